/** Feeds of a chart and of a person: an entry for each edition that changed them. */
import { expect, test } from 'vitest';
import rounds from '#charts/rounds.ts';
import { languageOf } from '#words/language.ts';
import { chartFeed } from '#takeaway/chart-feed.ts';
import { personFeed } from '#takeaway/person-feed.ts';
import { round, synthetic } from '../charts/synthetic.ts';
import { invent, type Told } from '../people/synthetic.ts';

const site = new URL('https://example.org/folder/');
const english = languageOf('en');
const idsIn = (feed: string) => [...feed.matchAll(/<entry>\n<id>[^:]*:[^:]*:([^<]*)/g)].map(([, id]) => id);

const july = round('r01', '2024-07-02', 5);
const august = round('r02', '2024-08-16', 30);
const charted = [
  synthetic({}, '2024-01-01'),
  synthetic({ rounds: [july] }, '2024-07-31'),
  synthetic({ rounds: [july] }, '2024-08-01'),
  synthetic({ rounds: [july, august] }, '2024-08-31'),
];

test('The feed of a chart begins with the first edition that fills it, and passes over editions that change nothing.', () => {
  const feed = chartFeed(rounds, charted, site, english);
  expect(idsIn(feed)).toEqual(['charts/rounds/2024-08-31', 'charts/rounds/2024-07-31']);
  expect(feed).toContain('Edition of 31 August 2024. 1 row added.');
  expect(feed).toContain('href="https://example.org/folder/editions/2024-08-31/charts/rounds/"');
  expect(feed).toContain(
    'rel="self" type="application/atom+xml" href="https://example.org/folder/charts/rounds/feed.xml"',
  );
});

test('The feed of a chart that no edition fills has no entry.', () => {
  expect(idsIn(chartFeed(rounds, charted.slice(0, 1), site, english))).toEqual([]);
});

const events: Told[] = [['2020-01-01 detained'], ['2021-01-01 sentenced', { years: 5 }]];
const lives = [
  invent({ asOf: '2024-01-01', events }),
  invent({ asOf: '2024-02-01', events }),
  invent({ asOf: '2024-03-01', events: [...events, ['2024-02-15 released']] }),
];
const id = lives[0]?.people[0]?.person_id ?? '';

test('The feed of a person tells what changed on their page, edition by edition.', () => {
  const feed = personFeed(id, lives, site, languageOf('be')).replaceAll('\u{a0}', ' ');
  expect(idsIn(feed)).toEqual([`people/${id}/2024-03-01/be`, `people/${id}/2024-01-01/be`]);
  expect(feed).toContain('Выпуск ад 1 сакавіка 2024 года. Статус змяніўся:');
  expect(feed).toContain(`href="https://example.org/folder/be/people/${id}/#history"`);
});

test('Nobody without a page has a feed.', () => {
  const hidden = invent({ events, people: [{ published: 'no' }] });
  expect(() => personFeed(id, [...lives, hidden], site, english)).toThrow(/has no page of/);
});
