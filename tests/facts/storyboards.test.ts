/**
 * The numbers that the texts were planned with, each from the rows of a sealed edition: whoever changes how one is
 * worked out sees here which sentence it stood in.
 */
import { describe, expect, it } from 'vitest';
import calendar from '#charts/calendar.ts';
import timeServed from '#charts/time-served.ts';
import women from '#charts/women.ts';
import { daysBetween } from '#data/dates.ts';
import { loadData, type Edition } from '#data/edition.ts';
import { cellsOf, valuesOf } from '../charts/synthetic.ts';
import { statesOf } from '#facts/account.ts';
import { chosenPair, flowsOfMonths, monthsWithBoth, quietMonth, recognisedIn } from '#facts/flows.ts';
import { namedFact, type FactName } from '#facts/facts.ts';
import { dealsOf, dealsWithRelief } from '#facts/relief.ts';
import { countedRounds, sizeOf, totalOf } from '#facts/round-sums.ts';
import { fatesOf } from '#people/left-behind.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { daysOf } from '#people/days.ts';
import { date } from '#data/dates.ts';

const { editions } = await loadData('data');
const editionOf = (asOf: string): Edition => {
  const found = editions.find((each) => each.asOf === asOf);
  if (!found) throw new Error(`no edition ${asOf}`);
  return found;
};
const [story, spring, summer] = ['2024-12-09', '2026-03-31', '2026-08-21'].map(editionOf) as [
  Edition,
  Edition,
  Edition,
];
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const sizes = (edition: Edition, of: (round: Edition['rounds'][number]) => boolean) =>
  countedRounds(edition)
    .filter(of)
    .map((round) => sizeOf(edition, round).value);
const valueOf = (name: FactName, edition: Edition) => {
  const fact = namedFact(name, edition);
  return fact.kind === 'count' ? fact.count.value : fact.kind === 'number' ? fact.number : fact.date;
};

describe('the five months of the first story', () => {
  const months = ['2024-07', '2024-08', '2024-09', '2024-10', '2024-11'].map(date);
  const monthly = months.map((month) => flowsOfMonths(story, month, month));

  it('begin and end each month with a count of those held', () => {
    expect([monthly[0]?.before.count.value, ...monthly.map((flows) => flows?.after.count.value)]).toEqual([
      1413, 1391, 1376, 1317, 1299, 1296,
    ]);
  });

  it('have three flows: 258 recognised, 178 let out, 197 left otherwise, 375 in all', () => {
    expect(monthly.map((flows) => flows?.recognised.count.value)).toEqual([63, 52, 46, 35, 62]);
    expect(monthly.map((flows) => flows?.letOut.count.value)).toEqual([18, 30, 67, 0, 63]);
    expect(monthly.map((flows) => flows?.leftOtherwise.count.value)).toEqual([67, 37, 38, 53, 2]);
    const all = flowsOfMonths(story, date('2024-07'), date('2024-11'));
    expect(all?.recognised.count.value).toBe(258);
    expect(all?.letOut.count).toEqual({ value: 178, qualifier: 'at-least' });
    expect(all?.leftOtherwise.count.value).toBe(197);
    expect(1413 + 258 - 1296).toBe(178 + 197);
  });

  it('show the third flow alone in October', () => {
    expect(quietMonth(story)?.month).toBe('2024-10');
    expect(quietMonth(story)?.flows.leftOtherwise.count.value).toBe(53);
  });

  it('had rounds of these sizes, and with that of the day 207', () => {
    expect(sizes(story, () => true)).toEqual([18, 30, 30, 37, 31, 32, 29]);
    expect(sum(sizes(story, () => true))).toBe(207);
    expect(valueOf('released-six-months', story)).toBe(207);
    expect(valueOf('released-before-story', story)).toBe(178);
    expect(valueOf('repression-month-before-story', story)).toBe(671);
    expect(namedFact('held-in-story', story)).toMatchObject({ count: { value: 1300, qualifier: 'about' } });
    expect(story.row('repression', 'released-in-period-2024-05')).toMatchObject({
      value: 28,
      qualifier: 'at-least',
    });
  });
});

