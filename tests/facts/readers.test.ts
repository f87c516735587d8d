/** How facts are read: from a cell, or from several, of invented rows. */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { PublicEvent } from '#data/tables.ts';
import {
  countOfPeople,
  countOfRounds,
  lifeDateOfEach,
  custody as custodyFact,
  custodyDate,
  daysBetweenTallies,
  eventDate,
  extremeRound,
  figure as figureFact,
  figureDate,
  lastOf,
  lifeDate,
  month,
  needed,
  numberInEvent,
  numberInLife,
  roundDate,
  roundPart,
  roundSize,
  sentence,
  sumOfRounds,
  tally as tallyFact,
  tallyDate,
  year,
} from '#facts/readers.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { custody, figure, round, synthetic, tally } from '../charts/synthetic.ts';
import { invent } from '../people/synthetic.ts';

const event: PublicEvent = {
  event_id: 'confirmed',
  date: date('2024-10-23'),
  kind: 'statement',
  headline: 'The office had confirmed 1,288 cases',
  detail: 'Of them 17 abroad',
  significance: '2',
  person_ids: [],
  round_id: null,
  source_ids: ['s1', 's2'],
};
const edition: Edition = synthetic({
  rounds: [
    round('r1', '2024-07-03', 18, { women: 4, men: 14, source_ids: ['s1', 's2'] }),
    round('r2', '2024-08', null, { political_prisoners: 30, taken_abroad: 14, source_ids: ['s1'] }),
    round('r3', '2024-09-01', 37, { source_ids: ['s3', 's1'] }),
    round('r4', '2024-10-01', 99, { mechanism: 'exchange' }),
    round('r5', '2024-10-02', 2, { in_total: 'no' }),
    round('r6', '2024-11-01', 18, { source_ids: ['s4'] }),
  ],
  tallies: [tally('2024-12-01', 207, { tally_id: 't1', qualifier: 'over', source_ids: ['s2'] })],
  custody: [
    custody('in-custody', '2024-11', 1296, { custody_id: 'c1', qualifier: 'about', source_ids: ['s3'] }),
  ],
  repression: [
    figure('searches', ['2024-10-01', '2024-10-31'], 671, {
      figure_id: 'f1',
      qualifier: 'at-least',
      source_ids: ['s4'],
    }),
  ],
  events: [event],
});

test('A number keeps its qualifier, its period, its sources, and names its cell', () => {
  expect(tallyFact('t1')(edition)).toMatchObject({
    kind: 'count',
    count: { value: 207, qualifier: 'over' },
    unit: 'people',
    period: { from: null, until: '2024-12-01' },
    source_ids: ['s2'],
    cells: [{ table: 'tallies', key: 't1', column: 'count' }],
  });
  expect(custodyFact('c1')(edition)).toMatchObject({
    count: { value: 1296, qualifier: 'about' },
    measure: 'in-custody',
    period: { from: '2024-11', until: '2024-11' },
    counter: 'Viasna',
    counting: 'list',
    source_ids: ['s3'],
    cells: [{ table: 'custody', key: 'c1', column: 'count' }],
  });
  expect(figureFact('f1')(edition)).toMatchObject({
    count: { value: 671, qualifier: 'at-least' },
    period: { from: '2024-10-01', until: '2024-10-31' },
    counting: 'published',
    source_ids: ['s4'],
    cells: [{ table: 'repression', key: 'f1', column: 'value' }],
  });
  expect(roundSize('r2')(edition)).toMatchObject({
    count: { value: 30, qualifier: 'exact' },
    period: { from: '2024-08', until: '2024-08' },
    source_ids: ['s1'],
    cells: [{ table: 'rounds', key: 'r2', column: 'announced_count' }],
  });
});

test('A part of a round is what its column says, and missing where it says nothing', () => {
  expect(roundPart('r1', 'women')(edition)).toMatchObject({
    count: { value: 4, qualifier: 'exact' },
    measure: 'women',
    source_ids: ['s1', 's2'],
    cells: [{ table: 'rounds', key: 'r1', column: 'women' }],
  });
  expect(roundPart('r2', 'taken_abroad')(edition)).toMatchObject({ count: { value: 14 } });
  expect(() => roundPart('r2', 'women')(edition)).toThrow('Round r2 has no women');
});

