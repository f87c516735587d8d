import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { bibtex, citationOf, cslJson, editionPage, newsOf, ris } from '#takeaway/citation.ts';
import { languageOf } from '#words/language.ts';

const SITE = new URL('https://example.org/');
const edition = {
  asOf: date('2024-12-09'),
  isDraft: false,
  about: { compiled_on: '2026-11-22', sealed_on: '2026-11-23' },
} as unknown as Edition;

test('an edition is cited with its cut-off, the day it was compiled and its address', () => {
  expect(citationOf(edition, languageOf('en'), editionPage(edition, SITE))).toMatchInlineSnapshot(
    `"Revolving Door, edition of 9 December 2024, compiled 22 November 2026. https://example.org/editions/2024-12-09/"`,
  );
});

test('What an edition is about is told without its day, which is not that of the news', () => {
  const titled = (en: string) => ({ ...edition, about: { ...edition.about, title: { en } } });
  expect(newsOf(titled('9 December 2024: the pardon of 29'), languageOf('en'))).toBe('The pardon of 29');
  expect(newsOf(titled('A pardon: 29 freed'), languageOf('en'))).toBe('A pardon: 29 freed');
  // A number and its month are bound together, by the words and by some translators.
  for (const space of [' ', '\u00a0']) {
    const be = `9${space}снежня 2024 года: памілаванне 29${space}чалавек`;
    const both = { ...edition, about: { ...edition.about, title: { en: 'A pardon', be } } };
    expect(newsOf(both, languageOf('be'))).toBe(`Памілаванне 29${space}чалавек`);
  }
  expect(newsOf(titled('10 December 2024: the pardon'), languageOf('en'))).toBe(
    '10 December 2024: the pardon',
  );
});

test('BibTeX', () => {
  expect(bibtex(edition, SITE)).toMatchInlineSnapshot(`
    "@misc{revolving-door-2024-12-09,
      author = {{Revolving Door contributors}},
      title = {{Revolving Door: political prisoners in Belarus, edition of 9 December 2024}},
      year = {2026},
      month = {11},
      version = {2024-12-09},
      publisher = {Revolving Door},
      note = {Data set, CC BY 4.0},
      url = {https://example.org/editions/2024-12-09/}
    }
    "
  `);
});

test('RIS has its line ends, its type first and its end last', () => {
  const lines = ris(edition, SITE).split('\r\n');
  expect(lines[0]).toBe('TY  - DATA');
  expect(lines.at(-2)).toBe('ER  - ');
  expect(lines).toContain('DA  - 2026/11/23');
  expect(lines).toContain('UR  - https://example.org/editions/2024-12-09/');
});

test('CSL-JSON is a data set issued on the day of the seal', () => {
  expect(JSON.parse(cslJson(edition, SITE))).toEqual([
    {
      id: 'revolving-door-2024-12-09',
      type: 'dataset',
      title: 'Revolving Door: political prisoners in Belarus, edition of 9 December 2024',
      author: [{ literal: 'Revolving Door contributors' }],
      issued: { 'date-parts': [[2026, 11, 23]] },
      version: '2024-12-09',
      publisher: 'Revolving Door',
      URL: 'https://example.org/editions/2024-12-09/',
    },
  ]);
});

test('a draft is named as such, with no address', () => {
  const draft = { ...edition, isDraft: true };
  expect(citationOf(draft, languageOf('en'), editionPage(draft, SITE))).toBe(
    'Revolving Door, draft of 9 December 2024, not published.',
  );
});
