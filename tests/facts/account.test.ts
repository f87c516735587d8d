import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import { diedBetween, diedBy, differenceOf, remainderOf, statesOf } from '#facts/account.ts';
import { fieldOf } from '#facts/front.ts';
import { textOf } from '#words/sentence.ts';
import { custody, death, inEnglish, round, synthetic, tally } from '../charts/synthetic.ts';
import type { Count, Qualifier } from '#data/count.ts';

const { editions } = await loadData('data', { drafts: true });

const count = (value: number, qualifier: Qualifier = 'exact'): Count => ({ value, qualifier });

describe('a remainder', () => {
  it.each([
    ['exact', ['exact', 'exact'], 'exact'],
    ['over', ['exact'], 'over'],
    ['at-least', ['exact'], 'at-least'],
    ['nearly', ['exact'], 'nearly'],
    ['about', ['exact'], 'about'],
    ['exact', ['exact', 'at-least'], 'about'],
    ['exact', ['about'], 'about'],
    ['over', ['over'], 'about'],
  ] as const)('of a whole that is %s without parts that are %j is %s', (whole, parts, expected) => {
    const given = parts.map((qualifier) => count(10, qualifier));
    expect(remainderOf(count(100, whole), given, 'x')).toEqual(count(100 - 10 * parts.length, expected));
  });

  it('is "about" where the counts are of different days', () => {
    expect(remainderOf(count(100), [count(40)], 'x', false)).toEqual(count(60, 'about'));
  });

  it('is never less than nobody', () => {
    expect(() => remainderOf(count(10), [count(8), count(4)], 'Row A, row B')).toThrow(
      'Row A, row B: 12 are more than 10',
    );
  });
});

describe('a difference', () => {
  it.each([
    ['exact', 30, -20, 'exact'],
    ['over', 30, -20, 'about'],
    ['at-least', 30, -20, 'about'],
    ['nearly', 30, -20, 'about'],
    ['at-least', 10, 0, 'at-least'],
  ] as const)('of 10, %s, less %i is %i, %s', (whole, taken, value, qualifier) => {
    expect(differenceOf(count(10, whole), count(taken))).toEqual({ value, qualifier });
  });
});

const rounds = [round('r1', '2024-07-02', 30)];
const pardoned = (more = {}) =>
  tally('2024-11-30', 25, {
    tally_id: 't1',
    counter: 'Viasna',
    since: date('2020'),
    scope: 'Political prisoners pardoned since 2020',
    ...more,
  });
const counts = [custody('ever-recognised', '2024-11-30', 100), custody('in-custody', '2024-11-30', 40)];

