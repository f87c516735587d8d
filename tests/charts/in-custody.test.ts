import { expect, test } from 'vitest';
import inCustody from '#charts/in-custody.ts';
import type { PublicEvent } from '#data/tables.ts';
import { date } from '#data/dates.ts';
import { keyEvents } from '#facts/key-events.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { languageOf } from '#words/language.ts';
import { cellsOf, custody, inEnglish, round, source, synthetic, valuesOf } from './synthetic.ts';

const { sayAny } = languageOf('en');
const counts = [
  custody('in-custody', '2021-12', 969, { women: 110 }),
  custody('in-custody', '2020-08-31', 25),
  custody('in-custody', '2023-05-02', 1500),
  custody('in-custody', '2023-06-02', 1500, { custody_id: 'again' }),
  custody('in-custody', '2023', 1600, { qualifier: 'about' }),
  custody('in-custody', '2024-12-01', 1250, { qualifier: 'at-least' }),
  custody('in-custody', '2024-12-05', 3000, { criteria: 'other', counter: 'Counter 2' }),
  custody('former', '2024-12-01', 2400),
];
const edition = synthetic({ custody: counts });

test('Counts of people held stand in the order of time, a month at its end, each with its counter.', () => {
  const [joint, others] = ['joint-list', 'other'].map((criteria) => sayAny(`criteria.${criteria}`));
  expect(cellsOf(inCustody, edition)).toEqual([
    ['31 August 2020', '25', 'not reported', 'Viasna', joint],
    ['December 2021', '969', '110', 'Viasna', joint],
    ['2 May 2023', '1,500', 'not reported', 'Viasna', joint],
    ['2 June 2023', '1,500', 'not reported', 'Viasna', joint],
    ['2023', 'about 1,600', 'not reported', 'Viasna', joint],
    ['1 December 2024', 'at least 1,250', 'not reported', 'Viasna', joint],
    ['5 December 2024', '3,000', 'not reported', 'Counter 2', others],
  ]);
});

test('The highest is of the counts that compare; the last is the last of the joint list, told with the one before.', () => {
  expect(valuesOf(inCustody, edition)).toEqual({
    counts: 'two',
    peak: '1,500',
    peakWhen: 'on 2 May 2023',
    peakSpan: '2 May 2023',
    last: 'at least 1,250',
    lastWhen: 'on 1 December 2024',
    lastSpan: '1 December 2024',
    hasBefore: 'yes',
    before: '1,500',
    beforeWhen: 'on 2 June 2023',
    beforeSpan: '2 June 2023',
    hasHigher: 'no',
    hasLater: 'yes',
    later: [expect.objectContaining({ key: 'figure.given' })],
    asOf: '9 December 2024',
  });
  expect(inCustody.stops?.(inCustody.rows(edition), inEnglish(edition))).toEqual([
    { row: 0, what: 'first' },
    { row: 2, what: 'highest' },
    { row: 3, what: 'last' },
  ]);
});

test('A count by others is higher only where it exceeds the highest that compares, not where it is the same.', () => {
  const given = (count: number) =>
    valuesOf(
      inCustody,
      synthetic({
        custody: [
          custody('in-custody', '2023-05-02', 1500),
          custody('in-custody', '2024-12-01', 1200),
          custody('in-custody', '2023-06-02', count, { counter: 'Counter 2' }),
        ],
      }),
    ).hasHigher;
  expect([given(1499), given(1500), given(1501)]).toEqual(['no', 'no', 'yes']);
});

test('The day of the last count stands before it where the line falls to it, else after it.', () => {
  const dayOf = (...counts: readonly number[]) => {
    const days = ['2024-10-01', '2024-11-01'];
    const edition = synthetic({
      custody: counts.map((count, at) => custody('in-custody', days[at] ?? '', count)),
    });
    const drawn = svgText(describeChart(inCustody, inEnglish(edition)).drawing('wide'));
    const [, x] = / x="([\d.]+)"[^>]*>1 Nov 2024</.exec(drawn) ?? [];
    return Number(x);
  };
  const [falling, level, rising] = [dayOf(1300, 1200), dayOf(1200, 1200), dayOf(1100, 1200)];
  expect(level).toBe(rising);
  expect(falling).toBeLessThan(level);
});

