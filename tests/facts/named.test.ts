/** The named facts that are worked out, by their arithmetic: rows of the names they ask for, with invented values. */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Rows } from '#data/edition.ts';
import { namedFact, type FactName } from '#facts/facts.ts';
import { custody, dispute, election, figure, round, synthetic, tally } from '../charts/synthetic.ts';
import { publicEvent } from '../data/blank.ts';
import { invent } from '../people/synthetic.ts';

const of = (name: FactName, rows: Partial<Rows>, asOf = '2026-03-31') =>
  namedFact(name, synthetic(rows, asOf));
const lived = (name: FactName, ...[made]: Parameters<typeof invent>) => namedFact(name, invent(made));

test('The difference of two totals is what the larger has more, on the first source of each', () => {
  const tallies = [
    tally('2025-12-23', 500, { tally_id: 'tally-2025-12-23-viasna', source_ids: ['a', 'b'] }),
    tally('2026-03-05', 617, {
      tally_id: 'tally-2026-03-05-viasna',
      source_ids: ['c', 'd'],
      since: date('2024-06'),
    }),
    tally('2025-12-13', 430, { tally_id: 'tally-2025-12-13-wires', source_ids: ['e'] }),
    tally('2025-01-18', 250, { tally_id: 'tally-2025-01-18-pozirk' }),
    tally('2025-01-18', 231, { tally_id: 'tally-2025-01-18-meduza' }),
  ];
  expect(of('viasna-totals-difference', { tallies })).toMatchObject({
    count: { value: 117, qualifier: 'exact' },
    unit: 'people',
    counting: 'ours',
    source_ids: ['c', 'a'],
    cells: ['tally-2026-03-05-viasna', 'tally-2025-12-23-viasna'].map((key) => ({
      table: 'tallies',
      key,
      column: 'count',
    })),
  });
  expect(of('pozirk-less-meduza', { tallies })).toMatchObject({ count: { value: 19 } });
  expect(of('days-from-agencies-to-viasna', { tallies })).toMatchObject({
    count: { value: 10, qualifier: 'exact' },
    unit: 'days',
    source_ids: ['e', 'a'],
    cells: ['tally-2025-12-13-wires', 'tally-2025-12-23-viasna'].map((key) => ({
      table: 'tallies',
      key,
      column: 'as_of',
    })),
  });
  expect(of('viasna-newest-total-since', { tallies })).toEqual({
    kind: 'date',
    date: '2024-06',
    source_ids: ['c', 'd'],
    cells: [{ table: 'tallies', key: 'tally-2026-03-05-viasna', column: 'since' }],
  });
  const [first, second] = tallies;
  const without = [first, { ...second, since: null }] as typeof tallies;
  expect(() => of('viasna-newest-total-since', { tallies: without })).toThrow(
    'does not say since when it counts',
  );
});

const rounds = [
  round('r01', '2024-07-03', 18),
  round('r02', '2024-09-01', 500, { in_total: 'no' }),
  round('r03', '2024-11-07', 31),
  round('r08', '2024-11-20', 29),
  round('r09', '2025-01-31', 23),
  round('r10', '2025-02-01', 15),
  round('r11', '2026-03-07', 40),
];

test('Sums of rounds go up to and with the day they are for, and leave out what is no part of the total', () => {
  expect(of('sum-to-decree-after-story', { rounds })).toMatchObject({
    count: { value: 101 },
    period: { until: '2025-01-31' },
  });
  expect(of('sum-of-rounds', { rounds })).toMatchObject({
    count: { value: 156 },
    period: { until: '2026-03-31' },
  });
  expect(of('rounds-counted', { rounds })).toMatchObject({
    count: { value: 6 },
    unit: 'rounds',
    period: { until: '2026-03-31' },
  });
  expect(of('rounds-month-before-story', { rounds })).toMatchObject({ count: { value: 2 }, unit: 'rounds' });
  expect(of('sum-of-rounds-six-months', { rounds })).toMatchObject({ count: { value: 40 } });
  expect(() => of('sum-of-rounds-six-months', { rounds: rounds.slice(0, 2) })).toThrow(
    'The edition has no round in six months',
  );
});