test('A date is as precise as its cell, or as a month or year of it', () => {
  const cell = (table: string, key: string, column: string) => [{ table, key, column }];
  expect(roundDate('r2')(edition)).toEqual({
    kind: 'date',
    date: '2024-08',
    source_ids: ['s1'],
    cells: cell('rounds', 'r2', 'announced_on'),
  });
  expect(tallyDate('t1')(edition)).toMatchObject({
    date: '2024-12-01',
    cells: cell('tallies', 't1', 'as_of'),
  });
  expect(custodyDate('c1')(edition)).toMatchObject({
    date: '2024-11',
    cells: cell('custody', 'c1', 'as_of'),
  });
  expect(figureDate('f1')(edition)).toMatchObject({
    date: '2024-10-31',
    cells: cell('repression', 'f1', 'period_end'),
  });
  expect(eventDate('confirmed')(edition)).toMatchObject({
    date: '2024-10-23',
    cells: cell('events', 'confirmed', 'date'),
  });
  expect(month(roundDate('r1'))(edition)).toEqual({ ...roundDate('r1')(edition), date: '2024-07' });
  expect(year(roundDate('r1'))(edition)).toEqual({ ...roundDate('r1')(edition), date: '2024' });
  expect(month(tallyFact('t1'))(edition)).toEqual(tallyFact('t1')(edition));
});

test('The last event of a kind is read from a life', () => {
  const lived = invent({
    events: [
      ['2020-05-29 detained', { source_ids: ['a'] }],
      ['2021-12-14 sentenced', { years: 18, source_ids: ['b'] }],
      ['2024-01-01 detained', { case: 2, source_ids: ['c'] }],
      ['2024-02-01 sentenced', { case: 2, event_id: 'unmeasured' }],
    ],
  });
  expect(lastOf(lived, 'person-17', 'detained').date).toBe('2024-01-01');
  expect(() => lastOf(lived, 'person-17', 'died')).toThrow(
    'Edition 2024-12-09 has no event "died" of person-17',
  );
  expect(lifeDate('person-17', 'detained')(lived)).toEqual({
    kind: 'date',
    date: '2024-01-01',
    source_ids: ['c'],
    cells: [{ table: 'life-events', key: 'event-3', column: 'date' }],
  });
  expect(sentence('event-2')(lived)).toEqual({
    kind: 'number',
    number: 18,
    unit: 'years',
    source_ids: ['b'],
    cells: [{ table: 'life-events', key: 'event-2', column: 'years' }],
  });
  expect(() => sentence('unmeasured')(lived)).toThrow('unmeasured has no length');
});

test('A number that only words give is read from them, and missing where they change', () => {
  expect(numberInEvent('confirmed', /confirmed ([\d,]+) cases/, 'cases')(edition)).toMatchObject({
    count: { value: 1288, qualifier: 'exact' },
    unit: 'cases',
    measure: 'events',
    source_ids: ['s1', 's2'],
    cells: [{ table: 'events', key: 'confirmed', column: 'detail' }],
  });
  expect(numberInEvent('confirmed', /Of them (\d+) abroad/, 'people')(edition)).toMatchObject({
    count: { value: 17 },
  });
  expect(() => numberInEvent('confirmed', /found (\d+)/, 'people')(edition)).toThrow(
    'do not match found (\\d+)',
  );
});

test('A number in the words of a life is of the day that they name, or of that of the event', () => {
  const lived = invent({
    events: [['2023-02 last-contact', { detail: 'On 19 May 2023 somebody counted 89 days.' }]],
  });
  const counted = (words: RegExp) => numberInLife('event-1', words, 'days')(lived);
  expect(counted(/On (?<day>\d+ \w+ \d{4}) .*counted (?<number>\d+) days/)).toMatchObject({
    count: { value: 89 },
    period: { from: '2023-05-19', until: '2023-05-19' },
    cells: [{ table: 'life-events', key: 'event-1', column: 'detail' }],
  });
  expect(counted(/counted (?<number>\d+) days/)).toMatchObject({
    period: { from: '2023-02', until: '2023-02' },
  });
  expect(() => counted(/On (?<day>\w+) .*counted (?<number>\d+) days/)).toThrow('do not match');
  expect(() => counted(/after (?<number>\d+) days/)).toThrow('do not match');
});

