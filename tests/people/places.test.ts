import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData, type Edition } from '#data/edition.ts';
import type { Article, Death, Place } from '#data/tables.ts';
import { articleCases, articlePath, hasPage } from '#people/article-cases.ts';
import { otherPlaceNames, placeName, placeOfEvent, placeStories } from '#people/places.ts';
import { blank } from '../data/blank.ts';
import { invent } from './synthetic.ts';

const place = (place_id: string, name_en: string, more: Partial<Place> = {}): Place => ({
  ...blank('places'),
  place_id,
  kind: 'colony',
  name_en,
  name_be: null,
  name_ru: null,
  aliases: [],
  source_ids: ['paper'],
  ...more,
});

const death = (death_id: string, told: string, more: Partial<Death> = {}): Death => ({
  ...blank('deaths'),
  death_id,
  name: `Person ${death_id}`,
  person_id: null,
  died_on: date('2023-05'),
  place: told,
  published: 'yes',
  source_ids: ['paper'],
  ...more,
});

const article = (article_id: string, number: string): Article => ({
  ...blank('articles'),
  article_id,
  number,
  name: 'Something',
  what_it_punishes: 'Doing something',
  maximum_penalty_years: null,
  source_ids: ['paper'],
});

const invented = invent({
  people: [
    { person_id: 'later' },
    { person_id: 'first', name_en: 'Person First' },
    { person_id: 'hidden', name_en: 'Hidden Human', published: 'no' },
  ],
  events: [
    ['2022-03-01 transferred', { person_id: 'later', place_id: 'colony-1' }],
    ['2021-06 sentenced', { person_id: 'later', place_id: 'town', articles: ['342-p2'] }],
    ['2021-02-01 transferred', { person_id: 'first', place_id: 'colony-1' }],
    ['2021-03-01 transferred', { person_id: 'hidden', place_id: 'colony-1' }],
    ['2021-04-01 sentenced', { person_id: 'hidden', place_id: 'lonely', articles: ['368'] }],
  ],
});
const edition: Edition = {
  ...invented,
  places: [
    place('colony-1', 'Penal colony No. 1, Town', { name_ru: 'Колония № 1' }),
    place('colony-15', 'Penal colony No. 15, Town'),
    place('town', 'Town', { kind: 'court-town' }),
    place('lonely', 'Penal colony No. 9, Far'),
    place('empty', 'Penal colony No. 3, Far', { aliases: ['Correctional house No. 33'] }),
  ],
  deaths: [
    death('one', 'Hospital, brought from penal colony No. 15, Town'),
    death('two', 'Penal colony No. 15, Town', { published: 'no' }),
    death('three', 'Town'),
    death('four', 'Correctional house No. 33'),
  ],
  articles: [article('368', '368'), article('342', '342'), article('342-p2', '342, part 2')],
};
const story = (id: string) => placeStories(edition).find((each) => each.place.place_id === id);

test('A place tells who with a page was there, in the order of their first event, and nobody else.', () => {
  expect(story('colony-1')?.people.map(({ person }) => person.person_id)).toEqual(['first', 'later']);
  expect(JSON.stringify(placeStories(edition))).not.toMatch(/hidden/i);
});

test('A place at which only somebody hidden was has no page; one that nobody was at has.', () => {
  expect(placeStories(edition).map(({ place: { place_id } }) => place_id)).toEqual([
    'colony-1',
    'colony-15',
    'town',
    'empty',
  ]);
  expect(placeOfEvent(edition, { place_id: 'lonely' })).toBeNull();
  expect(placeOfEvent(edition, { place_id: null })).toBeNull();
});

test('A death stands at the institution that its words name, not at another number, a town, or where it is hidden.', () => {
  expect(story('colony-15')?.deaths.map(({ death_id }) => death_id)).toEqual(['one']);
  expect(story('empty')?.deaths.map(({ death_id }) => death_id)).toEqual(['four']);
  expect(story('colony-1')?.deaths).toEqual([]);
  expect(story('town')?.deaths).toEqual([]);
});

test('A place is named in the language of the page where that is known.', () => {
  const [colony] = edition.places;
  expect(colony && placeName(colony, 'ru')).toEqual({ text: 'Колония № 1', lang: 'ru' });
  expect(colony && placeName(colony, 'be')).toEqual({ text: 'Penal colony No. 1, Town', lang: 'en' });
  expect(colony && otherPlaceNames(colony, 'en').map(({ text }) => text)).toEqual(['Колония № 1']);
});

test('An article has a page where somebody with a page was tried under it; its parts lead to one another.', () => {
  const cases = articleCases(edition);
  expect(cases.map(({ article: { article_id } }) => article_id)).toEqual(['342', '342-p2', '368']);
  expect(cases.map(articlePath)).toEqual([
    '/articles/#article-342',
    '/articles/342-p2/',
    '/articles/#article-368',
  ]);
  expect(cases.map(({ related }) => related.map(({ article_id }) => article_id))).toEqual([
    ['342-p2'],
    ['342'],
    [],
  ]);
});

test('Each place and article that the newest edition’s shown events name is told of, with sources.', async () => {
  const { latest } = await loadData('data');
  const shown = new Set(
    latest.people.filter(({ published }) => published === 'yes').map((each) => each.person_id),
  );
  const events = latest['life-events'].filter(({ person_id }) => shown.has(person_id));
  const places = new Set(placeStories(latest).map(({ place: { place_id } }) => place_id));
  const articles = new Map(articleCases(latest).map((each) => [each.article.article_id, each]));
  for (const { place_id, articles: named } of events) {
    if (place_id !== null) expect(places.has(place_id), place_id).toBe(true);
    for (const id of named) expect(articles.has(id) && hasPage(articles.get(id) as never), id).toBe(true);
  }
  for (const { sources } of [...placeStories(latest), ...articles.values()])
    expect(sources.length).toBeGreaterThan(0);
});
