/** Whoever is not published, or was withdrawn, is named in no file, no zip, no picture's words, no index and no address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { spellingsOf } from '#search/records.ts';
import { plainWords } from '#search/sounds.ts';
import { HIDDEN, SECOND } from '../fixtures/small/editions.ts';
import { mentions } from '../site/mentions.ts';
import { filesIn, read } from './files.ts';

const { data, site } = inject('smallSite');
const { editions, latest } = await loadData(data);

const SOMEBODY = latest.row('people', 'person-alfa');
const SHOWN = [SOMEBODY.person_id, ...spellingsOf(SOMEBODY)];
const DRAFTED = 'Draftwork';
const SAID = '[name withdrawn] and many others are arrested';

/** Those whom rows mark, beside those who are listed by hand. A death that was withdrawn has no name left. */
const UNPUBLISHED = editions.flatMap(({ people, deaths }) => [
  ...people
    .filter(({ published }) => published === 'no')
    .flatMap((person) => [person.person_id, ...spellingsOf(person)]),
  ...deaths
    .filter(({ published, name }) => published === 'no' && !name.startsWith('['))
    .map(({ name }) => name),
]);
const HIDDEN_NAMES = [...HIDDEN.unpublished, ...UNPUBLISHED, ...HIDDEN.withdrawn].filter((name) =>
  /\s/.test(name),
);
const NAMES = [...HIDDEN.unpublished, ...UNPUBLISHED, ...HIDDEN.withdrawn, ...SHOWN, DRAFTED, SAID];

/** Everything is read once: files by name, as `file: name`. */
const inData = mentions(data, filesIn(data), NAMES);
const inSite = mentions(site, filesIn(site), NAMES);
const of = (found: readonly string[], names: readonly string[]) =>
  found.filter((mention) => names.some((name) => mention.endsWith(`: ${name}`)));

test('Nobody is named whom an edition marks as unpublished, nor what only rows about them say.', () => {
  // The data themselves name them: otherwise there would be nobody to hide.
  for (const name of HIDDEN.unpublished) expect(of(inData, [name]), name).not.toEqual([]);
  expect(UNPUBLISHED.length).toBeGreaterThan(5);
  expect(of(inSite, [...HIDDEN.unpublished, ...UNPUBLISHED])).toEqual([]);
});

test('Nobody is named who was withdrawn, neither in the data nor in what is built of them.', () => {
  expect(of(inData, HIDDEN.withdrawn)).toEqual([]);
  expect(of(inSite, HIDDEN.withdrawn)).toEqual([]);
  // Where the name stood in a sentence, the sentence says that it did.
  expect(of(inSite, [SAID])).not.toEqual([]);
});

test('No word of their names is in the files of the search.', () => {
  const texts = filesIn(site)
    .filter((file) => /search\/index\/.*\.js$/.test(file))
    .map((file) => read(site, file));
  expect(texts.length).toBeGreaterThan(1);
  const words = new Set(texts.flatMap(plainWords));
  const wordsOf = (names: readonly string[]) => names.flatMap(plainWords);
  // What a place is called says nothing of whom it was called after in a hidden row.
  const places = latest.places.map(({ name_en }) => name_en);
  const shown = new Set(wordsOf([...publishedPeople(latest).flatMap(spellingsOf), ...places]));
  const telling = wordsOf(HIDDEN_NAMES).filter((word) => word.length > 3 && !shown.has(word));
  expect(telling.length).toBeGreaterThan(5);
  expect(telling.filter((word) => words.has(word))).toEqual([]);
  expect(wordsOf(['Alfa']).every((word) => words.has(word))).toBe(true);
});

test('Nothing of the draft is published.', () => {
  expect(of(inData, [DRAFTED])).not.toEqual([]);
  expect(of(inSite, [DRAFTED])).toEqual([]);
});

test('They are counted all the same: among the dead, in rounds, and in what a table leaves out.', () => {
  const deaths = readFileSync(join(site, 'charts/deaths/data.csv'), 'utf8');
  expect(deaths).toMatch(/^"and 2 more people, not named here"/m);
  expect(readFileSync(join(site, 'charts/rounds/data.csv'), 'utf8')).toMatch(/^2024-07,First round,4,/m);
  const page = readFileSync(join(site, `editions/${SECOND}/index.html`), 'utf8');
  expect(page).toContain('rows about people without a page are left out of this file');
});

test('Somebody who is published is found, in each script, in an address and in what is packed.', () => {
  const found = of(inSite, SHOWN);
  expect(SHOWN.filter((name) => of(found, [name]).length === 0)).toEqual([]);
  for (const kind of ['.zip', '.js', '.svg', '.csv', '.json'])
    expect(
      found.some((mention) => mention.split(':')[0]?.endsWith(kind)),
      kind,
    ).toBe(true);
});
