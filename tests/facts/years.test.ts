import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { writeLetOut, yearInCounts } from '#facts/years.ts';
import { inEnglish, round, synthetic } from '../charts/synthetic.ts';

const { latest } = await loadData('data');

test('a year holds its own counts and rounds, and its line reaches over both ends', () => {
  const { counts, line, rounds } = yearInCounts(latest, '2025');
  expect(counts.every(({ as_of }) => as_of.startsWith('2025'))).toBe(true);
  expect(line.slice(1, -1)).toEqual(counts);
  expect(line[0]?.as_of.slice(0, 4)).toBe('2024');
  expect(line.at(-1)?.as_of.slice(0, 4)).toBe('2026');
  expect(rounds.length).toBeGreaterThan(0);
  expect(rounds.every(({ announced_on }) => announced_on.startsWith('2025'))).toBe(true);
});

test('a year that nobody counted is empty but for the lines of its neighbours', () => {
  const { counts, line, rounds } = yearInCounts(latest, '1999');
  expect([counts, rounds]).toEqual([[], []]);
  expect(line).toHaveLength(1);
});

test('those let out in a year are told with the rounds of which no number is reported', () => {
  const apart = { in_total: 'no', mechanism: 'exchange' } as const;
  const said = (...rounds: ReturnType<typeof round>[]) => {
    const edition = synthetic({ rounds });
    return writeLetOut(yearInCounts(edition, '2024'), inEnglish(edition));
  };
  const [one, two] = [round('r1', '2024-07-03', 18), round('r2', '2024-08-03', 2)];
  const exchange = round('r3', '2024-09-01', null, apart);
  const other = round('r4', '2024-10-01', null, { in_total: 'no', mechanism: 'other' });
  expect(said()).toBeNull();
  expect(said(round('r5', '2024-11-01', 1, apart))).toBeNull();
  expect(said(one)).toBe('18 let out in one round');
  expect(said(one, two)).toBe('20 let out in 2 rounds');
  expect(said(one, two, exchange)).toBe('20 let out in 2 rounds, and an exchange, number not reported');
  expect(said(one, other)).toBe('18 let out in one round, and another round, number not reported');
  expect(said(one, exchange, other)).toBe('18 let out in one round, and 2 other rounds, number not reported');
  expect(said(exchange)).toBe('An exchange, number not reported');
  expect(said(other)).toBe('A round, number not reported');
});
