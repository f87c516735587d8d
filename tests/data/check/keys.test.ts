import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyIndex } from '#data/check/keys.ts';

test('an index of keys answers as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 4 }), fc.nat(99))), (entries) => {
      const index = new KeyIndex();
      const map = new Map<string, number>();
      for (const [key, line] of entries) {
        expect(index.add(key, line)).toBe(map.get(key));
        if (!map.has(key)) map.set(key, line);
      }
      expect(index.size).toBe(map.size);
      for (const [key, line] of map) expect(index.get(key)).toBe(line);
      expect(index.has('not there')).toBe(false);
    }),
  );
});

test('an index of many keys, alike but for a digit, holds each once', () => {
  const index = new KeyIndex();
  const keys = Array.from({ length: 200_000 }, (_, at) => `person-${at}-e1`);
  const twins = keys.filter((key, at) => index.add(key, at) !== undefined);
  const lost = keys.filter((key, at) => index.get(key) !== at);
  expect([twins, lost, index.size]).toEqual([[], [], 200_000]);
});