test('Between two counts of those held are the rounds after the first and up to the second', () => {
  const counts = [
    custody('in-custody', '2025-01-31', 1226, { custody_id: 'custody-2025-01-31-viasna' }),
    custody('in-custody', '2026-03-06', 1140, { custody_id: 'custody-2026-03-06-viasna' }),
  ];
  expect(of('released-between-counts', { rounds, custody: counts })).toMatchObject({
    count: { value: 15 },
    period: { until: '2026-03-06' },
    cells: [{ table: 'rounds', key: 'r10' }],
  });
});

test('What came and went before the story is of its five months: let out in rounds, recognised, left otherwise', () => {
  const months = [7, 8, 9, 10, 11].map((at) => {
    const days = [9, 11].includes(at) ? 30 : 31;
    const name = `2024-${String(at).padStart(2, '0')}`;
    return figure('newly-recognised-political-prisoners', [`${name}-01`, `${name}-${days}`], 10);
  });
  const rows = {
    rounds,
    repression: months,
    custody: [custody('in-custody', '2024-06-30', 1000), custody('in-custody', '2024-11-30', 900)],
  };
  const period = { from: '2024-07-01', until: '2024-11-30' };
  const story = (name: FactName) => of(name, rows, '2024-12-09');
  expect(story('let-out-before-story')).toMatchObject({ count: { value: 78 }, period });
  expect(story('recognised-before-story-since-releases')).toMatchObject({ count: { value: 50 }, period });
  expect(story('left-otherwise-before-story')).toMatchObject({ count: { value: 72 } });
  expect(() => of('let-out-before-story', { rounds })).toThrow('a month of recognitions, is missing');
});

test('The highest count of those held is given with its month', () => {
  const counts = [
    custody('in-custody', '2023-05-02', 1511, { source_ids: ['a'] }),
    custody('in-custody', '2023-06-02', 1490),
    custody('in-custody', '2023-07-02', 9999, { criteria: 'other' }),
  ];
  expect(of('custody-peak', { custody: counts })).toMatchObject({
    count: { value: 1511 },
    period: { until: '2023-05-02' },
  });
  expect(of('custody-peak-month', { custody: counts })).toEqual({
    kind: 'date',
    date: '2023-05',
    source_ids: ['a'],
    cells: [{ table: 'custody', key: 'in-custody-2023-05-02', column: 'as_of' }],
  });
  expect(() => of('custody-peak', {})).toThrow('The edition has no exact count of those held');
});

test('Those held on the day of the story are so many on that day, in every edition', () => {
  const events = [['2021-01-01 detained']] as const;
  const left = lived('profiles-left-behind', { asOf: '2026-03-31', events });
  expect(left).toMatchObject({ count: { value: 1 }, period: { from: '2024-12-09', until: '2024-12-09' } });
  const held = lived('profiles-still-held', { asOf: '2026-03-31', events });
  expect(held).toMatchObject({ count: { value: 1 }, period: { from: '2026-03-31', until: '2026-03-31' } });
});

test('What one dispute says is a fact of its own', () => {
  const repression = [
    figure('repressed-total', ['2024-11-01', '2024-11-30'], 700, { figure_id: 'repressed-total-2024-11' }),
  ];
  const disputes = [
    dispute('repression', 'repressed-total-2024-11', 'value', {
      dispute_id: 'repressed-total-2024-11-value-671',
      value: '671',
      qualifier: 'at-least',
      source_ids: ['story'],
    }),
  ];
  expect(of('repression-in-story', { repression, disputes })).toMatchObject({
    count: { value: 671, qualifier: 'at-least' },
    counting: 'remark',
    source_ids: ['story'],
    cells: [{ table: 'disputes', key: 'repressed-total-2024-11-value-671', column: 'value' }],
  });
  const plain = disputes.map((each) => ({ ...each, qualifier: null }));
  expect(of('repression-in-story', { repression, disputes: plain })).toMatchObject({
    count: { value: 671, qualifier: 'exact' },
  });
});

