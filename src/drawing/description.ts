/** What a chart says in words: computed from its rows, so that words and drawing cannot part. */
import {
  disputesOfRows,
  sourceIdsOfRows,
  type Chart,
  type ChartRow,
  type KeyEntry,
  type LayoutName,
  type View,
} from './chart.ts';
import type { Dispute, Source } from '../data/tables.ts';
import { drawChart } from './svg.ts';

export interface DescribedChart {
  readonly chart: Chart;
  readonly view: View;
  readonly rows: readonly ChartRow[];
  /** The question a reader has, which names the chart where it is not drawn. */
  readonly question: string;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly subtitle: string;
  /** What the drawing shows, in full sentences: its text alternative. */
  readonly says: string;
  /** What each number counts and does not count. */
  readonly counts: string;
  readonly key: readonly KeyEntry[];
  readonly sources: readonly Source[];
  readonly disputes: readonly Dispute[];
  /** The drawing in a layout; `null` where the edition has no rows. Drawn when first asked for. */
  drawing(layout: LayoutName): string | null;
  /** The narrow drawing as a picture without a voice of its own: no links, no label. */
  thumbnail(): string;
}

const described = new WeakMap<object, Map<string, DescribedChart>>();

/** A chart as an edition has it, in a language. The same object each time it is asked for. */
export function describeChart(chart: Chart, view: View): DescribedChart {
  let known = described.get(view.edition);
  if (!known) described.set(view.edition, (known = new Map()));
  const name = `${chart.id}/${view.language.code}`;
  const found = known.get(name);
  if (found) return found;

  const rows = chart.rows(view.edition);
  const values = rows.length > 0 ? chart.values(rows, view) : null;
  const say = (word: string): string =>
    values
      ? view.language.sayAny(`charts.${chart.id}.${word}`, values)
      : view.language.say('chart.empty', { date: view.language.date(view.edition.asOf) });
  const question = view.language.sayAny(`charts.${chart.id}.question`);
  const drawings = new Map<LayoutName, string | null>();
  const result: DescribedChart = {
    chart,
    view,
    rows,
    question,
    title: values ? say('title') : question,
    subtitle: values ? say('subtitle') : '',
    says: say('says'),
    counts: values ? say('counts') : '',
    key: values ? (chart.key?.(rows, view) ?? []) : [],
    sources: view.edition.sourcesOf(sourceIdsOfRows(rows)),
    disputes: disputesOfRows(view.edition, rows),
    drawing(layout) {
      let drawn = drawings.get(layout);
      if (drawn === undefined) drawings.set(layout, (drawn = drawChart(chart, view, layout, this.says)));
      return drawn;
    },
    thumbnail() {
      const drawn = this.drawing('narrow') ?? '';
      return drawn
        .replace(/<\/?a\b[^>]*>/g, '')
        .replace(/ (?:role|aria-label)="[^"]*"/g, '')
        .replaceAll(`${chart.id}-narrow`, `${chart.id}-small`);
    },
  };
  known.set(name, result);
  return result;
}
