/** Every figure and every row leads to its source. */
import { expect, test } from 'vitest';
import { builtDocuments } from '../site/documents.ts';

test('Every figure in a text has a note that says what it is and leads to a source.', () => {
  const pages = builtDocuments('class="fact');
  expect(pages.map(({ address }) => address)).toContain('/');
  const problems = pages.flatMap(({ address, document }) =>
    [...document.querySelectorAll('a.fact')].flatMap((figure) => {
      const where = `${address} ${figure.textContent.trim()}`;
      const note = document.getElementById(figure.getAttribute('href')?.slice(1) ?? '');
      if (!note?.classList.contains('note')) return `${where}: leads to no note`;
      if (note.querySelector('.fact-source') === null) return `${where}: names no source`;
      // Of a person's case, every source may have been read at a mirror, which is not linked.
      if (address.startsWith('/people/')) return [];
      return note.querySelector('a[href^="http"]') === null ? `${where}: leads to no source` : [];
    }),
  );
  expect(problems).toEqual([]);
});

/** A month without a round of releases, for which no recognitions are reported: there is nothing to lead to. */
const isEmptyMonth = (row: Element) =>
  [...row.querySelectorAll('td')]
    .slice(0, 2)
    .map(({ textContent }) => textContent.trim())
    .join() === '0,not reported';

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
