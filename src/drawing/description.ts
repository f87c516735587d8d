/** What a chart says in words: computed from its rows, so that words and drawing cannot part. */
import {
  correctionsOfRows,
  disputesOfRows,
  namedIn,
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
import { drawCard, drawChart, drawForCard } from './svg.ts';
import { withIds, withoutAttributes, withoutLinks, type Tree } from './tree.ts';

/** A way in which a chart is drawn, in words. */
export interface DescribedView {
  /** Empty where the chart has one only. */
  readonly id: string;
  readonly label: string;
  readonly subtitle: string;
  /** What stands beside the drawing, in two lines where there is room: never what the drawing shows. */
  readonly takeaway: string;
  /** What is folded under it, or empty. */
  readonly more: string;
  /** Both: all that is said beside the title. */
  readonly says: string;
  /** Its text alternative: the finding, and what the drawing does not say. */
  readonly alternative: string;
}

export interface DescribedChart {
  readonly chart: Chart;
  readonly view: View;
  readonly rows: readonly ChartRow[];
  /** What all charts are about, and in which country: wherever one stands away from the site. */
  readonly subject: string;
  /** The question a reader has, which names the chart where it is not drawn. */
  readonly question: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** The finding again, shorter where its title is long: `charts.<id>.brief`. */
  readonly brief: string;
  readonly subtitle: string;
  /** What its small picture counts, of whom and when, where it stands without its title: `charts.<id>.caption`, or the subtitle. */
  readonly caption: string;
  /** All that is said of the first view beside its title, in full sentences: the takeaway, and more. */
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
  /** The drawing for a card: all of it, of its words those that the finding names, without links or a voice. */
  thumbnail(): Tree | null;
  /** What a picture of a fixed shape shows, with its words; `null` where that is the drawing itself. */
  card(): Tree | null;
  /** The wide drawing without links or a voice, where something else says what it shows. */
  silent(): Tree | null;
}

/** Who counted: three publishers by name, the others by their number. */
export function sourceLine({ sources, view }: Pick<DescribedChart, 'sources' | 'view'>): string {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const shown = publishers.slice(0, 3).join(', ');
  const { language } = view;
  return publishers.length > 3
    ? language.say('chart.sourceMore', { publishers: shown, count: publishers.length - 3 })
    : language.say(publishers.length === 1 ? 'chart.source' : 'chart.sources', { publishers: shown });
}

const inViews = new WeakMap<DescribedChart, Map<string, DescribedChart>>();

/** A chart as one of its views alone has it: words and drawing are that view's. The same object each time. */
export function inView(of: DescribedChart, shown: string): DescribedChart {
  const found = of.views.find(({ id }) => id === shown);
  if (!found) throw new RangeError(`Chart ${of.chart.id} has no view "${shown}"`);
  const known = inViews.get(of) ?? new Map<string, DescribedChart>();
  inViews.set(of, known);
  const { subtitle, says } = found;
  const alone = known.get(shown) ?? {
    ...of,
    subtitle,
    says,
    drawing: (layout: LayoutName, view = shown) => of.drawing(layout, view),
  };
  known.set(shown, alone);
  return alone;
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
      ? sayFigures(view.language, `charts.${chart.id}.${word}`, values, namedIn(chart, word))
      : view.language.say('chart.empty', { date: view.edition.asOf });
  const has = (word: string) => values !== null && view.language.has(`charts.${chart.id}.${word}`);
  const question = view.language.sayAny(`charts.${chart.id}.question`);
  const drawings = new Map<string, Tree | null>();
  const title = values ? beginSentence(say('title'), view.language) : question;
  const brief = has('brief') ? beginSentence(say('brief'), view.language) : title;
  const subtitle = values ? say('subtitle') : '';
  /** A sentence of one view, or the chart's where the view has none of its own. */
  const sayIn = (shown: string, word: string, otherwise: string): string => {
    const own = `inView.${shown}.${word}`;
    return has(own) ? say(own) : otherwise;
  };
  /** Of a view what stands beside it and what is folded: its own, else the chart's. */
  const saidIn = (id: string): Pick<DescribedView, 'takeaway' | 'more' | 'says'> => {
    const isOwn = has(`inView.${id}.says`);
    const more = sayIn(id, 'more', has('more') && !isOwn ? say('more') : '');
    const parts = [sayIn(id, 'says', say('says')), more].map((part) =>
      beginSentences(part.trim(), view.language),
    );
    const [takeaway = '', folded = ''] = parts;
    return { takeaway, more: folded, says: parts.filter((part) => part !== '').join(' ') };
  };
  const views = (chart.views ?? ['']).map((id): DescribedView => {
    const said = saidIn(id);
    return {
      id,
      label: id === '' ? '' : view.language.sayAny(`charts.${chart.id}.views.${id}`),
      subtitle: sayIn(id, 'subtitle', subtitle),
      ...said,
      alternative: `${title}. ${said.says}`,
    };
  });
  const says = views[0]?.says ?? '';
  const result: DescribedChart = {
    chart,
    view,
    rows,
    subject: view.language.say('chart.subject'),
    question,
    title,
    brief,
    subtitle,
    caption: has('caption') ? say('caption') : subtitle,
    says,
    counts: values ? say('counts') : '',
    key: values ? (chart.key?.(rows, view) ?? []) : [],
    sources: view.edition.sourcesOf(sourceIdsOfRows(rows)),
    disputes: disputesOfRows(view.edition, rows),
    corrections: correctionsOfRows(view.edition, rows),
    views,
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
      return drawCard(chart, view, title);
    },
    card: () => drawForCard(chart, view),
    silent() {
      const drawn = this.drawing('wide');
      const silent = drawn && withoutAttributes(withoutLinks(drawn), ['role', 'aria-label']);
      return silent && withIds(silent, `${chart.id}-silent`);
    },
  };
  known.set(name, result);
  return result;
}
