import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOfName, stemsOf } from '#search/endings.ts';
import { distance, eachNear, lexiconOf } from '#search/likeness.ts';
import { plainWords, readingsOf } from '#search/sounds.ts';

test('Words are plain: small letters of one script, without accents and invisible signs.', () => {
  expect(plainWords('Ма́рыя, ЛОСIК')).toEqual(['марыя', 'лосiк'.replace('i', 'і')]);
  expect(plainWords('Ўладзь і Ёсіф')).toEqual(['ўладзь', 'і', 'ёсіф']);
  expect(plainWords('O’Neil’s — 2024-12-09')).toEqual(['oneil', '2024', '12', '09']);
});

test('A spelling that newsrooms read in several ways has several readings, and never too many.', () => {
  expect(readingsOf('чэхаў')).toEqual(['Cehav']);
  expect(readingsOf('cichan').length).toBeGreaterThan(2);
  expect(readingsOf('ch'.repeat(40)).length).toBeLessThanOrEqual(16);
});

test('The same name sounds alike in any system.', () => {
  const nearest = (a: string, b: string) =>
    Math.min(...readingsOf(a).flatMap((one) => readingsOf(b).map((other) => distance(one, other, 9))));
  for (const [a, b] of [
    ['вішнеўскі', 'wiszniewski'],
    ['шчарбіцкі', 'szczerbicki'],
    ['жукоўская', 'schukowskaja'],
    ['чижов', 'tchijov'],
    ['чижов', 'čižov'],
    ['хилькевич', 'khilkevich'],
    ['хилькевич', 'chilkiewicz'],
    ['дзядзевіч', 'dsjadsewitsch'],
    ['чижов', 'tšižov'],
    ['роджерс', 'rodžers'],
    ['роджерс', 'rodzhers'],
  ] as const)
    expect(nearest(a, b), `${a} ${b}`).toBeLessThan(0.08 * a.length);
});

test('Endings go, and a stem stays; a name of the data loses only how it is listed.', () => {
  const texts = (word: string) => stemsOf(word).map(({ text }) => text);
  expect(texts('вятровага')).toContain('вятров');
  expect(texts('wiatrowskiemu')).toContain('wiatrowsk');
  expect(texts('վյատրուկին')).toContain('վյատրուկ');
  expect(stemOfName('вятроўскі')).toBe('вятроўск');
  expect(stemOfName('вятрук')).toBe('вятрук');
});

test('A distance is none for the same, the same both ways, and never below nothing.', () => {
  const sounds = fc.stringMatching(/^[abcdeghiklmnoprstuvzCSZ]{0,12}$/);
  fc.assert(
    fc.property(sounds, sounds, (a, b) => {
      const there = distance(a, b, 99);
      expect(distance(a, a, 0)).toBe(0);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(Math.abs(there - distance(b, a, 99))).toBeLessThan(1e-9);
    }),
  );
});

test('Names found in a lexicon are those that are near one by one, and those that begin so.', () => {
  const sounds = fc.stringMatching(/^[abekmnosvCS]{1,7}$/);
  fc.assert(
    fc.property(
      sounds,
      fc.array(sounds, { maxLength: 40 }),
      fc.double({ min: 0.1, max: 2.5 }),
      (asked, names, most) => {
        // Some begin as it does, that is seldom by chance.
        const sorted = [...new Set(names.flatMap((name) => [name, asked + name]))].sort();
        const found = new Map<string, number>();
        const begun = new Set<string>();
        eachNear(asked, lexiconOf(sorted), most, 0, (at, distance, beginning) => {
          if (distance !== Infinity) found.set(sorted[at] ?? '', distance);
          if (beginning === 0) begun.add(sorted[at] ?? '');
        });
        for (const name of sorted) {
          expect(found.get(name) ?? Infinity, name).toBe(distance(asked, name, most));
          if (name !== asked && name.startsWith(asked)) expect(begun).toContain(name);
        }
      },
    ),
  );
});
