import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import {
  chosenPair,
  flowsOfGrowth,
  flowsOfMonths,
  monthsWithBoth,
  periodOf,
  quietMonth,
  recognisedIn,
  RECOGNITIONS,
} from '#facts/flows.ts';
import { custody, dispute, figure, round, synthetic } from '../charts/synthetic.ts';

const { editions } = await loadData('data', { drafts: true });
const edition = (asOf: string) => {
  const found = editions.find((each) => each.asOf === asOf);
  if (!found) throw new Error(`no edition ${asOf}`);
  return found;
};

const recognised = (month: string, value: number) =>
  figure(
    RECOGNITIONS,
    [`${month}-01`, `${month}-${month.endsWith('02') ? '29' : month.endsWith('04') ? '30' : '31'}`],
    value,
  );
const held = (day: string, people: number) => custody('in-custody', day, people);

describe('the three flows', () => {
  const rows = {
    custody: [held('2024-02-29', 100), held('2024-03-31', 90), held('2024-04-30', 85)],
    repression: [recognised('2024-03', 20), recognised('2024-04', 5)],
    rounds: [
      round('r1', '2024-02-29', 50),
      round('r2', '2024-03-01', 12),
      round('r3', '2024-04-30', 3),
      round('r4', '2024-05-01', 70),
    ],
  };

  it('are in, out in rounds, and left otherwise: held before and recognised, less let out, less held after', () => {
    expect(flowsOfMonths(synthetic(rows), date('2024-03'), date('2024-04'))).toMatchObject({
      before: { count: { value: 100 } },
      recognised: { count: { value: 25 } },
      letOut: { count: { value: 15 } },
      after: { count: { value: 85 } },
      leftOtherwise: {
        count: { value: 25, qualifier: 'exact' },
        period: { from: '2024-03-01', until: '2024-04-30' },
      },
    });
  });

  it('are of one month as of several', () => {
    const flows = flowsOfMonths(synthetic(rows), date('2024-03'), date('2024-03'));
    expect(flows?.leftOtherwise.count.value).toBe(100 + 20 - 12 - 90);
  });

  it('keep the qualifier of what is let out', () => {
    const counted = { ...rows, rounds: [round('r1', '2024-03-01', 12)] };
    const floor = {
      ...counted,
      rounds: [
        { ...counted.rounds[0], announced_count: null, political_prisoners: 12 },
      ] as typeof rows.rounds,
    };
    const tallies = [
      {
        tally_id: 't',
        as_of: date('2024-03-02'),
        count: 12,
        qualifier: 'at-least' as const,
        since: null,
        counter: 'Viasna',
        scope: '',
        covers_round_ids: ['r1'],
        source_ids: [],
      },
    ];
    const flows = flowsOfMonths(synthetic({ ...floor, tallies }), date('2024-03'), date('2024-03'));
    expect(flows?.letOut.count).toEqual({ value: 12, qualifier: 'at-least' });
    expect(flows?.leftOtherwise.count.qualifier).toBe('about');
  });

  it.each([
    ['a count of those held', 'custody', 'in-custody-2024-03-31', 'count'],
    ['those recognised', 'repression', `${RECOGNITIONS}-2024-03-01-2024-03-31`, 'value'],
    ['the size of a round', 'rounds', 'r2', 'announced_count'],
  ])('leave about so many where sources differ on %s', (_, table, key, column) => {
    const qualifier = (more: object) =>
      flowsOfMonths(
        synthetic({ ...rows, disputes: [dispute(table, key, column, { value: '91', ...more })] }),
        date('2024-03'),
        date('2024-03'),
      )?.leftOtherwise.count;
    expect(qualifier({})).toEqual({ value: 18, qualifier: 'about' });
    expect(qualifier({ reconciled: 'yes' })?.qualifier).toBe('exact');
    expect(qualifier({ column: 'note' })?.qualifier).toBe('exact');
  });

  it('find no quiet month in one with a round apart from the total, whatever its size', () => {
    const quiet = (...more: ReturnType<typeof round>[]) =>
      quietMonth(
        synthetic({
          ...rows,
          repression: [recognised('2024-04', 5)],
          rounds: [round('r1', '2024-03-20', 1), ...more],
        }),
      )?.month;
    expect(quiet()).toBe('2024-04');
    expect(quiet(round('r2', '2024-04-05', null, { in_total: 'no' }))).toBeUndefined();
  });

  it('find no quiet month in one in which nobody left the list', () => {
    const quiet = (after: number) =>
      quietMonth(
        synthetic({
          custody: [held('2024-03-31', 90), held('2024-04-30', 95), held('2024-05-31', after)],
          repression: [recognised('2024-04', 5), recognised('2024-05', 7)],
          rounds: [round('r1', '2024-03-20', 1)],
        }),
      )?.month;
    expect(quiet(99)).toBe('2024-05');
    expect(quiet(102)).toBeUndefined();
  });

  it('name the counts that cannot be, where more left than there were', () => {
    const more = { ...rows, custody: [held('2024-02-29', 10), held('2024-03-31', 90)] };
    expect(() => flowsOfMonths(synthetic(more), date('2024-03'), date('2024-03'))).toThrow(
      'Left the list (in-custody-2024-02-29, newly-recognised-political-prisoners-2024-03-01-2024-03-31, r2, in-custody-2024-03-31): 102 are more than 30',
    );
  });

  it('are not told where a count or a month is missing', () => {
    expect(
      flowsOfMonths(synthetic({ ...rows, custody: rows.custody.slice(1) }), date('2024-03'), date('2024-03')),
    ).toBeNull();
    expect(
      flowsOfMonths(synthetic({ ...rows, repression: [] }), date('2024-03'), date('2024-03')),
    ).toBeNull();
  });

  it('of the story are 258 in, at least 178 out and about 197 otherwise; in October 2024 about 53 left without a round, as two counts of its last day are printed', () => {
    for (const asOf of ['2024-12-09', '2026-03-31']) {
      const flows = flowsOfMonths(edition(asOf), date('2024-07'), date('2024-11'));
      expect(flows).toMatchObject({
        recognised: { count: { value: 258 } },
        letOut: { count: { value: 178, qualifier: 'at-least' } },
        leftOtherwise: { count: { value: 197, qualifier: 'about' } },
      });
      const quiet = flowsOfMonths(edition(asOf), date('2024-10'), date('2024-10'));
      expect(quiet).toMatchObject({
        letOut: { count: { value: 0 } },
        leftOtherwise: { count: { value: 53, qualifier: 'about' } },
      });
    }
  });

  it('can be told by how far the number of those ever recognised grew', () => {
    const ever = (day: string, people: number) => custody('ever-recognised', day, people);
    const [from, until] = [ever('2024-02-29', 500), ever('2024-04-28', 530)];
    const flows = flowsOfGrowth(synthetic({ ...rows, custody: [...rows.custody, from, until] }), from, until);
    expect(flows).toMatchObject({
      recognised: { count: { value: 30 }, measure: 'growth' },
      letOut: { count: { value: 12 } },
      leftOtherwise: { count: { value: 100 + 30 - 12 - 85, qualifier: 'about' } },
    });
    const fewer = ever('2024-04-28', 400);
    expect(() => flowsOfGrowth(synthetic(rows), from, fewer)).toThrow(
      'ever-recognised-2024-04-28, ever-recognised-2024-02-29: 500 are more than 400',
    );
    expect(() => flowsOfGrowth(synthetic(rows), until, from)).toThrow(
      'No count of everyone recognised is later than ever-recognised-2024-04-28',
    );
  });
});