describe('everyone ever recognised', () => {
  it.each([
    ['a later and lower count', '2024-12-05', 38, 38],
    ['a later one that is as high', '2024-12-05', 40, null],
    ['a lower one of the same day', '2024-11-30', 38, null],
  ])('is told of with %s only where fewer are held since', (_, day, people, since) => {
    const later = custody('in-custody', day, people, { custody_id: 'later', qualifier: 'about' });
    const states = statesOf(synthetic({ custody: [...counts, later] }));
    expect(states?.held.count.value).toBe(40);
    expect(states?.heldSince?.count.value ?? null).toBe(since);
    expect(states?.gone?.count.value ?? null).toBe(since && 40 - since);
  });

  it('is held, pardoned, dead, or gone in a way that no figure tells', () => {
    const edition = synthetic({
      rounds,
      tallies: [pardoned()],
      custody: counts,
      deaths: [death('Person One', '2024-01-01')],
    });
    expect(statesOf(edition)).toMatchObject({
      recognised: { count: count(100) },
      held: { count: count(40) },
      letOut: { count: count(25) },
      died: { count: count(1) },
      unknown: { count: count(34), counting: 'ours' },
      gone: null,
    });
  });

  it.each([
    ['not all of whom need have been on the list', { scope: 'People released since July 2024' }],
    ['of pardons of one year', { since: date('2024-09') }],
    ['of another day', { as_of: date('2024-10-01') }],
    ['by somebody else', { counter: 'A paper' }],
    ['that does not say since when', { since: null }],
  ])('is not told apart by a total %s', (_, more) => {
    const states = statesOf(synthetic({ rounds, tallies: [pardoned(more)], custody: counts }));
    expect(states).toMatchObject({ letOut: null, unknown: { count: count(60) } });
  });

  it('keeps apart who was held by the count of the day and not by a later one', () => {
    const later = custody('in-custody', '2024-12-05', 33);
    expect(statesOf(synthetic({ custody: [...counts, later] }))).toMatchObject({
      heldSince: { count: count(33) },
      gone: { count: count(7) },
      unknown: { count: count(60) },
    });
    const higher = custody('in-custody', '2024-12-05', 43);
    expect(statesOf(synthetic({ custody: [...counts, higher] }))).toMatchObject({
      heldSince: null,
      gone: null,
    });
  });

  it('is "about" so many where the two counts are of different days', () => {
    const near = [custody('ever-recognised', '2024-11-30', 100), custody('in-custody', '2024-12-01', 40)];
    expect(statesOf(synthetic({ custody: near }))?.unknown.count).toEqual(count(60, 'about'));
  });

  it('is "about" so many where those held on that day are counted "about"', () => {
    const unsure = [
      custody('ever-recognised', '2024-11-30', 100),
      custody('in-custody', '2024-11-30', 40, { qualifier: 'about' }),
    ];
    expect(statesOf(synthetic({ custody: unsure }))?.unknown.count).toEqual(count(60, 'about'));
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'adds up in the field of %s',
    (_, edition) => {
      const field = fieldOf(inEnglish(edition));
      const states = statesOf(edition);
      expect(field?.parts.reduce((sum, { people }) => sum + people.count.value, 0)).toBe(
        states?.recognised.count.value,
      );
    },
  );

  it('cannot be fewer than are held: the rows of both are named', () => {
    const fewer = [custody('ever-recognised', '2024-11-30', 30), custody('in-custody', '2024-11-30', 40)];
    expect(() => statesOf(synthetic({ custody: fewer }))).toThrow(
      'ever-recognised-2024-11-30, in-custody-2024-11-30: 40 are more than 30',
    );
    const died = [death('Person One', '2024-01-01'), death('Person Two', '2024-01-02')];
    const one = [custody('ever-recognised', '2024-11-30', 41), custody('in-custody', '2024-11-30', 40)];
    expect(() => statesOf(synthetic({ custody: one, deaths: died }))).toThrow(
      'Of ever-recognised-2024-11-30 not in-custody-2024-11-30: 2 are more than 1',
    );
  });

  it('is shown with a part for the dead, where somebody died, and with none where nobody did', () => {
    const parts = (...names: readonly string[]) => {
      const deaths = names.map((name) => death(name, '2024-01-01'));
      return fieldOf(inEnglish(synthetic({ custody: counts, deaths })))?.parts.map(({ name }) => name);
    };
    expect(parts()).toEqual(['held', 'unknown']);
    expect(parts('Person One')).toEqual(['held', 'died', 'unknown']);
    expect(fieldOf(inEnglish(synthetic()))).toBeNull();
  });

  it('is 4,499 in the edition of 31 March 2026, in the words of the front page', () => {
    const edition = editions.find(({ asOf }) => asOf === '2026-03-31');
    if (!edition) throw new Error('no edition');
    const field = fieldOf(inEnglish(edition));
    expect(textOf(field?.title ?? [])).toBe(
      '4,499 people had been recognised as political prisoners by 5 March 2026; 897 were counted as held after 19 March 2026',
    );
    expect(field?.parts.map(({ text }) => textOf(text))).toEqual([
      '897 held after 19 March 2026',
      '243 held on 6 March 2026, no longer counted after 19 March 2026; 250 people were let out in rounds in between',
      '605 pardoned by 5 March 2026',
      '9 known to have died in custody',
      'about 2,745 no longer on the list; how they left is not in these figures',
    ]);
    expect(field?.isDisputed).toBe(true);
  });
});

describe('deaths of recognised prisoners', () => {
  const deaths = [
    death('First day', '2024-07-01', { source_ids: ['a', 'b'] }),
    death('Last day', '2024-11-30', { source_ids: ['c'] }),
    death('Day before', '2024-06-30'),
    death('Day after', '2024-12-01'),
    death('Within', '2024-08', { source_ids: ['a'] }),
    death('Perhaps', '2024'),
    death('Another', '2024-08-01', { recognised_political_prisoner: 'no' }),
    death('Unnamed', '2024-08-01', { published: 'no', source_ids: ['d'] }),
  ];
  const edition = synthetic({ deaths }, '2025-01-26');
  const named = (...keys: string[]) => keys.map((key) => ({ table: 'deaths', key }));

  it('are between two days where they fall between for certain, both days included; whoever may not be named is only counted', () => {
    expect(diedBetween(edition, date('2024-07-01'), date('2024-11-30'))).toMatchObject({
      count: { value: 4, qualifier: 'exact' },
      measure: 'deaths',
      counting: 'published',
      period: { from: '2024-07-01', until: '2024-11-30' },
      source_ids: ['a', 'c'],
      cells: named('first-day', 'last-day', 'within'),
    });
    expect(diedBetween(edition, date('2024-07'), date('2024-11')).count.value).toBe(4);
  });

  it('are up to a day as many as surely fell by then, at least, where more may have', () => {
    expect(diedBy(edition, date('2024-11-30'))).toMatchObject({
      count: { value: 5, qualifier: 'at-least' },
      measure: 'deaths',
      counting: 'published',
      period: { from: '2024-11-30', until: '2024-11-30' },
      source_ids: ['a', 'c'],
      cells: named('first-day', 'last-day', 'day-before', 'within'),
    });
    expect(diedBy(edition, date('2023-12-31')).count).toEqual({ value: 0, qualifier: 'exact' });
    expect(diedBy(edition, date('2024-01-01')).count).toEqual({ value: 0, qualifier: 'at-least' });
    expect(diedBy(edition, date('2024-12-31')).count).toEqual({ value: 7, qualifier: 'exact' });
  });
});
