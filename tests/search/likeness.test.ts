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

test('What systems and ears confuse is nearer than a slip, whichever of the two was written.', () => {
  const confused =
    'ao ae ei eo ai au eu io iu ou sS zZ sz SZ zS sZ cC cs CS ct Ct cz dz dZ hk fp bp dt uv ov gh'.split(' ');
  for (const [one = '', other = ''] of confused.map((pair) => Array.from(pair)))
    for (const [a, b] of [
      [`k${one}t`, `k${other}t`],
      [`k${other}t`, `k${one}t`],
    ] as const)
      expect(distance(a, b, 9), `${a} ${b}`).toBeLessThanOrEqual(0.6);
  for (const [a, b] of [
    ['kat', 'kart'],
    ['kart', 'kat'],
    ['mat', 'nat'],
    ['kmt', 'kat'],
  ] as const)
    expect(distance(a, b, 9), `${a} ${b}`).toBe(1);
});

test.each([
  // What stands in one name alone: a fleeting vowel before the last consonant, vowels side by side, v before a consonant, h.
  ['sevarinec', 'sevarinc', 0.1],
  ['kalat', 'kalt', 0.1],
  ['kalut', 'kalt', 0.45],
  ['kelat', 'klat', 0.45],
  ['maria', 'mara', 0.12],
  ['klaus', 'klas', 0.2],
  ['auk', 'ak', 0.2],
  ['lavka', 'laka', 0.3],
  ['lava', 'laa', 1],
  ['vlad', 'lad', 1],
  ['dahk', 'dak', 0.6],
  ['it', 't', 0.45],
])('%s is as far from %s as %d', (a, b, far) => {
  expect(distance(a, b, 9)).toBeCloseTo(far, 9);
  expect(distance(b, a, 9)).toBeCloseTo(far, 9);
});

test.each([
  ['krasnik', 'rkasnik'],
  ['krasnik', 'kransik'],
  ['kramst', 'kramts'],
])('Neighbours that changed places are one slip, at the beginning, within and at the end: %s, %s', (a, b) => {
  expect(distance(a, b, 9)).toBeCloseTo(0.9, 9);
  expect(distance(b, a, 9)).toBeCloseTo(0.9, 9);
});
