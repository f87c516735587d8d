/** Whoever hears a page instead of seeing it finds their way by headings, landmarks and language. */
import { expect, test } from 'vitest';
import { languageAt } from '#words/paths.ts';
import { builtDocuments, parsePage, type BuiltDocument } from '../site/documents.ts';

/** What is wrong with a page's structure. */
function structuralFaults({ address, document, elements }: BuiltDocument): string[] {
  const faults: string[] = [];
  const levels = elements.flatMap(({ localName }) =>
    /^h[1-6]$/.test(localName) ? Number(localName[1]) : [],
  );
  if (levels[0] !== 1) faults.push('does not begin with an h1');
  if (levels.filter((level) => level === 1).length !== 1) faults.push('has not exactly one h1');
  for (const [at, level] of levels.entries()) {
    const before = levels[at - 1] ?? 0;
    if (level > before + 1) faults.push(`goes from h${before} to h${level}`);
  }
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (heading.textContent.trim() === '') faults.push(`has an empty ${heading.localName}`);
  }
  for (const landmark of ['body > header', 'main#content', 'body > footer']) {
    if (document.querySelectorAll(landmark).length !== 1) faults.push(`has not exactly one ${landmark}`);
  }
  for (const nav of document.querySelectorAll('nav')) {
    if (!nav.hasAttribute('aria-label') && !nav.hasAttribute('aria-labelledby'))
      faults.push('has a nameless nav');
  }
  if (document.querySelector('body > a')?.getAttribute('href') !== '#content') {
    faults.push('does not begin with a link past the masthead');
  }
  const language = languageAt(address);
  if (document.documentElement.getAttribute('lang') !== language)
    faults.push(`does not say that it is in ${language}`);
  if ((document.querySelector('title')?.textContent ?? '').trim() === '') faults.push('has no title');
  return faults.map((fault) => `${address} ${fault}`);
}

const pages = () => builtDocuments().filter(({ address }) => !address.includes('/embed/'));

test('Every page has an outline without gaps, its landmarks, a title, a language and a way past its head.', () => {
  expect(pages().flatMap(structuralFaults)).toEqual([]);
});

test('No two pages of a language have the same title.', () => {
  const titles = Map.groupBy(
    pages(),
    ({ document }) =>
      `${document.documentElement.getAttribute('lang')}: ${document.querySelector('title')?.textContent}`,
  );
  const repeated = [...titles].filter(([, those]) => those.length > 1);
  expect(
    repeated.map(([title, those]) => `${title}: ${those.map(({ address }) => address).join(' ')}`),
  ).toEqual([]);
});

test('A page without any of these is noticed.', () => {
  const html = '<html><head></head><body><h2>Two</h2><h4></h4><nav></nav></body></html>';
  expect(structuralFaults(parsePage('index.html', html))).toHaveLength(12);
});
