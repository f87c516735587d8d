/** Months of releases and of recognitions, and their sums: as sure as what they are made of. */
import { expect, test } from 'vitest';
import { monthsOf } from '#facts/months.ts';
import { figure, round, source, synthetic } from '../charts/synthetic.ts';

type Qualifier = NonNullable<Parameters<typeof figure>[3]>['qualifier'];

/** July, with what was recognised in it, and, where it is known, August, of an edition of August. */
function months(july: Qualifier, august?: Qualifier) {
  const recognised = (of: string, value: number, qualifier: Qualifier = 'exact') =>
    figure('newly-recognised-political-prisoners', [`${of}-01`, `${of}-31`], value, { qualifier });
  const edition = synthetic(
    {
      sources: [source('a')],
      rounds: [round('r1', '2024-07-03', 18)],
      repression: [recognised('2024-07', 11, july), ...(august ? [recognised('2024-08', 7, august)] : [])],
    },
    '2024-08-31',
  );
  return monthsOf(edition).slice(-2);
}

test.each(['exact', 'about', 'at-least', 'over', 'nearly'] as const)(
  'a month’s figure that is %s is so in its row, and alone in the sum',
  (qualifier) => {
    const [july] = months(qualifier);
    expect(july?.counts.recognised).toEqual({ value: 11, qualifier });
    expect(july?.totals.recognised?.value).toBe(11);
    if (qualifier !== 'over' && qualifier !== 'nearly')
      expect(july?.totals.recognised?.qualifier).toBe(qualifier);
  },
);

test('a month rests on the first two sources of each of its rounds and of its figure', () => {
  const edition = synthetic(
    {
      sources: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => source(id)),
      rounds: [round('r1', '2024-07-03', 18, { source_ids: ['a', 'b', 'c'] })],
      repression: [
        figure('newly-recognised-political-prisoners', ['2024-07-01', '2024-07-31'], 11, {
          source_ids: ['d', 'e', 'f'],
        }),
      ],
    },
    '2024-07-31',
  );
  expect(monthsOf(edition).at(-1)?.source_ids).toEqual(['a', 'b', 'd', 'e']);
});

test('a month without a figure makes a floor of the sum, and no floor of what is about so many', () => {
  expect(months('exact')[1]?.counts.recognised).toBeNull();
  expect(months('exact')[1]?.totals.recognised).toEqual({ value: 11, qualifier: 'at-least' });
  expect(months('about')[1]?.totals.recognised).toEqual({ value: 11, qualifier: 'about' });
  expect(months('exact', 'exact')[1]?.totals.recognised).toEqual({ value: 18, qualifier: 'exact' });
  expect(months('exact', 'about')[1]?.totals.recognised).toEqual({ value: 18, qualifier: 'about' });
});