test('The vote, the war, the first release and the largest are named at the line, if the edition has them.', () => {
  const event = (event_id: string, more: Partial<PublicEvent>): PublicEvent => ({
    event_id,
    date: date('2021-01-05'),
    kind: 'election',
    headline: event_id,
    detail: null,
    significance: '1',
    person_ids: [],
    round_id: null,
    source_ids: [],
    ...more,
  });
  const annotated = synthetic({
    custody: counts,
    rounds: [
      round('first', '2024-07-03', 9),
      round('largest', '2024-09-01', 40),
      round('apart', '2024-08-01', 90, { in_total: 'no' }),
    ],
    events: [
      event('election-2020', { date: date('2020-08-09') }),
      event('Another election', {}),
      event('A release', { kind: 'release', round_id: 'first', date: date('2024-07-03') }),
      event('Another release', { kind: 'release', round_id: 'apart', date: date('2024-08-01') }),
      event('The largest', { kind: 'release', round_id: 'largest', date: date('2024-09-01') }),
    ],
  });
  expect(keyEvents(annotated).map(({ name }) => name)).toEqual(['vote', 'releases', 'largest']);
  const drawn = svgText(describeChart(inCustody, inEnglish(annotated)).drawing('wide'));
  for (const words of ['presidential vote', 'releases begin', '40 let out'])
    expect(drawn).toContain(`>${words}<`);
  expect(drawn).not.toContain('invasion');
});

test('A count for a month that is known to be of after a round says so in the table, and what others give since in a sentence.', () => {
  const after = synthetic({
    rounds: [round('r1', '2024-03-19', 250)],
    custody: [
      custody('in-custody', '2024-03', 897, { source_ids: ['of-month'] }),
      custody('in-custody', '2024-03-19', 1100, { qualifier: 'over', criteria: 'other', counter: 'Others' }),
      custody('in-custody', '2024-06-17', 850, { qualifier: 'nearly', criteria: 'other', counter: 'More' }),
    ],
    sources: [source('of-month', { note: 'Written after the release of 19 March 2024' })],
  });
  expect(cellsOf(inCustody, after).map(([day, people]) => [day, people])).toEqual([
    ['19 March 2024', 'over 1,100'],
    ['after 19 March 2024', '897'],
    ['17 June 2024', 'nearly 850'],
  ]);
  const { says } = describeChart(inCustody, inEnglish(after));
  expect(says).toContain('Later figures by others: nearly 850 (17 June 2024).');
  expect(says).not.toContain('1,100');
});

test('The one before the last is never the last itself.', () => {
  const days = ['2024-10-01', '2024-11-01', '2024-12-01'];
  const told = (of: readonly string[]) =>
    valuesOf(inCustody, synthetic({ custody: of.map((day, at) => custody('in-custody', day, 1300 - at)) }));
  expect(told(days)).toMatchObject({ last: '1,298', hasBefore: 'yes', before: '1,299' });
  expect(told(days.slice(0, 1))).toMatchObject({ last: '1,300', hasBefore: 'no' });
});

test('The key explains open marks, and those of other counters, only where there are any.', () => {
  const exact = synthetic({ custody: counts.slice(0, 3) });
  const others = synthetic({ custody: counts.slice(-2, -1) });
  const signs = (of: typeof edition) =>
    inCustody.key?.(inCustody.rows(of), inEnglish(of))?.map(({ sign }) => sign) ?? [];
  expect(signs(exact)).not.toContain('open');
  expect(signs(exact)).not.toContain('another');
  expect(signs(edition)).toEqual(expect.arrayContaining(['open', 'another']));
  expect(signs(others)).toContain('another');
});
