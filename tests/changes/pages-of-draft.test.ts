import { expect, test } from 'vitest';
import { pagesOfDraft } from '#changes/pages-of-draft.ts';
import { stepsOf, type Step } from '#changes/steps.ts';
import { languageOf } from '#words/language.ts';
import { loadSmallData } from '../fixtures/small/load.ts';

const steps = stepsOf(await loadSmallData());
const [sealed, draft] = steps.slice(-2).map(({ step }) => step as Step);
const pagesOf = (step: Step | undefined) => pagesOfDraft(step as Step, languageOf('en'));

test('A draft shows on the pages of its rows and of the charts that it changes, each named once.', () => {
  const pages = pagesOf(draft);
  expect(pages.slice(0, 3)).toEqual([
    { href: '/rounds/r11/', text: 'Draftwork round' },
    { href: '/rounds/r03/', text: 'A round in parts' },
    { href: '/timeline/#event-draftwork', text: 'Draftwork happens, 1 September 2027' },
  ]);
  const charts = pages.map(({ href }) => href).filter((href) => href?.startsWith('/charts/'));
  expect(charts).toContain('/charts/rounds/');
  expect(charts).not.toContain('/charts/elections/');
  expect(new Set(pages.map(({ href }) => href)).size).toBe(pages.length);
});

test('Neither what is taken out, nor a row without a page, nor a source is named.', () => {
  const hrefs = pagesOf(sealed).map(({ href }) => href);
  expect(hrefs).not.toContain(null);
  expect(hrefs.filter((href) => href?.startsWith('/sources/'))).toEqual([]);
  expect(hrefs).toContain('/people/person-sierra/');
});