test('The total before the story rests on all who printed it', () => {
  const tallies = [
    tally('2024-12-09', 178, { tally_id: 'tally-2024-12-09-ap', source_ids: ['ap'], qualifier: 'about' }),
    tally('2024-12-09', 178, { tally_id: 'tally-2024-12-09-rferl', source_ids: ['rferl'] }),
  ];
  expect(of('released-before-story', { tallies })).toMatchObject({
    count: { value: 178, qualifier: 'about' },
    source_ids: ['ap', 'rferl'],
    cells: [{ table: 'tallies', key: 'tally-2024-12-09-ap', column: 'count' }],
  });
});

test('The day of the vote is the one that its announcement names', () => {
  const called = (headline: string) =>
    of('coming-election-day', { events: [publicEvent('election-date-set', '2024-10-23', { headline })] });
  expect(called('The vote is set for 6 January 2025')).toMatchObject({ kind: 'date', date: '2025-01-06' });
  expect(called('The vote is set for 26 January 2025')).toMatchObject({ date: '2025-01-26' });
  expect(() => called('The vote is set')).toThrow('does not name its day');
});

test('The official share is that of the election', () => {
  expect(
    of('election-2025-share', {
      elections: [election('2025-01-26', { official_share_percent: 86.82, source_ids: ['a'] })],
    }),
  ).toEqual({
    kind: 'number',
    number: 86.82,
    unit: '%',
    source_ids: ['a'],
    cells: [{ table: 'elections', key: '2025-01-26', column: 'official_share_percent' }],
  });
});

test('Years are those completed', () => {
  const president = { person_id: 'alexander-lukashenko' };
  const inPower = (took: string, asOf: string) =>
    lived('years-in-power', { asOf, people: [president], events: [[`${took} took-office`, president]] });
  expect(inPower('1994-07-20', '2024-07-19')).toMatchObject({ kind: 'number', number: 29 });
  expect(inPower('1994-07-20', '2024-07-20')).toMatchObject({ number: 30 });
  expect(inPower('1994-07', '2024-07-01')).toMatchObject({ number: 30 });

  const silent = { person_id: 'siarhei-tsikhanouski' };
  const silence = lived('tsikhanouski-silence-years', {
    asOf: '2025-12-30',
    people: [silent],
    events: [
      ['2020-05-29 detained', silent],
      ['2023-03-09 last-contact', { ...silent, source_ids: ['a', 'b', 'c'] }],
      ['2025-06-21 released', { ...silent, source_ids: ['d', 'e'] }],
    ],
  });
  expect(silence).toEqual({
    kind: 'number',
    number: 2,
    unit: 'years',
    source_ids: ['a', 'b', 'd'],
    cells: ['event-2', 'event-3'].map((key) => ({ table: 'life-events', key, column: 'date' })),
  });
});

test('Those left behind are counted, those still held and those unheard of among them, never anybody without a page', () => {
  const ids = ['silent', 'held', 'freed', 'hidden', 'later'];
  const made = {
    asOf: '2025-12-30',
    people: ids.map((person_id) => ({
      person_id,
      published: person_id === 'hidden' ? ('no' as const) : ('yes' as const),
    })),
    publicEvents: [
      {
        event_id: 'best-known-not-pardoned-2024-12-09',
        date: date('2024-12-09'),
        person_ids: ['silent', 'held', 'freed'],
        source_ids: ['story'],
      },
    ],
    events: [
      ...ids.slice(0, 4).map((person_id) => ['2020-01-01 detained', { person_id }] as const),
      ['2023-01-01 last-contact', { person_id: 'silent', event_id: 'silence', source_ids: ['a'] }],
      ['2023-01-01 last-contact', { person_id: 'hidden' }],
      ['2025-01-01 released', { person_id: 'freed' }],
      ['2025-01-01 detained', { person_id: 'later' }],
    ],
  } satisfies Parameters<typeof lived>[1];
  expect(lived('profiles-left-behind', made)).toMatchObject({ count: { value: 3 } });
  expect(lived('profiles-still-held', made)).toMatchObject({ count: { value: 2 } });
  expect(lived('profiles-without-contact', made)).toMatchObject({
    count: { value: 1 },
    source_ids: ['a'],
    cells: [{ table: 'life-events', key: 'silence' }],
  });
  expect(lived('named-in-story', made)).toMatchObject({ count: { value: 3 }, source_ids: ['story'] });
});

