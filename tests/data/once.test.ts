import { expect, test } from 'vitest';
import { once, onceEach } from '#data/once.ts';

test('What is asked for again is what was made the first time, of each object and each key its own', () => {
  const asked: unknown[] = [];
  const make = (of: unknown) => (asked.push(of), { of });
  const [one, other] = [{}, {}];
  const ofObject = once(make);
  expect(ofObject(one)).toBe(ofObject(one));
  expect(ofObject(other)).toEqual({ of: other });
  const ofKey = onceEach(make);
  expect(ofKey('a')).toBe(ofKey('a'));
  expect(ofKey('b')).toEqual({ of: 'b' });
  expect(asked).toEqual([one, other, 'a', 'b']);
});

test('Of more keys than are to be kept the first are', () => {
  const asked: string[] = [];
  const ofKey = onceEach((key: string) => (asked.push(key), key.toUpperCase()), 2);
  expect(['a', 'b', 'c', 'a', 'b', 'c'].map(ofKey)).toEqual(['A', 'B', 'C', 'A', 'B', 'C']);
  expect(asked).toEqual(['a', 'b', 'c', 'c']);
});
