import { expect, test } from 'vitest';
import type { Place } from '#data/tables.ts';
import { heldPlaces, townsOf } from '#people/held-places.ts';
import { languageOf } from '#words/language.ts';
import { blank } from '../data/blank.ts';
import { invent } from './synthetic.ts';
import { death } from '../charts/synthetic.ts';

const place = (place_id: string, more: Partial<Place> = {}): Place => ({
  ...blank('places'),
  place_id,
  kind: 'colony',
  name_en: `Penal colony ${place_id}, Town`,
  town: 'Town',
  latitude: 53.5,
  longitude: 28,
  source_ids: [`of-${place_id}`],
  ...more,
});
const invented = invent({
  people: [{ person_id: 'ada' }, { person_id: 'ben' }],
  events: [
    ['2012-01-01 transferred', { person_id: 'ada', place_id: 'one' }],
    ['2021-01-01 transferred', { person_id: 'ada', place_id: 'one' }],
    ['2021-02-01 transferred', { person_id: 'ada', place_id: 'two' }],
    ['2020-05-01 detained', { person_id: 'ben', place_id: 'two' }],
  ],
});
const edition = {
  ...invented,
  sourcesOf: (ids: readonly string[]) =>
    invented.sources.flatMap((paper) => ids.map((source_id) => ({ ...paper, source_id }))),
  places: [
    place('none', { latitude: null }),
    place('one'),
    place('two'),
    place('far', { longitude: null, name_en: 'Penal colony No. 9, Far', town: 'Far' }),
    place('court', { kind: 'court-town', name_en: 'Town', name_ru: 'Город' }),
  ],
  deaths: [death('Person One', '2023-05-05', { place: 'Penal colony No. 9, Far', source_ids: ['of-death'] })],
};

test('A place of custody stands with each row that puts somebody there, in the time since the vote, and their sources.', () => {
  const rows = heldPlaces(edition);
  expect(
    rows.map(({ place: { place_id }, people, at, source_ids, cells = [] }) => ({
      place_id,
      people: people.map(({ person }) => person.person_id),
      at,
      source_ids,
      cells: cells.map(({ table, key, column }) => [table, key, column].join(' ').trim()),
    })),
  ).toEqual([
    {
      place_id: 'two',
      people: ['ben', 'ada'],
      at: [28, 53.5],
      source_ids: ['of-two', 'paper'],
      cells: ['places two', 'life-events event-4 place', 'life-events event-3 place'],
    },
    {
      place_id: 'one',
      people: ['ada'],
      at: [28, 53.5],
      source_ids: ['of-one', 'paper'],
      cells: ['places one', 'life-events event-2 place'],
    },
    {
      place_id: 'far',
      people: [],
      at: null,
      source_ids: ['of-far', 'of-death'],
      cells: ['places far', 'deaths person-one place'],
    },
  ]);
});

test('Institutions of one town are one point, its people counted once, and named as its court is.', () => {
  const rows = heldPlaces(edition);
  expect(townsOf(rows, edition, languageOf('ru'))).toEqual([
    { at: [28, 53.5], rows: [0, 1], people: 2, hasDeaths: false, name: 'Город' },
  ]);
  const [row] = rows;
  const lone = row ? [{ ...row, place: { ...row.place, town: null }, deaths: edition.deaths }] : [];
  expect(townsOf(lone, edition, languageOf('en'))).toEqual([
    { at: [28, 53.5], rows: [0], people: 2, hasDeaths: true, name: 'Penal colony two, Town' },
  ]);
});
