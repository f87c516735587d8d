import { expect, test } from 'vitest';
import { withPage } from '#changes/row-pages.ts';
import { languageOf } from '#words/language.ts';
import { invent } from '../people/synthetic.ts';

const edition = invent({ asOf: '2025-01-26', people: [{ person_id: 'a' }] });
const naming = { edition, latest: edition, language: languageOf('en'), isPinned: true };

test('a row that the later edition has leads to the page that shows it, one that went to none', () => {
  const at = { table: 'people', row: edition.row('people', 'a') } as const;
  expect(withPage({ text: 'Person A', at }, naming)).toEqual({ text: 'Person A', href: '/people/a/' });
  expect(withPage({ text: 'Person A', at: null }, naming)).toEqual({ text: 'Person A', href: null });
});

test('a source leads to the list of its edition', () => {
  const [source] = edition.sources;
  const at = source ? ({ table: 'sources', row: source } as const) : null;
  expect(withPage({ text: 'A source', at }, naming).href).toBe(
    `/editions/2025-01-26/sources/#${source?.source_id}`,
  );
});
