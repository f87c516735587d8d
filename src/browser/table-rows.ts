/** The table behind a chart, from which marks take their words: nothing is sent twice. */
import type { Place } from './marks.ts';

export interface MarkWords {
  /** The heading of the column, where the mark shows one of several. */
  readonly heading: string;
  readonly name: string;
  readonly value: string;
}

const text = (cell: Element | undefined | null): string =>
  (cell?.textContent ?? '').trim().replace(/\s+/g, ' ');

const headings = (table: HTMLTableElement): HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>('thead [data-column]'),
];

export function columnsOf(table: HTMLTableElement): string[] {
  return headings(table).map(({ dataset }) => dataset.column ?? '');
}

export function rowOf(table: HTMLTableElement, { row }: Place): HTMLTableRowElement | undefined {
  return table.tBodies[0]?.rows[row];
}

interface SaidCell {
  readonly cell: HTMLTableCellElement;
  readonly heading: string;
}

/** Cells that are said of a mark: the one it shows, or those that the chart names. */
function saidCells(table: HTMLTableElement, place: Place): SaidCell[] {
  const row = rowOf(table, place);
  return headings(table).flatMap((heading, index) => {
    const { said, column } = heading.dataset;
    const isSaid = place.column === '' ? said !== undefined : column === place.column;
    const cell = row?.cells[index];
    return isSaid && cell ? { cell, heading: text(heading) } : [];
  });
}

export function wordsOf(table: HTMLTableElement, place: Place): MarkWords {
  const said = saidCells(table, place);
  const isNumber = ({ cell }: SaidCell) => cell.classList.contains('number');
  // Of several numbers each is told what it is of.
  const isTold = said.filter(isNumber).length > 1;
  return {
    heading: text(headings(table).find(({ dataset }) => dataset.column === place.column)),
    name: text(rowOf(table, place)?.cells[0]),
    value: said
      .map((each) => (isTold && isNumber(each) ? `${each.heading} ${text(each.cell)}` : text(each.cell)))
      .filter((words) => words !== '')
      .join(', '),
  };
}

/** Names of the data's cells that a mark shows, as figures in the text name theirs. */
export function cellsOf(table: HTMLTableElement, place: Place): string[] {
  const said = saidCells(table, place).map(({ cell }) => cell);
  return [rowOf(table, place), ...said].flatMap((part) => namesIn(part));
}

/** The names in an element's `data-cells`. */
export function namesIn(element: HTMLElement | undefined | null): string[] {
  return element?.dataset.cells?.split(' ') ?? [];
}

/** What a mark is among the story's stops: a word, an empty one, or `undefined` where it is none. */
export function stopsOf(table: HTMLTableElement): (Place & { readonly what: string })[] {
  const columns = columnsOf(table);
  return [...(table.tBodies[0]?.rows ?? [])].flatMap((line, row) =>
    [...line.cells].flatMap((cell, index) => {
      const what = cell.dataset.stop;
      return what === undefined ? [] : [{ row, column: columns[index] ?? '', what }];
    }),
  );
}
