import { expect, test } from 'vitest';
import { tooHeavy } from '#build/weight.ts';

/** An edition with tables of half a megabyte, and its pages in two languages. */
const edition = (day: string, pages: number): [string, number][] => [
  [`editions/${day}/data/people.csv`, 300_000],
  [`editions/${day}/data/rounds.csv`, 200_000],
  [`editions/${day}/charts/rounds/index.html`, pages / 2],
  [`be/editions/${day}/charts/rounds/index.html`, pages / 2],
];

const site = (rest: number, ...editions: [string, number][][]) =>
  tooHeavy(new Map<string, number>([['charts/rounds/index.html', rest], ...editions.flat()]));

test('A site is within its budget, and stays so with every edition that is like those before it.', () => {
  const known = edition('2026-08-21', 22_000_000);
  expect(site(137_000_000, known)).toEqual([]);
  expect(site(160_000_000 - 22_500_000, known)).toEqual([]);
  expect(site(1000, edition('2027-02-01', 24_500_000))).toEqual([]);
  expect(
    site(137_000_000, known, edition('2027-02-01', 22_000_000), edition('2027-08-01', 24_000_000)),
  ).toEqual([]);
});

test('A site that is too heavy is told with its kinds of file, and with what can be done.', () => {
  const [whole = '', advice] = site(140_000_000, edition('2026-08-21', 22_000_000));
  expect(whole).toMatch(
    /^The site is 162\.5 MB, and may be 160\.0 MB\.\n {2}charts of editions +2 +22\.0 MB\n/,
  );
  expect(advice).toContain('src/build/weight.ts');
});

test('So is an edition that is heavier than its tables allow, however light the rest.', () => {
  const [heavy = '', advice] = site(1000, edition('2027-02-01', 30_000_000));
  expect(heavy).toMatch(
    /^The edition of 2027-02-01 is 30\.5 MB; with tables of 0\.5 MB it may be 25\.0 MB\.\n/,
  );
  expect(advice).toContain('existsIn');
});