describe('the 34 who were left', () => {
  const fates = (edition: Edition): Readonly<Record<string, number>> =>
    Object.fromEntries(
      [...fatesOf(edition)].flatMap(([fate, { length }]) => (length > 0 ? [[fate, length] as const] : [])),
    );

  it('are 24, 1, 1 and 8 in March 2026, and 24, 1, 1, 1 and 7 in August', () => {
    expect(fates(spring)).toEqual({ 'taken-abroad': 24, 'sentence-served': 1, home: 1, held: 8 });
    expect(fates(summer)).toEqual({
      'taken-abroad': 24,
      exchanged: 1,
      'sentence-served': 1,
      home: 1,
      held: 7,
    });
  });

  const begun = (id: string, edition = spring) => {
    const { spells } = lifelineOf(edition, edition.row('people', id));
    return spells.findLast(({ from }) => from <= '2024-12-09');
  };

  it.each([
    ['ales-bialiatski', 1244, 369],
    ['siarhei-tsikhanouski', 1655, 194],
    ['viktar-babaryka', 1635, 369],
    ['mikalai-statkevich', 1653, 437],
    ['maksim-znak', 1552, 369],
  ])('%s had been held for %i days that day, and was out after %i more', (id, held, more) => {
    const spell = begun(id);
    expect(daysBetween(spell?.from ?? date('2020'), date('2024-12-09'))).toBe(held);
    expect(daysBetween(date('2024-12-09'), spell?.to ?? date('2020'))).toBe(more);
  });

  it('andrzej-poczobut was held for 1,860 days', () => {
    const spell = begun('andrzej-poczobut', summer);
    expect(spell && daysOf(spell, summer.asOf).value).toBe(1860);
  });
});

describe('the rounds', () => {
  const isDeal = ({ mechanism }: Edition['rounds'][number]) => mechanism === 'negotiated-release';

  it('are 24 of 865 people: 17 pardons of 391, seven deals of 474', () => {
    expect(totalOf(spring, countedRounds(spring)).value).toBe(865);
    expect(sizes(spring, () => true)).toHaveLength(24);
    expect([sizes(spring, isDeal).length, sum(sizes(spring, isDeal))]).toEqual([7, 474]);
    expect([
      sizes(spring, (round) => !isDeal(round)).length,
      sum(sizes(spring, (round) => !isDeal(round))),
    ]).toEqual([17, 391]);
  });

  it('after the first story are of 658 people: 184 pardoned, 474 in deals; by decree since January 2025 164', () => {
    const later = (round: Edition['rounds'][number]) => round.announced_on > '2024-12-09';
    expect(sum(sizes(spring, later))).toBe(658);
    expect(sum(sizes(spring, (round) => later(round) && !isDeal(round)))).toBe(184);
    expect(sum(sizes(spring, (round) => round.announced_on >= '2025-01' && !isDeal(round)))).toBe(164);
  });

  it('with relief are three deals of 425 people', () => {
    expect(dealsOf(spring).map(({ round }) => sizeOf(spring, round).value)).toEqual([
      3, 1, 14, 52, 31, 123, 250,
    ]);
    const near = dealsWithRelief(spring);
    expect(near.map(({ relief, days }) => [relief?.event_id, days])).toEqual([
      ['belavia-relief', 0],
      ['potash-relief', 2],
      ['bank-sanctions-relief', 0],
    ]);
    expect(sum(near.map(({ round }) => sizeOf(spring, round).value))).toBe(425);
  });

  it('took 223 of the first 224 people in deals out of the country, 238 in all', () => {
    const deals = countedRounds(spring).filter(isDeal);
    const abroad = deals.map(({ taken_abroad }) => taken_abroad ?? 0);
    expect(abroad).toEqual([3, 1, 14, 51, 31, 123, 15]);
    expect(sum(abroad.slice(0, -1))).toBe(223);
    expect(sum(deals.slice(0, -1).map((round) => sizeOf(spring, round).value))).toBe(224);
    expect(sum(abroad)).toBe(238);
    expect(deals.at(-1)?.stayed_in_belarus).toBe(235);
    const home = countedRounds(spring).filter(
      (round) => round.destination === 'home' && round.stayed_in_belarus === null,
    );
    expect(totalOf(spring, home).value).toBe(226);
    expect(865 - 235 - 226 - 238).toBe(166);
  });

  it('came on 24 of 626 days, with gaps of 77, 71, 65, 52 and 51 days and five months without', () => {
    expect(cellsOf(calendar, spring).filter((cells) => cells[3] !== 'not in the total')).toHaveLength(24);
    expect(valuesOf(calendar, spring)).toMatchObject({ span: '626', wait: '77', months: 21, without: 5 });
    const waits = calendar.rows(spring).map((row) => (row as unknown as { wait: number | null }).wait ?? 0);
    expect(waits.toSorted((a, b) => b - a).slice(0, 5)).toEqual([77, 71, 65, 52, 51]);
  });

  it('of which women were counted had 127 of 356: 62 of 232, then 65 of 124; 509 people are in the others', () => {
    expect(valuesOf(women, spring)).toMatchObject({
      women: '127',
      people: '356',
      womenBefore: '62',
      peopleBefore: '232',
      womenAfter: '65',
      peopleAfter: '124',
      others: 'at least 509',
    });
    const counted = (id: string) => spring.row('custody', id);
    const share = (id: string) => Math.round(((counted(id).women ?? 0) / counted(id).count) * 100);
    expect([share('custody-2024-06-30-viasna'), share('custody-2026-01-31-viasna')]).toEqual([12, 15]);
  });

  it('let out 25 people with a page after 705 to 2,090 days', () => {
    expect(valuesOf(timeServed, spring)).toMatchObject({
      people: 25,
      shortest: '705',
      longest: '2,090',
      soft: 2,
    });
  });
});

