import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOfName, stemsOf } from '#search/endings.ts';
import { otherLayouts } from '#search/keyboard.ts';
import { distance, eachNear, lexiconOf } from '#search/likeness.ts';
import { plainWords, readingsOf } from '#search/sounds.ts';

test('Words are plain: small letters of one script, without accents and invisible signs.', () => {
  expect(plainWords('Ма́рыя, ЛОСIК')).toEqual(['марыя', 'лосiк'.replace('i', 'і')]);
  expect(plainWords('Ўладзь і Ёсіф')).toEqual(['ўладзь', 'і', 'ёсіф']);
  expect(plainWords('O’Neil’s — 2024-12-09')).toEqual(['oneil', '2024', '12', '09']);
});

test.each([
  ['żuk', 'žuk'],
  ['șerban', 'šerban'],
  ['şerban', 'šerban'],
  ['țar', 'tsar'],
  ['ţar', 'tsar'],
  ['ěva', 'eva'],
  ['peña', 'pena'],
  ['čech', 'čech'],
  ['ŭladź', 'ŭladz'],
  ['žán', 'žan'],
  ['x’', 'x'],
  ['“x”', 'x'],
  ["o'neil", 'oneil'],
  ['a´b', 'a b'],
  ['a^b', 'ab'],
])('%s is plainly “%s”: a mark that makes another letter stays, every other is an accent', (typed, plain) => {
  expect(plainWords(typed).join(' ')).toBe(plain);
});

test('A word of two alphabets is of that of the letters that tell, or of most of them, Cyrillic where there are as many', () => {
  const cyrillic = (word: string) => /^\p{Script=Cyrillic}+$/u.test(word);
  expect(plainWords('Kалесник').map(cyrillic)).toEqual([true]);
  expect(plainWords('Kаlеsnik').map(cyrillic)).toEqual([false]);
  expect(plainWords('аa').map(cyrillic)).toEqual([true]);
  expect(plainWords('аaa').map(cyrillic)).toEqual([false]);
});

test.each([
  ['klaus', ['klavs', 'klaus']],
  ['klauan', ['klauan']],
  ['keus', ['kevs', 'keus']],
  ['keuan', ['keuan']],
  ['kous', ['kus', 'kovs']],
  ['kouan', ['kouan']],
  ['kows', ['kovs']],
  ['kowan', ['kovan']],
  ['aaron', ['aron']],
  ['maria', ['mara']],
  ['mariia', ['mara']],
  ['maia', ['ma']],
  ['1a', ['1a']],
  ['אב', ['אב']],
])('%s is read %j: a vowel swallows u before a consonant, and doubled letters are one', (word, readings) => {
  expect(readingsOf(word)).toEqual(readings);
});

test('A spelling that newsrooms read in several ways has several readings, and never too many.', () => {
  expect(readingsOf('чэхаў')).toEqual(['Cehav']);
  expect(readingsOf('cichan').length).toBeGreaterThan(2);
  expect(readingsOf('cacacaca')).toHaveLength(16);
  expect(readingsOf('ch'.repeat(40)).length).toBeLessThanOrEqual(16);
  // Of a word that would have more, every further letter is read as is likeliest.
  const [likeliest = ''] = readingsOf('cho');
  const [first, ...others] = readingsOf('cho'.repeat(6));
  expect(first).toBe(likeliest.repeat(6));
  for (const reading of others) expect(reading.slice(-3 * likeliest.length)).toBe(likeliest.repeat(3));
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

test.each([
  ['бабарыцы', 'бабарык'],
  ['калеце', 'калек'],
  ['палаці', 'палак'],
  ['сапезе', 'сапег'],
  ['сапезі', 'сапег'],
  ['łukaszence', 'łukaszenk'],
  ['ladze', 'lag'],
])('%s may be a case of %s…: its last consonant is another before the ending', (word, stem) => {
  expect(stemsOf(word).map(({ text }) => text)).toContain(stem);
});

test('What is left of a word is two letters at least, and a word is a stem itself', () => {
  expect(stemsOf('а')).toEqual([{ text: 'а', gender: null }]);
  expect(stemsOf('кая').map(({ text }) => text)).toEqual(['кая', 'ка']);
  expect(['ая', 'ыя', 'яна', 'ветровский', 'vetrouskij', 'anna'].map(stemOfName)).toEqual([
    'ая',
    'ыя',
    'ян',
    'ветровск',
    'vetrousk',
    'ann',
  ]);
});

test('An ending tells of a man or a woman, and of neither where both have it', () => {
  const genders = (word: string) => Object.fromEntries(stemsOf(word).map((stem) => [stem.text, stem.gender]));
  expect(genders('вятровага')).toMatchObject({ вятров: 'm' });
  expect(genders('вятровай')).toMatchObject({ вятров: 'f' });
  expect(genders('вятровых')).toMatchObject({ вятров: null });
});

test.each([
  ['~{}:"<>', ['ёхъжэбю', "ёх'жэбю"]],
  ["`[];',.", ['ёхъжэбю', "ёх'жэбю"]],
  ['Rfktcybr', ['калесник', 'калеснік']],
  ['КАЛЕС', ['rfktc']],
  ['q1', ['й1']],
  ['1', []],
])('The keys of %s write %j in the other layout', (typed, others) => {
  expect(otherLayouts(typed)).toEqual(others);
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
