/** An edition says how far the search for it went, on its own page and on the front page; one that does not know says nothing. */
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { FIRST, SECOND } from '../fixtures/small/editions.ts';
import { LOOKED_THROUGH } from '../fixtures/small/later-editions.ts';
import { read } from './files.ts';

const { site } = inject('smallSite');
const page = (path: string) => parseHTML(read(site, path)).document;
const textOf = (element: { textContent: string | null } | null) =>
  element?.textContent?.replace(/\s+/g, ' ') ?? '';

interface Looked {
  readonly outlets: readonly string[];
  readonly looked_for?: { readonly en: string };
  readonly not_found?: { readonly en: string };
}

test('The page of an edition names each list of outlets, what was looked for there and what was not found.', () => {
  const section = page(`editions/${SECOND}/index.html`).querySelector('section[aria-labelledby=looked]');
  const lists = LOOKED_THROUGH[SECOND] as readonly Looked[];
  expect(section?.querySelectorAll('h3').length).toBe(lists.length);
  for (const { outlets, looked_for, not_found } of lists)
    for (const told of [...outlets, looked_for?.en, not_found?.en])
      expect(textOf(section ?? null)).toContain(told?.replace(/\s+/g, ' ') ?? '');
});

test('The front page says whose material was searched and up to which day, and leads to that section.', () => {
  const front = page('index.html');
  expect(textOf(front.querySelector('.front-notes'))).toContain('Example Press and Example Agency & Sons');
  const links = [...front.querySelectorAll('.front-notes a')].map((link) => link.getAttribute('href'));
  expect(links).toContain(`editions/${SECOND}/#looked`);
});

test('An edition that does not say how far was looked has no such section.', () => {
  expect(LOOKED_THROUGH[FIRST]).toBeUndefined();
  expect(page(`editions/${FIRST}/index.html`).querySelector('#looked')).toBeNull();
});