describe('months in which both are known', () => {
  it('are those since the first round with a figure of recognitions, up to the last that is over', () => {
    const both = synthetic(
      {
        rounds: [round('r1', '2024-03-20', 1)],
        repression: [
          recognised('2024-02', 9),
          recognised('2024-03', 1),
          recognised('2024-05', 2),
          recognised('2024-07', 3),
        ],
      },
      '2024-07-15',
    );
    expect(monthsWithBoth(both)).toEqual(['2024-03', '2024-05']);
    const over = synthetic({ rounds: both.rounds, repression: both.repression }, '2024-07-31');
    expect(monthsWithBoth(over)).toEqual(['2024-03', '2024-05', '2024-07']);
    expect(recognisedIn(both, monthsWithBoth(both))).toMatchObject({
      count: { value: 3 },
      period: { from: '2024-03-01', until: '2024-05-31', months: ['2024-03', '2024-05'] },
    });
    expect(monthsWithBoth(synthetic({ repression: [recognised('2024-02', 9)] }))).toEqual([]);
  });

  it('in a row are a time without gaps', () => {
    expect(periodOf(['2024-03', '2024-04'].map(date))).toEqual({ from: '2024-03-01', until: '2024-04-30' });
  });
});

describe('the pair to tell of', () => {
  const out = (from: string, until: string, value: number, scope = 'People pardoned', counter = 'Viasna') =>
    figure('released-in-period', [from, until], value, { scope, counter });
  const within = (from: string, until: string, value: number) => figure(RECOGNITIONS, [from, until], value);
  const pair = (...repression: ReturnType<typeof figure>[]) => {
    const chosen = chosenPair(synthetic({ repression }));
    return chosen && [chosen.letOut.count.value, chosen.recognised.count.value];
  };

  it('is the one with the latest last day, of one counter and of the same first and last day', () => {
    expect(
      pair(
        out('2024-01-01', '2024-06-30', 1),
        within('2024-01-01', '2024-06-30', 2),
        out('2024-03-01', '2024-09-30', 3),
        within('2024-03-01', '2024-09-30', 4),
        out('2024-03-01', '2024-10-31', 5),
        within('2024-04-01', '2024-10-31', 6),
        out('2024-01-01', '2024-11-30', 7, 'People pardoned', 'A paper'),
        within('2024-01-01', '2024-11-30', 8),
      ),
    ).toEqual([3, 4]);
  });

  it('is of ninety days at least', () => {
    expect(pair(out('2024-01-01', '2024-03-30', 1), within('2024-01-01', '2024-03-30', 2))).toEqual([1, 2]);
    expect(pair(out('2024-01-02', '2024-03-30', 1), within('2024-01-02', '2024-03-30', 2))).toBeNull();
  });

  it('is never of terms that were served, nor of all releases together', () => {
    for (const scope of [
      'Political prisoners who had served their sentences',
      'All releases: 24 pardons, the rest at the end of their terms',
    ])
      expect(
        pair(out('2024-01-01', '2024-06-30', 1, scope), within('2024-01-01', '2024-06-30', 2)),
      ).toBeNull();
  });

  it('tells how many left otherwise where those held were counted on both ends', () => {
    const repression = [out('2024-01-01', '2024-06-30', 10), within('2024-01-01', '2024-06-30', 20)];
    const both = [held('2023-12-31', 100), held('2024-06-30', 95)];
    expect(chosenPair(synthetic({ repression, custody: both }))?.leftOtherwise?.count).toEqual({
      value: 15,
      qualifier: 'exact',
    });
    expect(chosenPair(synthetic({ repression, custody: both.slice(1) }))?.leftOtherwise).toBeNull();
  });

  it('is 170 and 283 in the edition of 31 March 2026, and none in the first', () => {
    expect(chosenPair(edition('2026-03-31'))).toMatchObject({
      letOut: { count: { value: 170 } },
      recognised: { count: { value: 283 } },
      leftOtherwise: null,
    });
    expect(chosenPair(edition('2024-12-09'))).toBeNull();
  });
});
