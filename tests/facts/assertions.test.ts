/** What sentences may assert, on a few invented rows: where it holds, and why it does not. */
import { describe, expect, it, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { PublicEvent } from '#data/tables.ts';
import { ASSERTIONS, assertion } from '#facts/assertions.ts';
import { custody, figure, round, synthetic, tally } from '../charts/synthetic.ts';
import { blank } from '../data/blank.ts';
import { invent } from '../people/synthetic.ts';

const why = (edition: Edition, name: string, parameters: object = {}) => assertion(name, parameters)(edition);

const event = (event_id: string, on: string, more: Partial<PublicEvent> = {}): PublicEvent => ({
  ...blank('events'),
  event_id,
  date: date(on),
  ...more,
});

const deal = (
  id: string,
  on: string,
  people: number,
  abroad: number | null,
  places: string[] = ['State 1'],
) =>
  round(id, on, people, {
    mechanism: 'negotiated-release',
    taken_abroad: abroad,
    destination_places: places,
  });

describe('rounds', () => {
  const edition = synthetic(
    {
      rounds: [
        round('r1', '2024-07-02', 9, { political_prisoners: 4 }),
        round('r2', '2024-08-16', 5),
        round('r3', '2024-09-04', 7),
        round('r4', '2024-10-04', 90, { in_total: 'no' }),
      ],
      events: [event('e1', '2024-09-05', { round_id: 'r3' }), event('e2', '2024-08-16', { round_id: 'r2' })],
    },
    '2024-12-09',
  );

  it('are the largest, as many as are named, in all or since a day, and none beside them is as large', () => {
    expect(why(edition, 'largest-rounds', { rounds: ['r1'] })).toBeNull();
    expect(why(edition, 'largest-rounds', { rounds: ['r3'], since: '2024-08' })).toBeNull();
    expect(why(edition, 'largest-rounds', { rounds: ['r3'] })).toBe(
      'r1 (2024-07-02) let out 9, and r3 at least 7',
    );
    const twice = synthetic({ rounds: [round('r1', '2024-07-02', 9), round('r2', '2024-08-16', 9)] });
    expect(why(twice, 'largest-rounds', { rounds: ['r1'] })).toContain('r2 (2024-08-16) let out 9');
    expect(why(twice, 'largest-rounds', { rounds: ['r1', 'r2'] })).toBeNull();
  });

  it('are those of which no number was announced', () => {
    const rounds = [
      round('r1', '2024-07-02', null, { political_prisoners: 9 }),
      round('r2', '2024-08-16', 5),
    ];
    const counted = synthetic({ rounds });
    expect(why(counted, 'unannounced-rounds', { rounds: ['r1'] })).toBeNull();
    expect(why(counted, 'unannounced-rounds', { rounds: ['r2'] })).toBe(
      'nothing was announced of r1 (2024-07-02), either',
    );
  });

  it('were pardons without relief near to them', () => {
    const relief = (on: string) =>
      synthetic({
        rounds: [round('r1', '2024-07-02', 9)],
        events: [event('some-relief', on, { kind: 'sanctions' })],
      });
    expect(why(relief('2024-07-06'), 'pardons-without-relief')).toBeNull();
    expect(why(relief('2024-07-05'), 'pardons-without-relief')).toBe('r1 (2024-07-02) has relief near to it');
  });

  it('are the first and the last that count', () => {
    expect(why(edition, 'last-round', { round: 'r3' })).toBeNull();
    expect(why(edition, 'last-round', { round: 'r2' })).toBe('r3 (2024-09-04) came after r2');
    expect(why(edition, 'first-round', { round: 'r1' })).toBeNull();
    expect(why(edition, 'first-round', { round: 'r2' })).toBe('r1 (2024-07-02) is the first');
    expect(why(synthetic(), 'first-round', { round: 'r2' })).toBe('no round is the first');
  });

  it('mostly lack a number of political prisoners, and a cell of theirs is empty', () => {
    expect(why(edition, 'political-mostly-unknown')).toBeNull();
    const known = synthetic({ rounds: edition.rounds.slice(0, 2) });
    expect(why(known, 'political-mostly-unknown')).toBe('it is known of 1 of 2 rounds');
    expect(why(edition, 'not-reported', { round: 'r2', column: 'political_prisoners' })).toBeNull();
    expect(why(edition, 'not-reported', { round: 'r1', column: 'political_prisoners' })).toBe(
      'r1 has political_prisoners 4',
    );
    expect(() => why(edition, 'not-reported', { round: 'r1', column: 'colour' })).toThrow(
      'rounds.csv has no column colour',
    );
  });

  it('are told of later, or not', () => {
    expect(why(edition, 'nothing-since', { round: 'r2' })).toBeNull();
    expect(why(edition, 'nothing-since', { round: 'r3' })).toBe('e1 tells of it later');
  });
});

describe('deals', () => {
  const edition = synthetic({
    rounds: [
      deal('d1', '2025-02-12', 50, 50),
      deal('d2', '2025-06-21', 50, 49, ['State 1', 'State 2']),
      deal('d3', '2026-03-19', 100, 10),
    ],
    events: [event('before', '2025-01'), event('after', '2025-02')],
  });

  it('took their people abroad, one of them or all before another, and to certain places', () => {
    const before = { mechanism: 'negotiated-release', before: 'd3' };
    expect(why(edition, 'taken-abroad', { round: 'd1', percent: 100 })).toBeNull();
    expect(why(edition, 'taken-abroad', { round: 'd2', percent: 100 })).toBe(
      '49 of 50 people were taken abroad',
    );
    expect(why(edition, 'taken-abroad', { ...before, percent: 99 })).toBeNull();
    expect(why(edition, 'taken-abroad', { mechanism: 'negotiated-release', percent: 95 })).toBe(
      '109 of 200 people were taken abroad',
    );
    expect(why(edition, 'taken-abroad', { ...before, percent: 95, places: ['State 1'] })).toBe(
      'd2 (2025-06-21) led elsewhere',
    );
    expect(
      why(edition, 'taken-abroad', { ...before, percent: 95, places: ['State 1', 'State 2'] }),
    ).toBeNull();
  });

  it('came after an event, the whole of its month', () => {
    const mechanism = 'negotiated-release';
    expect(why(edition, 'before-rounds', { event: 'before', mechanism })).toBeNull();
    expect(why(edition, 'before-rounds', { event: 'after', mechanism })).toBe(
      'd1 (2025-02-12) is not later than after, 2025-02',
    );
  });
});

describe('people', () => {
  const lives = (...told: readonly (readonly [person: string, event: string, round?: string])[]) =>
    invent({
      asOf: '2026-10-01',
      people: [
        { person_id: 'person-17', name_en: 'Person 17' },
        { person_id: 'person-18', name_en: 'Person 18' },
      ],
      events: told.map(([person_id, event, round_id = null]) => [event, { person_id, round_id }] as const),
      publicEvents: [{ event_id: 'named', person_ids: ['person-17', 'person-18'] }],
      rounds: [
        {
          round_id: 'r1',
          announced_on: date('2026-03-19'),
          announced_count: 3,
          notable_person_ids: ['person-17'],
          other_notable_people: ['Person 19'],
        },
      ],
    });
  const both = [
    ['person-17', '2021-01-01 detained'],
    ['person-18', '2021-01-01 detained'],
  ] as const;

  it('were held on a day, everyone whom an event names', () => {
    const edition = lives(...both, ['person-18', '2025-02-01 released-home']);
    expect(why(edition, 'held-on', { event: 'named', day: '2025-01-26' })).toBeNull();
    expect(why(edition, 'held-on', { event: 'named', day: '2025-02-26' })).toBe(
      'person-18 not held on 2025-02-26',
    );
    expect(why(edition, 'held-on', { day: '2025-02-26' })).toBeNull();
  });

  it('are last reported held long ago, each of them', () => {
    const old = lives(...both);
    expect(why(old, 'reports-old')).toBeNull();
    expect(why(lives(...both, ['person-17', '2026-09-01 reported-held']), 'reports-old')).toBe(
      'person-17 reported since',
    );
  });

  it('were cut off, and have been heard of or let out', () => {
    const silent = [...both, ['person-17', '2023-02-01 last-contact']] as const;
    expect(why(lives(...silent), 'silences-ended')).toBe('person-17 still cut off');
    expect(why(lives(...silent, ['person-17', '2023-05-01 contact-restored']), 'silences-ended')).toBeNull();
  });

  it('named in a round were all taken abroad, and are fewer than were let out', () => {
    const abroad = lives(
      ...both,
      ['person-17', '2026-03-19 released', 'r1'],
      ['person-17', '2026-03-19 taken-abroad'],
    );
    expect(why(abroad, 'none-named-at-home', { round: 'r1' })).toBeNull();
    expect(why(abroad, 'not-all-named', { round: 'r1' })).toBeNull();
    const home = lives(...both, ['person-18', '2026-03-19 released', 'r1']);
    expect(why(home, 'none-named-at-home', { round: 'r1' })).toBe(
      'person-17, person-18 named in r1 and not taken abroad that day',
    );
    const all = synthetic({
      rounds: [round('r1', '2024-07-02', 1, { other_notable_people: ['Person 17'] })],
    });
    expect(why(all, 'not-all-named', { round: 'r1' })).toBe('1 people of the 1 of r1 are named');
  });
});

describe('figures, counts and totals', () => {
  const edition = synthetic({
    repression: [
      figure('again', ['2024-12-02', '2024-12-08'], 2),
      figure('total', ['2024-01-01', '2024-12-31'], 900),
      figure('total', ['2025-01-01', '2025-01-31'], 90, { count_is: 'first' }),
    ],
    custody: [
      custody('in-custody', '2024-12-01', 90),
      custody('in-custody', '2025-02-01', 80, { criteria: 'other', custody_id: 'others' }),
      custody('in-custody', '2025-01-01', 85),
    ],
    tallies: [
      tally('2024-12-01', 5, { tally_id: 'a', counter: 'Viasna' }),
      tally('2025-01-01', 7, { tally_id: 'b', counter: 'Viasna, as cited by a paper' }),
      tally('2025-02-01', 9, { tally_id: 'c', counter: 'Counter 2' }),
    ],
  });

  it('are none above a number', () => {
    expect(why(edition, 'no-figure-above', { measure: 'again', number: 2 })).toBeNull();
    expect(why(edition, 'no-figure-above', { measure: 'again', number: 1 })).toBe(
      'again-2024-12-02-2024-12-08 gives 2, more than 1',
    );
  });

  it('are first counts since a day', () => {
    const total = { measure: 'total', counter: 'Viasna' };
    expect(why(edition, 'first-counts', { ...total, after: '2024-12-31' })).toBeNull();
    expect(why(edition, 'first-counts', { ...total, after: '2023-12-31' })).toBe(
      'total-2024-01-01-2024-12-31 is no first count',
    );
  });

  it('are the newest of the list, whatever others say later', () => {
    expect(why(edition, 'newest-count', { count: 'in-custody-2025-01-01' })).toBeNull();
    expect(why(edition, 'newest-count', { count: 'in-custody-2024-12-01' })).toBe(
      'in-custody-2025-01-01, of 2025-01-01, is newer than in-custody-2024-12-01',
    );
    const other = custody('in-custody', '2024-12-01', 900, { criteria: 'other' });
    expect(why(synthetic({ custody: [other] }), 'newest-count', { count: other.custody_id })).toBe(
      'in-custody-2024-12-01 is no count of the joint list',
    );
  });

  it('are the last of who counted', () => {
    expect(why(edition, 'last-totals', { counter: 'Viasna', totals: ['a', 'b'] })).toBeNull();
    expect(why(edition, 'last-totals', { counter: 'Viasna', totals: ['a'] })).toBe(
      'b, of 2025-01-01, is later than a',
    );
    const tallies = ['2024-01-01', '2024-02-01', '2024-03-01'].map((day) =>
      tally(day, 5, { tally_id: day, counter: 'Viasna' }),
    );
    const totals = ['2024-03-01', '2024-01-01'];
    expect(why(synthetic({ tallies }), 'last-totals', { counter: 'Viasna', totals })).toBe(
      '2024-02-01, of 2024-02-01, is later than 2024-03-01',
    );
  });

  it('leave nobody over on the last day that has all three, and a newer count of those recognised stands alone', () => {
    const day = '2025-12-31';
    const sums = (former: number, ...more: readonly string[]) =>
      synthetic({
        custody: [
          custody('ever-recognised', day, 100),
          custody('former', day, former),
          custody('in-custody', day, 30),
          ...more.map((later) => custody('ever-recognised', later, 110)),
        ],
      });
    expect(why(sums(70, '2026-03-05'), 'account-agrees')).toBeNull();
    expect(why(sums(70), 'account-agrees')).toBe('it is the newest day, too');
    expect(why(synthetic(), 'account-agrees')).toBe('for no day are all figures there');
  });
});

describe('facts', () => {
  const edition = synthetic({ rounds: [round('r1', '2024-07-02', 5), round('r2', '2024-08-16', 4)] });

  it('add up, or one is more than another', () => {
    const parts = ['smallest-decree', 'largest-decree'];
    expect(why(edition, 'adds-up', { parts, total: 'sum-of-rounds' })).toBeNull();
    expect(why(edition, 'adds-up', { parts, total: 'largest-decree' })).toBe(
      'smallest-decree + largest-decree is 9, and largest-decree is 5',
    );
    expect(why(edition, 'more-than', { more: 'largest-decree', less: 'smallest-decree' })).toBeNull();
    expect(why(edition, 'more-than', { more: 'smallest-decree', less: 'largest-decree' })).toBe(
      'smallest-decree is 4, and largest-decree is 5',
    );
    expect(() => why(edition, 'more-than', { more: 'last-decree-date', less: 'largest-decree' })).toThrow(
      'last-decree-date is a date and no number',
    );
  });
});

test('A name or parameters that are not of the vocabulary are refused with what is.', () => {
  expect(() => assertion('largest', {})).toThrow(
    `"largest" is no assertion; there are ${ASSERTIONS.join(', ')}`,
  );
  expect(() => assertion('reports-old', { round: 'r1' })).toThrow(
    '"reports-old" takes nothing: Unrecognized key: "round"',
  );
});