describe('in and out', () => {
  it('are 455 and 502 in the eleven months whose recognitions are known', () => {
    const months = monthsWithBoth(spring);
    expect(months).toHaveLength(11);
    expect(recognisedIn(spring, months)?.count.value).toBe(502);
    expect(sum(sizes(spring, ({ announced_on }) => months.includes(date(announced_on.slice(0, 7)))))).toBe(
      455,
    );
  });

  it('are by one counter 170 and 283, and in the newer edition 342 and 509 with 297 left otherwise', () => {
    const told = (edition: Edition) => {
      const pair = chosenPair(edition);
      return [pair?.letOut.count.value, pair?.recognised.count.value, pair?.leftOtherwise?.count.value];
    };
    expect(told(spring)).toEqual([170, 283, undefined]);
    expect(told(summer)).toEqual([342, 509, 297]);
    expect(1265 + 509 - 342 - 1135).toBe(297);
  });

  it('stand in six pairs of one time: the terms served of the first two are never set beside the pardons of the others', () => {
    const rowsOf = (measure: string, from: string, until: string) =>
      summer.repression.filter(
        (row) => row.measure === measure && row.period_start === from && row.period_end === until,
      );
    const pairs: readonly (readonly [string, string, number, number, string])[] = [
      ['2024-03-27', '2024-04-11', 36, 20, 'served'],
      ['2024-05-01', '2024-05-31', 28, 46, 'served'],
      ['2024-11-01', '2024-11-30', 63, 62, 'pardoned'],
      ['2024-12-01', '2024-12-31', 49, 58, 'pardoned'],
      ['2025-01-18', '2025-09-17', 170, 283, 'waves of pardon'],
      ['2025-01-01', '2025-12-23', 342, 509, 'ardon'],
    ];
    for (const [from, until, out, recognised, scope] of pairs) {
      const [letOut] = rowsOf('released-in-period', from, until);
      const [taken] = rowsOf('newly-recognised-political-prisoners', from, until);
      expect([from, letOut?.value, taken?.value]).toEqual([from, out, recognised]);
      expect(letOut?.scope).toContain(scope);
      const isChosen = chosenPair(summer)?.from === from || chosenPair(spring)?.from === from;
      if (scope === 'served') expect(isChosen).toBe(false);
    }
    expect(rowsOf('released-in-period', '2024-05-01', '2024-05-31')[0]?.qualifier).toBe('at-least');
  });

  it('make of 4,499 people 897, 243, 605, nine and 2,745', () => {
    const states = statesOf(spring);
    expect([
      states?.recognised.count.value,
      states?.heldSince?.count.value,
      states?.gone?.count.value,
      states?.letOut?.count.value,
      states?.died.count.value,
      states?.unknown.count.value,
    ]).toEqual([4499, 897, 243, 605, 9, 2745]);
  });

  it('grew to 1,169 and 615 since releases began, and to 861, 437 and 580 since the story', () => {
    expect(valueOf('recognised-since-releases', spring)).toBe(1169);
    expect(valueOf('let-out-since-releases', spring)).toBe(615);
    expect(1413 + 1169 - 615 - 1140).toBe(827);
    expect(valueOf('recognised-since-story', spring)).toBe(861);
    expect(valueOf('let-out-since-story', spring)).toBe(437);
    expect(valueOf('left-otherwise-since-story', spring)).toBe(580);
  });
});

describe('silences', () => {
  it.each([
    ['mikalai-statkevich', 1087, 1114, 1100],
    ['viktar-babaryka', 1042, 1042, 1042],
    ['maksim-znak', 1019, 1046, 1030],
    ['maryia-kalesnikava', 967, 967, 967],
    ['ihar-losik', 934, 934, 934],
    ['siarhei-tsikhanouski', 813, 843, 830],
  ])('of %s lasted %i to %i days, printed as %i', (id, least, most, printed) => {
    const { silences } = lifelineOf(summer, summer.row('people', id));
    const days = daysOf(silences.at(-1) ?? { from: date('2020'), to: null }, summer.asOf);
    expect([days.least, days.most, days.value]).toEqual([least, most, printed]);
  });

  it('of Maryia Kalesnikava had a visit on day 636', () => {
    expect(daysBetween(date('2023-02-15'), date('2024-11-12'))).toBe(636);
    const { silences } = lifelineOf(summer, summer.row('people', 'maryia-kalesnikava'));
    expect(silences.at(-1)?.interruptions).toContain('2024-11-12');
  });
});
