/** What differs in a chart's table from one edition to the next, in words. */
import type { Chart } from '#drawing/chart.ts';
import type { View } from '#words/view.ts';
import { tableOf } from '#drawing/table.ts';
import { tiesOf } from '#drawing/row-ties.ts';

export interface ChangedRow {
  readonly name: string;
  readonly was: string;
  readonly is: string;
}

export interface ChartChange {
  readonly added: number;
  readonly removed: number;
  /** Rows of both editions whose said values differ. */
  readonly changed: readonly ChangedRow[];
  /** How many more differ in values that are not said of a mark. */
  readonly elsewhere: number;
}

/** Rows are the same where they show the same cell of the data; see `tiesOf`. */
export function chartChange(chart: Chart, before: View, after: View): ChartChange {
  const [old, now] = [rowsOf(chart, before), rowsOf(chart, after)];
  const changed = [...now].flatMap(([key, row]) => {
    const was = old.get(key);
    return was && was.whole !== row.whole ? changedRow(was, row) : [];
  });
  return {
    added: [...now.keys()].filter((key) => !old.has(key)).length,
    removed: [...old.keys()].filter((key) => !now.has(key)).length,
    changed: changed.filter((row) => row !== null),
    elsewhere: changed.filter((row) => row === null).length,
  };
}

/** Of several numbers only those that differ are told, each with what it is of. */
function changedRow(was: SaidRow, is: SaidRow): ChangedRow | null {
  const differing = is.cells.flatMap((cell, index) => (cell.text === was.cells[index]?.text ? [] : index));
  if (differing.length === 0) return null;
  const isLabelled = is.cells.filter(({ isNumber }) => isNumber).length > 1;
  const write = ({ cells }: SaidRow) =>
    differing
      .map((index) => cells[index] as SaidCell)
      .map(({ heading, text }) => (isLabelled ? `${heading} ${text}` : text))
      .join(', ');
  return { name: is.name, was: write(was), is: write(is) };
}

/** The change in a sentence or several. */
export function sayChartChange(
  { added, removed, changed, elsewhere }: ChartChange,
  { language }: View,
): string {
  const { say } = language;
  const all = changed.length + elsewhere;
  const parts = [
    added > 0 && say('interaction.added', { count: added }),
    removed > 0 && say('interaction.removed', { count: removed }),
    all > 0 && say('interaction.changed', { count: all }),
    ...changed.map(({ name, was, is }) => say('interaction.was', { name, now: is, before: was })),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : say('interaction.same');
}

interface SaidCell {
  readonly heading: string;
  readonly text: string;
  readonly isNumber: boolean;
}

interface SaidRow {
  readonly name: string;
  readonly cells: readonly SaidCell[];
  /** All that its table says of it. */
  readonly whole: string;
}

function rowsOf(chart: Chart, view: View): ReadonlyMap<string, SaidRow> {
  const { columns, rows } = tableOf(chart, view);
  const { said, rows: ties } = tiesOf(chart, view);
  return new Map(
    rows.map(({ cells }, row) => [
      ties[row]?.key ?? '',
      {
        name: cells[0]?.text ?? '',
        whole: JSON.stringify(cells.map(({ text }) => text)),
        cells: columns.flatMap(({ id, heading, isNumber }, index) =>
          said.includes(id) ? { heading, text: cells[index]?.text ?? '', isNumber } : [],
        ),
      },
    ]),
  );
}