test('The year that the story gave is the one that a dispute of the last contact names', () => {
  const silent = { person_id: 'mikalai-statkevich' };
  const told = (value: string) =>
    lived('last-heard-year-in-story', {
      people: [silent],
      events: [
        ['2020-05-31 detained', silent],
        ['2023-02-09 last-contact', { ...silent, event_id: 'silence' }],
      ],
      disputes: [{ key: 'silence', column: 'date', value, source_ids: ['story'] }],
    });
  expect(told('2022')).toEqual({
    kind: 'date',
    date: '2022',
    source_ids: ['story'],
    cells: [{ table: 'life-events', key: 'silence', column: 'date' }],
  });
  expect(() => told('years ago')).toThrow('No dispute gives another year');
});

test('What an edition has no newest of is missing', () => {
  expect(() => of('held-now', {})).toThrow('The edition has no count of those held');
});

test('Deals with relief are told from the first to the last of them, with each step beside its release', () => {
  const deal = (id: string, on: string) => round(id, on, 5, { mechanism: 'negotiated-release' });
  const step = (event_id: string, on: string, ...source_ids: string[]) =>
    publicEvent(event_id, on, { kind: 'sanctions', source_ids });
  const near = {
    rounds: [deal('r1', '2025-02-12'), deal('r2', '2025-06-21'), deal('r3', '2025-09-11')],
    events: [step('a-relief', '2025-02-13', 'a', 'b'), step('b-relief', '2025-09-11', 'c', 'a')],
  };
  expect(of('relief-days-apart', near)).toMatchObject({
    count: { value: 3, qualifier: 'exact' },
    unit: 'days',
    period: { from: '2025-02-12', until: '2025-09-11' },
    source_ids: ['a', 'c'],
    cells: [
      { table: 'rounds', key: 'r1', column: 'announced_on' },
      { table: 'rounds', key: 'r3', column: 'announced_on' },
      { table: 'events', key: 'a-relief', column: 'date' },
      { table: 'events', key: 'b-relief', column: 'date' },
    ],
  });
  expect(() => of('relief-days-apart', { ...near, events: [] })).toThrow(
    'The edition has no deal with relief near to it',
  );
  const counted = (name: FactName) => of(name, near);
  expect(counted('deals-counted')).toMatchObject({ count: { value: 3 } });
  expect(counted('deals-with-relief')).toMatchObject({
    count: { value: 2 },
    period: { until: '2025-09-11' },
  });
  expect(counted('deals-without-relief')).toMatchObject({ count: { value: 1 } });
  expect(counted('deals-people')).toMatchObject({ count: { value: 15 }, period: { until: '2025-09-11' } });
  expect(counted('deals-with-relief-people')).toMatchObject({ count: { value: 10 } });
});

test('The number of an exchange is the one that its words spell', () => {
  const each = (detail: string) =>
    of('poland-exchange-each', {
      events: [publicEvent('poland-exchange-2026', '2026-03-01', { detail, source_ids: ['a'] })],
    });
  for (const [word, people] of [
    ['one', 1],
    ['five', 5],
    ['ten', 10],
  ] as const)
    expect(each(`It was an exchange of “${word} for ${word}”.`)).toMatchObject({
      count: { value: people, qualifier: 'exact' },
      counting: 'published',
      source_ids: ['a'],
      cells: [{ table: 'events', key: 'poland-exchange-2026', column: 'detail' }],
    });
  for (const words of ['an exchange of “five for six”', 'an exchange of “many for many”', 'an exchange'])
    expect(() => each(words), words).toThrow(
      'The words of poland-exchange-2026 give no number for each side',
    );
});
