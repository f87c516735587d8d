/** The page of the search says, before anything is typed and without scripts, what is said where nobody is found. */
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { emptyAnswer } from '#search/empty-answer.ts';
import { languageOf } from '#words/language.ts';
import { read } from './files.ts';

const { data, site } = inject('smallSite');
const { latest } = await loadData(data);
const { document } = parseHTML(read(site, 'search/index.html'));
const paragraphs = [...document.querySelectorAll('.search-empty p')];
const told = emptyAnswer({ edition: latest, language: languageOf('en') });

test('Each paragraph stands there in its words, whether they lead somewhere or not.', () => {
  const texts = told.map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece[0])));
  expect(paragraphs.map(({ textContent }) => textContent?.trim())).toEqual(
    texts.map((pieces) => pieces.join('')),
  );
});

test('What leads somewhere is a link to a page of the site, and nothing else is a link.', () => {
  const links = (pieces: (typeof told)[number]) => pieces.filter((piece) => typeof piece !== 'string');
  for (const [at, pieces] of told.entries()) {
    const found = [...(paragraphs[at]?.querySelectorAll('a') ?? [])];
    expect(found.map(({ textContent }) => textContent)).toEqual(links(pieces).map(([text]) => text));
    const paths = found.map((link) => new URL(link.getAttribute('href') ?? '', 'https://site/search/'));
    expect(paths.map(({ pathname, hash }) => pathname + hash)).toEqual(links(pieces).map(([, path]) => path));
  }
  expect(told.flatMap(links).length).toBeGreaterThan(2);
});