test('The smallest and largest of pardons by decree are of those announced and counted, with all that are as large', () => {
  expect(extremeRound(Math.max)(edition)).toMatchObject({
    count: { value: 37 },
    unit: 'people',
    measure: 'rounds',
    source_ids: ['s3', 's1'],
    cells: [{ table: 'rounds', key: 'r3', column: 'announced_count' }],
  });
  expect(extremeRound(Math.min)(edition)).toMatchObject({
    count: { value: 18 },
    source_ids: ['s1', 's2', 's4'],
    cells: ['r1', 'r6'].map((key) => ({ table: 'rounds', key, column: 'announced_count' })),
  });
});

test('A date of several lives is that of each of them, or is not given', () => {
  const read = lifeDateOfEach(['a', 'b'], 'last-contact');
  const of = (later: string) =>
    invent({
      people: [{ person_id: 'a' }, { person_id: 'b' }],
      events: [
        ['2023-02 last-contact', { event_id: 'of-a', person_id: 'a', source_ids: ['s1', 's2'] }],
        [`${later} last-contact`, { event_id: 'of-b', person_id: 'b', source_ids: ['s2', 's3'] }],
      ],
    });
  expect(read(of('2023-02'))).toMatchObject({
    date: '2023-02',
    source_ids: ['s1', 's2', 's3'],
    cells: ['of-a', 'of-b'].map((key) => ({ table: 'life-events', key, column: 'date' })),
  });
  expect(() => read(of('2023-03'))).toThrow('The last events "last-contact" of a, b are not of one date');
});

test('Rounds are counted and added up, the first source of each once', () => {
  const chosen = edition.rounds.slice(0, 3);
  expect(countOfRounds(chosen)).toMatchObject({
    count: { value: 3, qualifier: 'exact' },
    unit: 'rounds',
    source_ids: ['s1', 's3'],
    cells: ['r1', 'r2', 'r3'].map((key) => ({ table: 'rounds', key, column: 'announced_on' })),
  });
  expect(countOfRounds(chosen, date('2024-09-30')).period.until).toBe('2024-09-30');
  expect(sumOfRounds(edition, chosen, date('2024-09-30'))).toMatchObject({
    count: { value: 85, qualifier: 'exact' },
    period: { from: '2024-07-03', until: '2024-09-30' },
    counting: 'announced',
    source_ids: ['s1', 's3'],
    cells: ['r1', 'r2', 'r3'].map((key) => ({ table: 'rounds', key })),
  });
});

test('People are counted by their lives, with a source for how each is now', () => {
  const people = ['a', 'b', 'c'].map((person_id) => ({ person_id }));
  const lived = invent({
    people,
    events: [
      ['2020-01-01 detained', { person_id: 'a', source_ids: ['s1', 's2'] }],
      ['2020-01-01 detained', { person_id: 'b', source_ids: ['s3'] }],
      ['2021-01-01 released', { person_id: 'b', source_ids: ['s1'] }],
    ],
  });
  expect(
    countOfPeople(
      lived.people.map((person) => lifelineOf(lived, person)),
      date('2020-06-01'),
    ),
  ).toMatchObject({
    count: { value: 3, qualifier: 'exact' },
    unit: 'people',
    period: { from: '2020-06-01', until: '2020-06-01' },
    source_ids: ['s1'],
    cells: people.map(({ person_id }) => ({ table: 'people', key: person_id })),
  });
});

test('Days between two totals are about so many where a month is all that is known', () => {
  const [day, later, loose] = [tally('2024-12-01', 5), tally('2024-12-09', 9), tally('2025-01', 11)];
  const of = (a: typeof day, b: typeof day) =>
    daysBetweenTallies(a.tally_id, b.tally_id)(synthetic({ tallies: [a, b] }));
  expect(of(day, later)).toMatchObject({ count: { value: 8, qualifier: 'exact' }, unit: 'days' });
  expect(of(day, loose)).toMatchObject({ count: { qualifier: 'about' } });
});

test('What is needed and not there is named', () => {
  expect(() => needed(null, 'round')).toThrow('The edition has no round');
});
