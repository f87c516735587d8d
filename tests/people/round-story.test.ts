import { describe, expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import type { CustodyCount, Round } from '#data/tables.ts';
import {
  countsAround,
  othersAround,
  peopleInRound,
  roundStoryOf,
  roundsInTime,
} from '#people/round-story.ts';
import { writeDestination, writeRoundLede, writeRoundLine, writeRoundSize } from '#people/round-text.ts';
import { languageOf } from '#words/language.ts';
import { invent } from './synthetic.ts';
import { blank } from '../data/blank.ts';

const counted = (as_of: string, changes: Partial<CustodyCount> = {}): CustodyCount => ({
  ...blank('custody'),
  custody_id: as_of,
  as_of: date(as_of),
  date_is: 'stated',
  measure: 'in-custody',
  count: 10,
  qualifier: 'exact',
  counter: 'Counter 1',
  criteria: 'joint-list',
  source_ids: [],
  ...changes,
});

describe('Counts around a day', () => {
  const around = (custody: CustodyCount[]) => {
    const { before, after } = countsAround({ custody }, date('2030-05-15'));
    return [before?.custody_id, after?.custody_id];
  };

  test('are the nearest before and after it, in whatever order they stand.', () => {
    const rows = ['2030-06-01', '2030-05-14', '2030-04-30', '2030-05-16'].map((day) => counted(day));
    expect(around(rows)).toEqual(['2030-05-14', '2030-05-16']);
  });

  test('of the day itself are neither; of a month stand at its end.', () => {
    expect(around([counted('2030-05-15'), counted('2030-04'), counted('2030-05')])).toEqual([
      '2030-04',
      '2030-05',
    ]);
  });

  test('are of people held, by the criteria of the joint list, and of no whole year.', () => {
    const others = [
      counted('2030-05-14', { measure: 'former' }),
      counted('2030-05-13', { criteria: 'other' }),
      counted('2029'),
    ];
    expect(around(others)).toEqual([undefined, undefined]);
  });
});

describe('Counts by others around a day', () => {
  test('are known before and after it, whatever the joint list holds.', () => {
    const around = (...custody: CustodyCount[]) => othersAround({ custody }, date('2030-05-15'));
    expect(around(counted('2030-05-01'), counted('2030-06'))).toEqual({ before: false, after: false });
    expect(around(counted('2030-05', { criteria: 'other' }))).toEqual({ before: false, after: false });
    expect(around(counted('2030-06', { criteria: 'other' }))).toEqual({ before: false, after: true });
    expect(around(counted('2030-04', { criteria: 'other' }))).toEqual({ before: true, after: false });
  });
});

describe('Rounds of the data', async () => {
  const { editions } = await loadData('data');

  test('each have one before and one after, but the first and the last.', () => {
    for (const edition of editions) {
      const stories = roundsInTime(edition).map((round) => roundStoryOf(edition, round));
      expect(stories.filter(({ previous }) => previous === null)).toHaveLength(1);
      expect(stories.filter(({ next }) => next === null)).toHaveLength(1);
      for (const [at, { next }] of stories.entries()) expect(next).toBe(stories[at + 1]?.round ?? null);
    }
  });

  test('name nobody twice and nobody without a page.', () => {
    for (const edition of editions) {
      for (const round of edition.rounds) {
        const people = peopleInRound(edition, round);
        expect(new Set(people).size).toBe(people.length);
        expect(people.every(({ published }) => published === 'yes')).toBe(true);
      }
    }
  });

  test('have pages in the newest edition, whatever edition names them.', () => {
    const newest = new Set(editions.at(-1)?.rounds.map(({ round_id }) => round_id));
    for (const { rounds } of editions) {
      expect(rounds.filter(({ round_id }) => !newest.has(round_id))).toEqual([]);
    }
  });
});

test('A round’s size is what was announced, or what was counted, and says which.', () => {
  const edition = invent({});
  const write = (announced_count: number | null, political_prisoners: number | null) =>
    writeRoundSize({ round_id: 'r1', announced_count, political_prisoners } as Round, {
      edition,
      language: languageOf('en'),
    });
  expect(write(1, 1)).toBe('one person');
  expect(write(null, 18)).toBe('18 political prisoners (by Viasna’s count)');
  expect(write(null, null)).toBe('number not reported');
});

describe('Where those of a round were let go', () => {
  const view = { edition: invent({}), language: languageOf('en') };
  const round = (more: object) =>
    ({
      round_id: 'r1',
      announced_count: 3,
      political_prisoners: null,
      destination_places: [],
      ...more,
    }) as unknown as Round;

  test('is told in a sentence that says so where it or their number is not known.', () => {
    const line = (more: object) => writeRoundLine(round(more), view);
    expect(line({ mechanism: 'pardon', destination: 'home' })).toBe(
      'Three people let out by pardon; let go in Belarus.',
    );
    expect(line({ mechanism: 'exchange', destination: 'unknown', announced_count: null })).toBe(
      'Freed in an exchange of prisoners; no total was found; where they were let go is not known.',
    );
  });

  test('is told of as many as were taken out, where those were fewer than announced: somebody would not go.', () => {
    const of = round({
      mechanism: 'negotiated-release',
      destination: 'abroad',
      announced_on: date('2025-09-11'),
      taken_abroad: 2,
      destination_places: ['Country'],
    });
    expect(writeRoundLine(of, view)).toBe(
      'Three people in a deal with another state, as announced; 2 taken out of Belarus.',
    );
    expect(writeRoundLede(of, view)).toBe(
      'Three people in a deal with another state, as announced on 11 September 2025; 2 taken out of Belarus (Country).',
    );
    expect(writeDestination(of, view.language)).toBe('2 taken out of Belarus (Country)');
    const all = { ...of, taken_abroad: 3 };
    expect(writeRoundLine(all, view)).toBe(
      'Three people let out under a deal with another state; taken out of Belarus.',
    );
    expect(writeDestination({ ...of, taken_abroad: null }, view.language)).toBe(
      'taken out of Belarus (Country)',
    );
  });

  test('is not called “taken out of Belarus” after an exchange, which leaves the way back open.', () => {
    const where = (mechanism: string) =>
      writeDestination(
        round({ mechanism, destination: 'abroad', destination_places: ['Country'] }),
        view.language,
      );
    expect(where('exchange')).toBe('let go outside Belarus (Country)');
    expect(where('negotiated-release')).toBe('taken out of Belarus (Country)');
  });
});
