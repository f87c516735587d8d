/** A quiet site: what a glance at a screen, a preview or a search engine would show names nobody and nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { headersOf } from '#build/headers.ts';
import { builtIn } from '#build/inline-styles.ts';
import { loadData } from '#data/edition.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { spellingsOf } from '#search/records.ts';
import { languageOf } from '#words/language.ts';
import { buildOf, buildSmallSite } from '../small/build.ts';
import { filesIn, read } from '../small/files.ts';

const { data, site: loud } = await buildSmallSite();
const folder = await mkdtemp(join(tmpdir(), 'quiet-'));
const site = join(folder, 'site');
afterAll(() => rm(folder, { recursive: true }));
beforeAll(() => buildOf({ data, site }, { more: { QUIET: '1' } }), 300_000);

const people = publishedPeople((await loadData(data)).latest);
const names = people.flatMap((person) => spellingsOf(person)).filter((name) => /\s/.test(name));
const { say } = languageOf('en');
const SAID = new Set([
  say('quiet.title'),
  ...(['stories', 'charts', 'people', 'timeline', 'data'] as const).map((room) => say(`nav.${room}`)),
]);

const headOf = (file: string) => parseHTML(read(site, file)).document.head;
const pages = () => filesIn(site).filter((file) => /(?:^|\/)(?:index|404)\.html$/.test(file));

test('The title of each page says the room it is in, and no more.', () => {
  expect(pages().length).toBeGreaterThan(50);
  const titles = pages().map((file) => ({ file, title: headOf(file).querySelector('title')?.textContent }));
  expect(titles.filter(({ title }) => !SAID.has(title ?? ''))).toEqual([]);
});

test('Nothing in the head of a page describes it, names anybody or leads a search engine or a reader of feeds to it.', () => {
  for (const file of pages()) {
    const head = headOf(file);
    for (const element of [
      '[property]',
      '[name="description"]',
      '[name^="twitter:"]',
      '[type*="json"]',
      '[type*="atom"]',
    ])
      expect(head.querySelector(`:is(meta, link, script)${element}`)?.outerHTML, file).toBeUndefined();
    expect(head.querySelector('meta[name="robots"]')?.getAttribute('content'), file).toBe('noindex');
    expect(
      names.filter((name) => head.innerHTML.includes(name)),
      file,
    ).toEqual([]);
  }
});

test('There are no cards, no feeds and no map of the site, which the other build has.', () => {
  const isLoud = (file: string) => /(?:^|\/)(?:card\.png|[^/]*\.xml)$/.test(file);
  expect(filesIn(loud).filter(isLoud).length).toBeGreaterThan(10);
  expect(filesIn(site).filter(isLoud)).toEqual([]);
  for (const file of filesIn(site).filter((each) => each.endsWith('oembed.json')))
    expect(JSON.parse(read(site, file)), file).not.toHaveProperty('thumbnail_url');
});

test('Every page of a person is there, with the name on it.', () => {
  expect(people.length).toBeGreaterThan(3);
  for (const person of people) {
    const { document } = parseHTML(read(site, `people/${person.person_id}/index.html`));
    expect(document.querySelector('h1')?.textContent).toBe(person.name_en);
  }
});

test('Browsers are asked to keep nothing, by every file of headers and by the server of this project.', async () => {
  const built = await builtIn(site);
  for (const file of filesIn(site))
    expect(headersOf(`/${file}`, built)['Cache-Control'], file).toBe('no-store');
  for (const file of ['_headers', 'nginx.conf', 'Caddyfile'])
    expect(new Set(read(site, file).match(/(?<=Cache-Control:? "?)[^"\n]+/g)), file).toEqual(
      new Set(['no-store']),
    );
});
