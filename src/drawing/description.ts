/** What a chart says in words: computed from its rows, so that words and drawing cannot part. */
import {
  correctionsOfRows,
  disputesOfRows,
  sourceIdsOfRows,
  type Chart,
  type ChartRow,
  type KeyEntry,
  type LayoutName,
} from './chart.ts';
import { beginSentence, beginSentences, sayFigures } from '#words/sentence.ts';
import { editionIn } from '#words/edition-in.ts';
import type { View } from '#words/view.ts';
import type { Correction, Dispute, Source } from '#data/tables.ts';
import { drawChart } from './svg.ts';
import { withIds, withoutAttributes, withoutLinks, type Tree } from './tree.ts';

/** A way in which a chart is drawn, in words. */
export interface DescribedView {
  /** Empty where the chart has one only. */
  readonly id: string;
  readonly label: string;
  readonly subtitle: string;
  readonly says: string;
  /** Its text alternative: the finding, and what the drawing does not say. */
  readonly alternative: string;
}

export interface DescribedChart {
  readonly chart: Chart;
  readonly view: View;
  readonly rows: readonly ChartRow[];
  /** The question a reader has, which names the chart where it is not drawn. */
  readonly question: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** The finding again, shorter where its title is long: `charts.<id>.brief`. */
  readonly brief: string;
  readonly subtitle: string;
  /** What the drawing does not say, in full sentences; never its title again. */
  readonly says: string;
  /** What each number counts and does not count. */
  readonly counts: string;
  readonly key: readonly KeyEntry[];
  readonly sources: readonly Source[];
  readonly disputes: readonly Dispute[];
  readonly corrections: readonly Correction[];
  /** The ways in which it is drawn, at least one; the first is the one meant where none is named. */
  readonly views: readonly DescribedView[];
  /** The drawing in a layout; `null` where the edition has no rows. Drawn when first asked for. */
  drawing(layout: LayoutName, shown?: string): Tree | null;
  /** The narrow drawing as a picture without a voice of its own: no links, no label. */
  thumbnail(): Tree | null;
}

/** Who counted: three publishers by name, the others by their number. */
export function sourceLine({ sources, view }: DescribedChart): string {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const shown = publishers.slice(0, 3).join(', ');
  const { language } = view;
  return publishers.length > 3
    ? language.say('chart.sourceMore', { publishers: shown, count: publishers.length - 3 })
    : language.say(publishers.length === 1 ? 'chart.source' : 'chart.sources', { publishers: shown });
}

const described = new WeakMap<object, Map<string, DescribedChart>>();

/** A chart as an edition has it, in a language. The same object each time it is asked for. */
export function describeChart(chart: Chart, shown: View): DescribedChart {
  const view = { ...shown, edition: editionIn(shown.edition, shown.language.code) };
  let known = described.get(view.edition);
  if (!known) described.set(view.edition, (known = new Map<string, DescribedChart>()));
  const name = `${chart.id}/${view.language.code}`;
  const found = known.get(name);
  if (found) return found;

  const rows = chart.rows(view.edition);
  const values = rows.length > 0 ? chart.values(rows, view) : null;
  const say = (word: string): string =>
    values
      ? sayFigures(view.language, `charts.${chart.id}.${word}`, values, chart.named?.[word])
      : view.language.say('chart.empty', { date: view.edition.asOf });
  const question = view.language.sayAny(`charts.${chart.id}.question`);
  const drawings = new Map<string, Tree | null>();
  const title = values ? beginSentence(say('title'), view.language) : question;
  const hasBrief = values !== null && view.language.has(`charts.${chart.id}.brief`);
  const brief = hasBrief ? beginSentence(say('brief'), view.language) : title;
  const [subtitle, says] = [values ? say('subtitle') : '', beginSentences(say('says'), view.language)];
  /** A sentence of one view, or the chart's where the view has none of its own. */
  const sayIn = (shown: string, word: string, otherwise: string): string => {
    const own = `inView.${shown}.${word}`;
    return values && view.language.has(`charts.${chart.id}.${own}`) ? say(own) : otherwise;
  };
  const result: DescribedChart = {
    chart,
    view,
    rows,
    question,
    title,
    brief,
    subtitle,
    says,
    counts: values ? say('counts') : '',
    key: values ? (chart.key?.(rows, view) ?? []) : [],
    sources: view.edition.sourcesOf(sourceIdsOfRows(rows)),
    disputes: disputesOfRows(view.edition, rows),
    corrections: correctionsOfRows(view.edition, rows),
    views: (chart.views ?? ['']).map((id) => {
      const said = beginSentences(sayIn(id, 'says', says), view.language);
      return {
        id,
        label: id === '' ? '' : view.language.sayAny(`charts.${chart.id}.views.${id}`),
        subtitle: sayIn(id, 'subtitle', subtitle),
        says: said,
        alternative: `${title}. ${said}`,
      };
    }),
    drawing(layout, shown = chart.views?.[0] ?? '') {
      const name = `${layout} ${shown}`;
      let drawn = drawings.get(name);
      if (drawn === undefined) {
        const label = this.views.find(({ id }) => id === shown)?.alternative ?? says;
        drawings.set(name, (drawn = drawChart(chart, view, layout, label, shown)));
      }
      return drawn;
    },
    thumbnail() {
      const drawn = this.drawing('narrow');
      if (drawn === null) return null;
      const silent = withoutAttributes(withoutLinks(drawn), ['role', 'aria-label']);
      return withIds(silent, `${chart.id}-small`);
    },
  };
  known.set(name, result);
  return result;
}
