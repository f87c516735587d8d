/** What differs in a chart's table from one edition to the next, in words: the same as its script says when it moves. */
import type { Chart, View } from './chart.ts';
import { tableOf } from './table.ts';
import { tiesOf } from './ties.ts';

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
}

/** Rows are the same where they show the same cell of the data; see `tiesOf`. */
export function chartChange(chart: Chart, before: View, after: View): ChartChange {
  const [old, now] = [valuesOf(chart, before), valuesOf(chart, after)];
  return {
    added: [...now.keys()].filter((key) => !old.has(key)).length,
    removed: [...old.keys()].filter((key) => !now.has(key)).length,
    changed: [...now].flatMap(([key, { name, value }]) => {
      const was = old.get(key)?.value;
      return was === undefined || was === value ? [] : { name, was, is: value };
    }),
  };
}

/** The change in a sentence or several. */
export function sayChartChange({ added, removed, changed }: ChartChange, { language }: View): string {
  const { say } = language;
  const parts = [
    added > 0 && say('interaction.added', { count: added }),
    removed > 0 && say('interaction.removed', { count: removed }),
    changed.length > 0 && say('interaction.changed', { count: changed.length }),
    ...changed.map(({ name, was, is }) => say('interaction.was', { name, now: is, before: was })),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : say('interaction.same');
}

function valuesOf(chart: Chart, view: View): ReadonlyMap<string, { name: string; value: string }> {
  const { columns, rows } = tableOf(chart, view);
  const { said, rows: ties } = tiesOf(chart, view);
  const shown = columns.flatMap(({ id }, index) => (said.includes(id) ? index : []));
  return new Map(
    rows.map(({ cells }, row) => [
      ties[row]?.key ?? '',
      { name: cells[0]?.text ?? '', value: shown.map((index) => cells[index]?.text ?? '').join(', ') },
    ]),
  );
}
