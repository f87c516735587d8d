/** Every figure and every row leads to its source. */
import { expect, test } from 'vitest';
import { dataFolder, loadData } from '#data/edition.ts';
import { withWords } from '#words/bound.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';
import { builtDocuments } from '../site/documents.ts';

const { latest } = await loadData(dataFolder());
/** Titles of sources that readers can open, but for those that stand for another as well. */
const linked = latest.sources.flatMap(({ title, title_is, link, url }) => {
  const others = latest.sources.filter((each) => each.title === title);
  return title !== null && title_is === 'as-published' && link === 'publisher' && url && others.length === 1
    ? title
    : [];
});

test('Every figure in a text has a note that says what it is, names its sources, and leads to those that can be opened.', () => {
  expect(linked.length).toBeGreaterThan(100);
  const pages = builtDocuments('class="fact');
  expect(pages.map(({ address }) => address)).toContain('/');
  const problems = pages.flatMap(({ address, document }) =>
    [...document.querySelectorAll('a.fact')].flatMap((figure) => {
      const where = `${address} ${figure.textContent.trim()}`;
      const note = document.getElementById(figure.getAttribute('href')?.slice(1) ?? '');
      if (!note?.classList.contains('note')) return `${where}: leads to no note`;
      if (note.querySelector('.fact-source') === null) return `${where}: names no source`;
      const unlinked = [...note.querySelectorAll('.fact-source')].filter(
        (source) => source.querySelector('a[href^="http"]') === null,
      );
      // A source that was read at a mirror, or has no address, is named and not linked.
      return unlinked
        .filter(({ textContent }) => linked.some((title) => textContent.includes(`“${title}”`)))
        .map(({ textContent }) => `${where}: does not lead to ${textContent.trim()}`);
    }),
  );
  expect(problems).toEqual([]);
});

const NO_ROUND = LANGUAGES.map((code) => withWords(languageOf(code).say('charts.out-and-in.noRound')));

/** A month without a round of releases, for which no recognitions are reported: there is nothing to lead to. */
function isEmptyMonth(row: Element): boolean {
  const [round, recognised] = row.querySelectorAll('td');
  return (
    NO_ROUND.includes(round?.textContent.trim() ?? '') &&
    recognised?.classList.contains('not-reported') === true
  );
}

test('Every row of the table behind every chart leads to a source.', () => {
  const tables = builtDocuments('data-column=').filter(({ address }) => /\/charts\/[^/]+\/$/.test(address));
  expect(tables.length).toBeGreaterThan(50);
  const problems = tables.flatMap(({ address, document }) =>
    [...document.querySelectorAll('.chart-table tbody tr')].flatMap((row) =>
      row.querySelector('td:last-child a[href*="sources/#"]') === null && !isEmptyMonth(row)
        ? `${address}: ${row.textContent.replace(/\s+/g, ' ').trim().slice(0, 60)}`
        : [],
    ),
  );
  expect(problems).toEqual([]);
});
