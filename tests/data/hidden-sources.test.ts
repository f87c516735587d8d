/** Whom the data marks as unpublished is told by no row: not by their own, nor by what only they rest on. */
import { expect, test } from 'vitest';
import { isShown, shownCorrections, shownSources } from '#data/visibility.ts';
import type { Data } from '#data/edition.ts';
import { date } from '#data/dates.ts';
import type { Correction } from '#data/tables.ts';
import { dispute, lifeEvent, person, smallData, source } from '../takeaway/small-data.ts';

const { latest } = await smallData({
  '2024-12-09': {
    sources: ['paper', 'on-hidden', 'on-death', 'on-both', 'unused'].map((id) => source(id)),
    people: [person('ada'), person('hidden', { published: 'no', source_ids: 'on-hidden' })],
    'life-events': [
      lifeEvent('ada-detained', 'ada', { source_ids: 'paper;on-both' }),
      lifeEvent('hidden-detained', 'hidden', { source_ids: 'on-hidden;on-both' }),
    ],
    deaths: [
      {
        death_id: 'unnamed',
        name: 'Person 20',
        died_on: '2022',
        recognised_political_prisoner: 'yes',
        published: 'no',
        source_ids: 'on-death',
      },
    ],
    disputes: [
      dispute('of-hidden', { table: 'life-events', key: 'hidden-detained', source_ids: 'on-hidden' }),
      dispute('of-source', { table: 'sources', key: 'paper', column: 'published' }),
    ],
  },
});

test('Sources on which nothing else rests are hidden with those they are about.', () => {
  expect(shownSources(latest).map(({ source_id }) => source_id)).toEqual(['paper', 'on-both', 'unused']);
  expect(isShown(latest, 'sources', { source_id: 'on-hidden' })).toBe(false);
  expect(latest.sourcesOf(['on-hidden', 'on-both', 'on-death']).map(({ source_id }) => source_id)).toEqual([
    'on-both',
  ]);
});

test('So are disputes about them; a dispute about a source is told as its source is.', () => {
  expect(latest.disputes.map((row) => isShown(latest, 'disputes', row))).toEqual([false, true]);
});

test('Corrections are told unless their row is hidden in the edition they are of.', () => {
  const correction = (table: string, key: string, edition = '2024-12-09') =>
    ({ correction_id: key, edition: date(edition), table, key }) as unknown as Correction;
  const corrections = [
    correction('life-events', 'ada-detained'),
    correction('life-events', 'hidden-detained'),
    correction('deaths', 'unnamed'),
    correction('rounds', 'not-there'),
  ];
  const data = { editions: [latest], latest, corrections, mistakes: [] } satisfies Data;
  expect(shownCorrections(data).map(({ key }) => key)).toEqual(['ada-detained', 'not-there']);
});
