/** An index answers as the plain table of distances would, though most of its names are passed over by a glance. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, eachNear, lexiconOf } from '#search/likeness.ts';

const sound = fc.constantFrom(...Array.from('aeioubvhdzklmnprstfcCSZ'));
const name = fc.array(sound, { minLength: 1, maxLength: 9 }).map((sounds) => sounds.join(''));

/** Names that begin as others do, as surnames of one root: these are compared together. */
const names = fc
  .array(fc.tuple(name, fc.array(name, { maxLength: 3 })), { minLength: 1, maxLength: 12 })
  .map((roots) => roots.flatMap(([root, ends]) => [root, ...ends.map((end) => root + end.slice(0, 4))]))
  .map((all) => [...new Set(all)].sort());

const most = fc.constantFrom(0.3, 1, 1.26, 1.5);

test('each name of an index is as far as it is alone', () => {
  fc.assert(
    fc.property(names, name, most, (all, asked, limit) => {
      const found = new Map<string, number>();
      eachNear(asked, lexiconOf(all), limit, -1, (at, whole) => found.set(all[at] as string, whole));
      const alone = all.flatMap((each) => {
        const far = distance(asked, each, limit);
        return far === Infinity ? [] : ([[each, far]] as const);
      });
      expect([...found]).toEqual(alone);
    }),
    { numRuns: 300 },
  );
});

test('a glance at the consonants passes over nothing that is within reach', () => {
  fc.assert(
    fc.property(name, name, most, (a, b, limit) => {
      // So far that no glance decides.
      const far = distance(a, b, 100);
      expect(distance(a, b, limit)).toBe(far <= limit ? far : Infinity);
    }),
    { numRuns: 1000 },
  );
});

test('names that begin as what is typed are told, however long they go on', () => {
  const all = ['kalesnik', 'kalesnikava', 'kalesnikovic', 'kalina', 'zkalesnik'].sort();
  const begun = (asked: string) => {
    const told: string[] = [];
    eachNear(asked, lexiconOf(all), 0, 0.3, (at, _, begins) => {
      if (begins <= 0.3) told.push(all[at] as string);
    });
    return told;
  };
  expect(begun('kales')).toEqual(['kalesnik', 'kalesnikava', 'kalesnikovic']);
  expect(begun('koles')).toEqual(begun('kales'));
  expect(begun('kalesnikav')).toContain('kalesnikava');
  expect(begun('nik')).toEqual([]);
});
