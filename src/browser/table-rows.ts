/** The table behind a chart, from which marks take their words: nothing is sent twice. */
import type { Place } from './marks.ts';

export interface MarkWords {
  /** The heading of the column, where the mark shows one of several. */
  readonly heading: string;
  readonly name: string;
  readonly value: string;
  /** The sentence that the chart has for it. */
  readonly says: string | undefined;
}

const text = (cell: Element | undefined | null): string =>
  (cell?.textContent ?? '').trim().replace(/\s+/g, ' ');

const headings = (table: HTMLTableElement): HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>('thead [data-column]'),
];

export function columnsOf(table: HTMLTableElement): string[] {
  return headings(table).map(({ dataset }) => dataset.column ?? '');
}

/** A table may begin with its last row, the newest. */
const placeIn = (table: HTMLTableElement, count: number, row: number) =>
  table.dataset.reversed === undefined ? row : count - 1 - row;

export function rowOf(table: HTMLTableElement, { row }: Place): HTMLTableRowElement | undefined {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  return rows[placeIn(table, rows.length, row)];
}

/** The sources of a mark: of its column where columns differ, else of its row. */
export function sourcesOf(table: HTMLTableElement, place: Place): Element | null {
  const cell = [...(rowOf(table, place)?.cells ?? [])].at(-1);
  // A sum such as `released_total` rests on what its months rest on.
  const parts = [...(cell?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const part = parts.find(({ dataset }) => place.column.startsWith(dataset.column ?? ''));
  return (parts.length > 0 ? part : cell)?.querySelector('.source-links') ?? null;
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
  const row = rowOf(table, place);
  return {
    says: (place.column === '' ? row : said[0]?.cell)?.dataset.says,
    heading: text(headings(table).find(({ dataset }) => dataset.column === place.column)),
    name: text(row?.cells[0]),
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
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const inOrder = rows.map((_, row) => rows[placeIn(table, rows.length, row)] as HTMLTableRowElement);
  return inOrder.flatMap((line, row) =>
    [...line.cells].flatMap((cell, index) => {
      const what = cell.dataset.stop;
      return what === undefined ? [] : [{ row, column: columns[index] ?? '', what }];
    }),
  );
}
