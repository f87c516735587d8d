/** What differs in a chart from one edition to another: its finding, and the rows of its table. */
import type { Chart } from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import { tiesOf } from '#drawing/row-ties.ts';
import { tableOf } from '#drawing/table.ts';
import { beginSentence, withinSentence } from '#words/sentence.ts';
import type { View } from '#words/view.ts';
import { matchRows } from './compare.ts';

export interface ChartChange {
  /** What the chart finds, in brief. */
  readonly finding: { readonly was: string; readonly is: string };
  readonly added: number;
  readonly removed: number;
  /** Rows of both editions whose said values differ. */
  readonly changed: readonly ChangedChartRow[];
  /** How many more differ in values that are not said of a mark. */
  readonly elsewhere: number;
}

export interface ChangedChartRow {
  readonly name: string;
  readonly values: readonly {
    /** Its heading, where the row has several numbers. */
    readonly of: string | null;
    readonly was: string;
    readonly is: string;
  }[];
}

/** Rows are the same where they show the same cell of the data; see `tiesOf`. */
export function chartChange(chart: Chart, before: View, after: View): ChartChange {
  const { added, removed, both } = matchRows(rowsOf(chart, before), rowsOf(chart, after));
  const changed = both.flatMap(({ was, is }) => (was.whole === is.whole ? [] : changedRow(was, is)));
  return {
    finding: { was: describeChart(chart, before).brief, is: describeChart(chart, after).brief },
    added: added.length,
    removed: removed.length,
    changed: changed.filter((row) => row !== null),
    elsewhere: changed.filter((row) => row === null).length,
  };
}

/** Of several numbers only those that differ are told, each with what it is of. */
function changedRow(was: SaidRow, is: SaidRow): ChangedChartRow | null {
  const isLabelled = is.cells.filter(({ isNumber }) => isNumber).length > 1;
  const values = is.cells.flatMap(({ heading, text }, index) => {
    const before = was.cells[index]?.text ?? '';
    return text === before ? [] : { of: isLabelled ? heading : null, was: before, is: text };
  });
  return values.length > 0 ? { name: is.name, values } : null;
}

/** Whether a chart finds and shows the same as before. */
export function isSameChart({ finding, added, removed, changed, elsewhere }: ChartChange): boolean {
  return finding.was === finding.is && added + removed + changed.length + elsewhere === 0;
}

/** What an edition changed in a chart, in a sentence or several: how many rows, and each value. */
export function sayChartChange(
  { added, removed, changed, elsewhere }: ChartChange,
  { language }: View,
): string {
  const { say } = language;
  const all = changed.length + elsewhere;
  const counts = [
    added > 0 && say('editions.rowsAddedIn', { count: added }),
    removed > 0 && say('editions.rowsRemovedIn', { count: removed }),
    all > 0 && say('editions.rowsChangedIn', { count: all }),
  ].filter((part) => part !== false);
  if (counts.length === 0) return say('interaction.same');
  const each = changed.map(({ name, values }) => {
    const told = values.map(({ of, was, is }) =>
      say('interaction.was', {
        of: of === null ? '' : `${withinSentence(of, language)}: `,
        now: is,
        before: was,
      }),
    );
    return `${name}: ${told.join('; ')}.`;
  });
  return [`${beginSentence(language.list(counts), language)}.`, ...each].join(' ');
}

/**
 * A chart as it was known on the day of an edition beside what it finds now, in one line that is as long in the
 * data of ten years as it is today: for readers who look at an older edition without leaving the newest.
 */
export function sayThenAndNow(chart: Chart, then: View, now: View): string {
  const { say, date } = now.language;
  if (then.edition.asOf === now.edition.asOf) return say('interaction.newest');
  const day = { date: date(then.edition.asOf) };
  const { finding, added, removed, changed, elsewhere } = chartChange(chart, then, now);
  if (finding.was !== finding.is)
    return say('interaction.thenAndNow', { ...day, then: finding.was, now: finding.is });
  const count = added + removed + changed.length + elsewhere;
  return say('interaction.sameFinding', { ...day, count });
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
