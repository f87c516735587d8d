import { expect, test } from 'vitest';
import { chooseFiles, openDirectory } from '#search/choice.ts';
import type { PersonEntry } from '#search/entries.ts';
import { piecesOf, unpacked } from '#search/pieces.ts';

const SYLLABLES = ['ба', 'дэ', 'га', 'ку', 'ло', 'мі', 'на', 'по', 'ра', 'са', 'та', 'зэ'];

/** A surname of its own for each number. */
const surnameOf = (nth: number): string =>
  Array.from((nth * 7 + 144).toString(12), (digit) => SYLLABLES[parseInt(digit, 12)]).join('');

const crowd = (count: number): readonly PersonEntry[] =>
  Array.from({ length: count }, (_, nth) => [
    `person-${nth}`,
    `${nth % 5 === 0 ? 'Эсфір' : nth === 17 ? 'Каятан' : 'Пётр'} ${surnameOf(nth)}вік`,
    [],
    [],
    null,
    1,
    '',
    '',
    '',
    '',
  ]);

const people = crowd(2000);
const { pieces, names } = piecesOf(people);
if (!names) throw new Error('no directory');
const directory = openDirectory(names);

test('Few people are one file; of many, each file holds at least fifty, and everybody stands in one.', () => {
  expect(piecesOf(people.slice(0, 300))).toEqual({ pieces: [people.slice(0, 300)], names: null });
  expect(pieces.length).toBeGreaterThan(10);
  expect(Math.min(...pieces.map(({ length }) => length))).toBeGreaterThanOrEqual(50);
  expect(new Set(pieces.flat().map(([id]) => id)).size).toBe(people.length);
  expect(pieces.flat()).toHaveLength(people.length);
});

test('A name leads to the few files that may hold it, whole, in part, in another case, mistyped, with the given name.', () => {
  for (const nth of [0, 17, 555, 1234, 1999]) {
    const surname = surnameOf(nth);
    const typos = `${surname.slice(0, 3)}${surname.slice(4)}вік`;
    for (const query of [`${surname}вік`, `${surname}віка`, surname, typos, `Эсфір ${surname}вік`]) {
      const { files } = chooseFiles(query, directory);
      expect(files.length, query).toBeGreaterThan(0);
      expect(files.length, query).toBeLessThanOrEqual(4);
      expect(
        files.flatMap((file) => pieces[file] ?? []).map(([id]) => id),
        query,
      ).toContain(`person-${nth}`);
    }
  }
});

test('A given name that hundreds bear asks for more, one that few bear is looked up.', () => {
  expect(chooseFiles('Эсфір', directory)).toEqual({ files: [], isMany: true });
  const { files } = chooseFiles('Каятан', directory);
  expect(files.flatMap((file) => pieces[file] ?? []).map(([id]) => id)).toContain('person-17');
  expect(chooseFiles('Qwxz', directory)).toEqual({ files: [], isMany: false });
});

test('The directory is small, and says what was put into it.', () => {
  expect(names.surnames.length + names.givens.length).toBeLessThan(16 * people.length);
  const stems = unpacked(names.surnames);
  expect(stems.map(({ stem }) => stem)).toEqual(stems.map(({ stem }) => stem).toSorted());
  for (const { files } of stems)
    for (const file of files ?? []) expect(pieces[file], String(file)).toBeDefined();
});

test('Of one surname people keep their order; stems that share more letters than a sign can say are read as they were.', () => {
  const called = (id: string, surname: string): PersonEntry => [
    id,
    `Пётр ${surname}`,
    [],
    [],
    null,
    1,
    '',
    '',
    '',
    '',
  ];
  const long = SYLLABLES.join('').repeat(2);
  const ends = ['мал', 'рак', 'тут'];
  const made = piecesOf([
    ...['b', 'a', 'c'].map((id) => called(id, 'Аднолькавік')),
    ...ends.map((end) => called(end, `${long}${end}`)),
    ...people.slice(0, 400),
  ]);
  const ids = made.pieces.flat().map(([id]) => id);
  expect(ids.filter((id) => /^[abc]$/.test(id))).toEqual(['b', 'a', 'c']);
  const stems = unpacked(made.names?.surnames ?? '').filter(({ stem }) => stem.length > 35);
  expect(stems.map(({ stem }) => stem.slice(-3))).toEqual(['mal', 'rak', 'tut']);
  expect(new Set(stems.map(({ stem }) => stem.slice(0, -3))).size).toBe(1);
});

/** What is chosen among surnames by their sounds, each in files of its own; `null` where it is in too many. */
function chosen(query: string, surnames: Stems, givens: Stems = {}) {
  return chooseFiles(query, openDirectory({ surnames: linesOf(surnames), givens: linesOf(givens) }));
}

type Stems = Readonly<Record<string, number | null>>;

function linesOf(stems: Stems): string {
  let last = 0;
  const lines = Object.entries(stems).map(([stem, file]) => {
    if (file === null) return `0${stem}*`;
    const step = file - last;
    last = file;
    return `0${stem} ${step}`;
  });
  return lines.join('\n');
}

test.each([
  // A beginning may differ by what is confused, from the second letter on.
  ['kal', 'kalesnik', true],
  ['kol', 'kalesnik', true],
  ['kil', 'kalesnik', false],
  // A slip, and as near as a quarter of the letters, up to one slip and a half.
  ['Kalesmik', 'kalesnik', true],
  ['Kilesmik', 'kalesnik', true],
  ['Halesmik', 'kalesnik', false],
  // Of three letters nothing is near; of four one slip.
  ['Zubk', 'zubr', true],
  ['Dug', 'duk', false],
])('%s asks for the file of %s: %s', (query, stem, isAsked) => {
  expect(chosen(query, { [stem]: 7 })).toEqual({ files: isAsked ? [7] : [], isMany: false });
});

test('The surest way that leads anywhere is taken: as it sounds, by a slip, nearly', () => {
  expect(chosen('Kalesnik', { kalesmik: 2, kalesnik: 1 }).files).toEqual([1]);
  // A slip costs 1, an i for an a 0.4.
  expect(chosen('Kalesmik', { kalesnik: 1, kilesnik: 2 }).files).toEqual([1]);
  expect(chosen('Karep', { karel: 1, karol: 2 }).files).toEqual([1]);
});

test('Files in which more of the words are met are taken alone; of given names only what sounds so is', () => {
  expect(chosen('Kalesnik Ihar', { kalesnik: 1, kolesnik: 2 }, { ihar: 2 }).files).toEqual([2]);
  expect(chosen('Ihal', {}, { ihar: 2 }).files).toEqual([]);
});

test('Four files are fetched of those that a beginning leads to, the nearest; of more it is said', () => {
  const four = { kalba: 5, kalda: 4, kalga: 3, kalma: 2 };
  expect(chosen('kal', four)).toEqual({ files: [5, 4, 3, 2], isMany: false });
  expect(chosen('kal', { ...four, kolna: 1 })).toEqual({ files: [5, 4, 3, 2], isMany: true });
  expect(chosen('kal', { ...four, kalna: null })).toEqual({ files: [5, 4, 3, 2], isMany: false });
  expect(chosen('kal', { kalna: null })).toEqual({ files: [], isMany: true });
  // Of what is only near a longer query would not help.
  expect(chosen('Kalesmik', { kalesnik: null })).toEqual({ files: [], isMany: false });
});
