import { describe, expect, it, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { CustodyCount } from '#data/tables.ts';
import {
  bothOf,
  figureOf,
  find,
  genderOf,
  hasLeftInRounds,
  isExactSum,
  isWithoutTotal,
  partsOf,
  verdictOf,
} from '#facts/account-parts.ts';
import { custody, death, dispute, round, synthetic, tally } from '../charts/synthetic.ts';

type Row = Partial<CustodyCount>;

const DAY = '2024-11-30';
/** Three counts of one day, and what a dispute excuses. */
const account = (
  [recognised, former, held]: readonly [number, number, number],
  {
    deaths = 0,
    more = {},
  }: { deaths?: number; more?: Partial<Record<'former' | 'held' | 'whole', Row>> } = {},
) =>
  synthetic({
    custody: [
      custody('ever-recognised', DAY, recognised, { source_ids: ['a', 'b'], ...more.whole }),
      custody('former', DAY, former, { source_ids: ['c'], ...more.former }),
      custody('in-custody', DAY, held, { source_ids: ['a', 'd'], ...more.held }),
    ],
    deaths: Array.from({ length: deaths }, (_, at) =>
      death(`Person ${at}`, '2024-01-01', { source_ids: ['of-deaths', 'other'] }),
    ),
    disputes: [
      dispute('custody', `in-custody-${DAY}`, 'count', { value: '0' }),
      dispute('custody', `in-custody-${DAY}`, 'women', { value: '0' }),
    ],
  });

describe('the sum of one day', () => {
  test('lies part by part on one scale, what is worked out on the first source of each of its counts', () => {
    const rows = partsOf(account([100, 57, 40], { deaths: 1 }));
    expect(rows.map(({ part, count, from, to }) => [part, count.value, from, to])).toEqual([
      ['recognised', 100, 0, 100],
      ['former', 57, 43, 100],
      ['died', 1, 42, 43],
      ['left', 42, 0, 42],
      ['held', 40, 0, 40],
      ['difference', 2, 40, 42],
    ]);
    expect(rows.map(({ counter, source_ids }) => [counter, source_ids])).toEqual([
      ['Viasna', ['a', 'b']],
      ['Viasna', ['c']],
      [null, ['of-deaths']],
      [null, ['a', 'c']],
      ['Viasna', ['a', 'd']],
      [null, ['a', 'c']],
    ]);
    expect(find(rows, 'published', 'died')?.cells).toEqual([{ table: 'deaths', key: 'person-0' }]);
    expect(find(rows, 'published', 'held')?.cells).toEqual([{ table: 'custody', key: `in-custody-${DAY}` }]);
  });

  it.each([
    ['the dead are among the former', [100, 60, 40], 1, 'among'],
    ['nobody died, and nothing is left', [100, 60, 40], 0, 'apart'],
    ['the dead are counted apart', [100, 59, 40], 1, 'apart'],
    ['more are held than are left, by more than died', [100, 62, 40], 1, 'more'],
    ['fewer are held than are left', [100, 57, 40], 1, 'fewer'],
  ] as const)('comes out as it does where %s', (_, counts, deaths, verdict) => {
    expect(verdictOf(partsOf(account([...counts], { deaths })))).toBe(verdict);
  });

  test('has no verdict where there is none', () => {
    expect(verdictOf([])).toBe('none');
    expect(genderOf([])).toBe('none');
  });

  it.each([
    [{}, 42, 'exact', undefined],
    [{ former: 'at-least' }, 43, 'exact', 'most'],
    [{ former: 'over' }, 43, 'exact', 'under'],
    [{ whole: 'nearly' }, 43, 'exact', 'under'],
    // Of no more than are held nothing is left over that could be none.
    [{ former: 'at-least' }, 40, 'about', undefined],
    [{ held: 'about' }, 43, 'about', undefined],
    [{ whole: 'at-least' }, 43, 'about', undefined],
  ] as const)('with %j leaves %i with its limits', (qualifiers, left, qualifier, limit) => {
    const more = Object.fromEntries(Object.entries(qualifiers).map(([of, is]) => [of, { qualifier: is }]));
    const rows = partsOf(account([100, 100 - left, 40], { more }));
    const difference = find(rows, 'published', 'difference');
    expect([difference?.count.value, difference?.count.qualifier, difference?.limit]).toEqual([
      left - 40,
      qualifier,
      limit,
    ]);
    expect(isExactSum(rows)).toBe(Object.keys(qualifiers).length === 0);
  });
});

describe('the newest sum', () => {
  const pair = [custody('ever-recognised', DAY, 100), custody('in-custody', DAY, 40)];
  const total = tally(DAY, 25, { since: date('2020'), scope: 'Political prisoners pardoned since 2020' });
  const rounds = [round('r1', '2024-07-02', 30, { political_prisoners: 3 })];

  test('is of everyone recognised: held, died, pardoned, and not accounted for', () => {
    const edition = synthetic({
      custody: pair,
      rounds,
      tallies: [{ ...total, counter: 'Viasna', source_ids: ['t'] }],
      deaths: [death('Person One', '2024-01-01')],
    });
    const rows = partsOf(edition);
    expect(rows.map(({ part, count, from, to }) => [part, count.value, from, to])).toEqual([
      ['recognised', 100, 0, 100],
      ['open', 34, 66, 100],
      ['out', 25, 41, 66],
      ['died', 1, 40, 41],
      ['held', 40, 0, 40],
    ]);
    expect(rows[2]).toMatchObject({ counter: 'Viasna', source_ids: ['t'], as_of: DAY });
    expect(isWithoutTotal(rows, edition)).toBe(false);
  });

  test('gives way to three counts of that day or a later one', () => {
    const sums = (day: string) => [
      ...new Set(
        partsOf(
          synthetic({
            custody: [
              custody('ever-recognised', day, 100),
              custody('former', day, 60),
              custody('in-custody', day, 40),
              ...(day === DAY ? [] : pair),
            ],
          }),
        ).map(({ sum }) => sum),
      ),
    ];
    expect(sums(DAY)).toEqual(['published']);
    expect(sums('2024-10-31')).toEqual(['published', 'newest']);
    // Whatever surer count of those held came after it.
    const surer = [custody('former', DAY, 60), custody('in-custody', '2024-12-05', 39)];
    const about = { ...pair[1], qualifier: 'about' } as CustodyCount;
    const rows = partsOf(synthetic({ custody: [...pair.slice(0, 1), about, ...surer] }));
    expect(rows.map(({ sum }) => sum)).not.toContain('newest');
  });

  test('is without a total only where rounds up to its day are known to have let out somebody on the list', () => {
    const without = (more: Partial<(typeof rounds)[number]>) => {
      const edition = synthetic({ custody: pair, rounds: rounds.map((each) => ({ ...each, ...more })) });
      return isWithoutTotal(partsOf(edition), edition);
    };
    expect(without({ announced_on: date(DAY) })).toBe(true);
    expect(without({ announced_on: date('2024-12-01') })).toBe(false);
    expect(without({ political_prisoners: 0 })).toBe(false);
    expect(without({ political_prisoners: null })).toBe(false);
    expect(isWithoutTotal([], synthetic({ rounds }))).toBe(false);
    expect(hasLeftInRounds(synthetic({ rounds }), date('2024-07'))).toBe(true);
  });
});

describe('women and men', () => {
  const printed = (women: number, men: number) =>
    partsOf(account([100, 60, 40], { more: { held: { women, men } } }));

  it.each([
    [10, 30, 'same', 0],
    [10, 29, 'fewer', 1],
    [10, 31, 'more', 1],
  ] as const)('%i and %i beside a count of 40 are %s', (women, men, verdict, difference) => {
    const rows = printed(women, men);
    expect(genderOf(rows)).toBe(verdict);
    expect(
      rows.flatMap(({ sum, part, count, from, to }) =>
        sum === 'gender' ? [[part, count.value, from, to]] : [],
      ),
    ).toEqual([
      ['held', 40, 0, 40],
      ['women', 10, 0, 10],
      ['men', men, 10, 10 + men],
      ['difference', difference, 40, 10 + men],
    ]);
    expect(bothOf(rows).count.value).toBe(women + men);
  });

  test('are figures of those held, by who counted; what is worked out is ours', () => {
    const rows = printed(10, 30);
    const figures = rows.map((row) => {
      const { measure, counter, counting } = figureOf(row);
      return [row.part, measure, counter, counting];
    });
    expect(figures).toContainEqual(['women', 'in-custody', 'Viasna', 'list']);
    expect(figures).toContainEqual(['men', 'in-custody', 'Viasna', 'list']);
    expect(figures).toContainEqual(['former', 'former', 'Viasna', 'list']);
    expect(figures).toContainEqual(['left', 'not-accounted-for', null, 'ours']);
  });
});
