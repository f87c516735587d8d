import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import type { Figure } from '#words/figure.ts';
import { sideBySide } from '#words/side-by-side.ts';

const figure = (
  measure: string,
  value: number,
  from: string,
  until: string,
  more: Partial<Figure> = {},
): Figure => ({
  count: { value, qualifier: 'exact' },
  unit: 'people',
  measure,
  period: { from: date(from), until: date(until) },
  counter: 'Viasna',
  counting: 'published',
  isComparable: false,
  cells: [{ table: 'repression', key: `${measure}-${until}` }],
  ...more,
});

const out = (from: string, until: string, value = 865) =>
  figure('rounds', value, from, until, {
    counting: 'announced',
    cells: [
      { table: 'rounds', key: 'r01' },
      { table: 'rounds', key: 'r02' },
    ],
  });
const recognised = (from: string, until: string) =>
  figure('newly-recognised-political-prisoners', 502, from, until);
const held = (day: string, value = 897) => figure('in-custody', value, day, day, { isComparable: true });

const refused = (a: Figure, b: Figure, named = {}) => {
  try {
    sideBySide({ a, b }, named);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('two numbers in one sentence', () => {
  it('stand side by side where they count the same people over the same time', () => {
    const pair = { a: out('2024-07-01', '2024-11-30'), b: recognised('2024-07-01', '2024-11-30') };
    expect(sideBySide(pair)).toBe(pair);
  });

  it('do not where they are for different times: 865 in 21 months beside 502 in 11', () => {
    expect(
      refused(out('2024-07-02', '2026-03-31'), recognised('2024-07-01', '2026-01-31'), { periods: true }),
    ).toBe(
      '865 people, 2024-07-02 to 2026-03-31 (rounds/r01 and 1 more) may not stand beside 502 people, 2024-07-01 to 2026-01-31 (repression/newly-recognised-political-prisoners-2026-01-31): they are for different times, and whoever subtracts one from the other is misled; sum both over the same months',
    );
  });

  it('take the months of a time for the time: eleven of them are not all of them', () => {
    const months = ['2024-07', '2024-09'].map(date);
    const some = {
      ...recognised('2024-07-01', '2024-09-30'),
      period: { from: date('2024-07-01'), until: date('2024-09-30'), months },
    };
    expect(refused(out('2024-07-01', '2024-09-30'), some)).toMatch(
      /2 months from 2024-07 to 2024-09 .* they are for different times/,
    );
    const both = { ...out('2024-07-01', '2024-09-30'), period: some.period };
    expect(refused(both, some)).toBe('');
  });

  it('may be for different days where the words name both, and not otherwise', () => {
    const flow = out('2024-07-02', '2026-03-31');
    expect(refused(held('2026-03-06'), flow, { periods: true })).toBe('');
    expect(refused(held('2026-03-06'), flow)).toMatch(
      /: they are for different times, and the words do not name both$/,
    );
  });

  it('have one unit, or words that name both', () => {
    const rounds: Figure = { ...out('2024-07-02', '2026-03-31', 24), unit: 'rounds' };
    expect(refused(out('2024-07-02', '2026-03-31'), rounds)).toMatch(
      /: one is of people, the other of rounds, and the words do not name both units$/,
    );
    expect(refused(out('2024-07-02', '2026-03-31'), rounds, { units: true })).toBe('');
  });

  it('are of measures that are declared to be comparable, whichever comes first', () => {
    const lists = figure('extremist-list-persons', 6353, '2026-02-27', '2026-02-27', { unit: 'entries' });
    expect(refused(lists, held('2026-02-27'), { units: true })).toMatch(
      /: extremist-list-persons and in-custody are not declared to be comparable$/,
    );
    expect(refused(held('2026-02-27'), recognised('2026-02-01', '2026-02-28'), { periods: true })).toBe('');
    expect(refused(recognised('2026-02-01', '2026-02-28'), held('2026-02-27'), { periods: true })).toBe('');
  });

  it('do not pair terms that were served with those newly recognised', () => {
    expect(
      refused(figure('terms-served', 28, '2024-05-01', '2024-05-31'), recognised('2024-05-01', '2024-05-31')),
    ).toContain('not declared to be comparable');
  });

  it('of one measure compare over time only where it says so, or where one is a part of the other', () => {
    const month = (until: string, isComparable: boolean) =>
      figure('criminal-convictions', 100, until, until, { isComparable });
    expect(refused(month('2024-10', false), month('2024-11', false), { periods: true })).toMatch(
      /: figures of criminal-convictions for different times do not compare$/,
    );
    expect(refused(held('2026-03-06'), held('2023-09-14', 1517), { periods: true })).toBe('');
    const largest = {
      ...out('2024-07-02', '2024-07-02', 18),
      cells: [{ table: 'rounds', key: 'r01' } as const],
    };
    expect(refused(out('2024-07-02', '2026-03-31'), largest, { periods: true })).toBe('');
    const other = { ...largest, cells: [{ table: 'rounds', key: 'r09' } as const] };
    expect(refused(out('2024-07-02', '2026-03-31'), other, { periods: true })).toContain('do not compare');
  });
});

describe('a first count', () => {
  const first = (until: string, more: Partial<Figure> = {}) =>
    figure('repressed-total', 671, `${until}-01`, until, {
      unit: 'instances',
      counting: 'first',
      count: { value: 671, qualifier: 'at-least' },
      ...more,
    });

  it('stands as the floor that it is', () => {
    expect(() => sideBySide({ first: first('2024-11') })).not.toThrow();
    expect(() =>
      sideBySide({ first: first('2024-11', { count: { value: 671, qualifier: 'exact' } }) }),
    ).toThrow(
      '671 instances, 2024-11-01 to 2024-11 (repression/repressed-total-2024-11) is a first count, which later reports raise: it stands only as "at least" so many',
    );
  });

  it('stands beside no other, and beside nothing later', () => {
    const named = { units: true, periods: true };
    expect(refused(first('2024-11'), first('2025-12'), named)).toMatch(
      /: both are first counts, which compare with nothing$/,
    );
    expect(refused(out('2026-03-19', '2026-03-19', 250), first('2025-12'), named)).toMatch(
      /: a first count stands beside nothing later than itself$/,
    );
  });
});

it('A remark stands in no title and no sentence of a template.', () => {
  expect(() => sideBySide({ remark: { ...held('2026-05-03', 900), counting: 'remark' } })).toThrow(
    '900 people, 2026-05-03 (repression/in-custody-2026-05-03) is a remark, or on no list that can be checked: leave it to the text',
  );
});

it('Where the words say that they are what others give, remarks stand together, and beside no count.', () => {
  const remark = (day: string, value: number): Figure => ({ ...held(day, value), counting: 'remark' });
  const named = { others: true, periods: true };
  const two = { a: remark('2026-05-03', 900), b: remark('2026-06-17', 850) };
  expect(sideBySide(two, named)).toBe(two);
  expect(refused(two.a, two.b, { others: true })).toMatch(/for different times/);
  // Nobody compares what others give of two kinds of people.
  const former: Figure = { ...figure('tally', 90, '2026-06-17', '2026-06-17'), counting: 'remark' };
  expect(refused(two.a, former, named)).toBe('');
  expect(refused(held('2026-03-31'), two.b, named)).toMatch(/: a remark stands beside no count$/);
});
