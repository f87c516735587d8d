import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { cellsOf, columnsOf, sourcesOf, stopsOf, wordsOf } from '#browser/table-rows.ts';

/** linkedom has no `tBodies`, `rows` and `cells`; browsers do. */
function tableOf(html: string): HTMLTableElement {
  const table = parseHTML(html).document.querySelector('table') as HTMLTableElement;
  const children = (of: Element, name: string) => [...of.querySelectorAll(name)];
  Object.defineProperty(table, 'tBodies', { value: children(table, 'tbody') });
  for (const body of children(table, 'tbody'))
    Object.defineProperty(body, 'rows', { value: children(body, 'tr') });
  for (const row of children(table, 'tr')) Object.defineProperty(row, 'cells', { value: [...row.children] });
  return table;
}

const table = tableOf(`<!doctype html><table>
  <thead><tr><th data-column="day">Day</th><th data-column="out" data-said>Out</th><th data-column="in">In</th><th>Sources</th></tr></thead>
  <tbody>
    <tr data-key="rounds/1" data-cells="rounds/1"><th>1 May</th><td>at least
      7</td><td data-cells="repression/9" data-stop="highest">30</td><td>A</td></tr>
    <tr data-key="rounds/2"><th>2 May</th><td data-stop="">8</td><td>5</td><td>B</td></tr>
  </tbody></table>`);

test('A mark is said by its row’s name and the cells that the chart names.', () => {
  expect(wordsOf(table, { row: 0, column: '' })).toEqual({
    heading: '',
    name: '1 May',
    value: 'at least 7',
    says: undefined,
  });
});

test('A sentence stands with the row, or with the cell that a mark shows.', () => {
  const saying =
    tableOf(`<table><thead><tr><th data-column="day">Day</th><th data-column="out" data-said>Out</th></tr></thead>
    <tbody><tr data-says="Seven."><th>1 May</th><td data-says="Seven were let out.">7</td></tr></tbody></table>`);
  expect(wordsOf(saying, { row: 0, column: '' }).says).toBe('Seven.');
  expect(wordsOf(saying, { row: 0, column: 'out' }).says).toBe('Seven were let out.');
});

test('A table that begins with the newest has the same rows under the same numbers.', () => {
  const reversed =
    tableOf(`<table data-reversed><thead><tr><th data-column="day">Day</th><th data-column="out" data-said>Out</th></tr></thead>
    <tbody><tr><th>2 May</th><td data-stop="last">8</td></tr><tr><th>1 May</th><td>7</td></tr></tbody></table>`);
  expect(wordsOf(reversed, { row: 0, column: '' }).name).toBe('1 May');
  expect(stopsOf(reversed)).toEqual([{ row: 1, column: 'out', what: 'last' }]);
});

test('Of several numbers each is told what it is of.', () => {
  const numbers = tableOf(`<table>
    <thead><tr><th data-column="day">Day</th><th data-column="out" data-said>Out</th><th data-column="in" data-said>In</th></tr></thead>
    <tbody><tr><th>1 May</th><td class="number">at least 7</td><td class="number">30</td></tr></tbody></table>`);
  expect(wordsOf(numbers, { row: 0, column: '' }).value).toBe('Out at least 7, In 30');
  expect(wordsOf(numbers, { row: 0, column: 'in' }).value).toBe('30');
});

test('A mark that shows one of several columns is said by that column.', () => {
  expect(wordsOf(table, { row: 1, column: 'in' })).toEqual({
    heading: 'In',
    name: '2 May',
    value: '5',
    says: undefined,
  });
  expect(columnsOf(table)).toEqual(['day', 'out', 'in']);
});

test('A mark shows the cells of its row and of its column.', () => {
  expect(cellsOf(table, { row: 0, column: 'in' })).toEqual(['rounds/1', 'repression/9']);
  expect(cellsOf(table, { row: 0, column: '' })).toEqual(['rounds/1']);
});

test('Sources are of the whole row, or where columns have their own, of the column or the one that it adds up.', () => {
  const links = (name: string) => `<span class="source-links">${name}</span>`;
  const sourced =
    tableOf(`<table><thead><tr><th data-column="day">Day</th><th data-column="out">Out</th></tr></thead><tbody>
    <tr><th>${links('name')}</th><td>${links('all')}</td></tr>
    <tr><th>2 May</th><td><span data-column="in">${links('in')}</span><span data-column="out">${links('out')}</span></td></tr>
    <tr><th>3 May</th><td>None</td></tr></tbody></table>`);
  const of = (row: number, column: string) => sourcesOf(sourced, { row, column })?.textContent;
  expect([of(0, 'out'), of(0, ''), of(1, 'out'), of(1, 'in'), of(1, 'out_total')]).toEqual([
    'all',
    'all',
    'out',
    'in',
    'out',
  ]);
  expect([of(1, 'day'), of(2, 'out'), of(3, 'out')]).toEqual([undefined, undefined, undefined]);
});

test('Stops are the cells marked as such, in the order of the rows.', () => {
  expect(stopsOf(table)).toEqual([
    { row: 0, column: 'in', what: 'highest' },
    { row: 1, column: 'out', what: '' },
  ]);
});
