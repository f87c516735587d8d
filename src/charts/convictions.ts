/** Politically motivated convictions a year, with the women among those convicted where they were counted. */
import { scaleLinear } from 'd3';
import { count, isFloor, type Count } from '#data/count.ts';
import { daysBetween, firstDay, lastDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { RepressionFigure } from '#data/tables.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { keyOf } from '#drawing/key.ts';
import { hatch } from '#drawing/marks.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet } from '#drawing/pen.ts';
import { ofRepression } from '#facts/figures.ts';
import { isOfSentences, isWholeYear, yearlyFigures, type YearFigure } from '#facts/yearly.ts';
import type { Figure } from '#words/figure.ts';
import type { Language } from '#words/language.ts';
import { whether } from '#words/whether.ts';

type YearRow = ChartRow & YearFigure;
type CountedRow = YearRow & { readonly figure: RepressionFigure };

const isCounted = (row: YearRow): row is CountedRow => row.figure !== null;
const countOf = ({ figure }: CountedRow): Count => count(figure.value, figure.qualifier);

/** Women among those of a year's figure. */
function womenOf(edition: Edition, { figure }: CountedRow): Figure {
  return { ...ofRepression(edition, figure), count: count(figure.women ?? 0), counting: 'published' };
}

/** Whether more than a month of its year is missing: a shorter bar then says nothing of the year. */
const isMuchLess = ({ figure }: CountedRow): boolean =>
  daysBetween(firstDay(figure.period_start), lastDay(figure.period_end)) < 365 - 31;

/** The part of its year that a figure is for, in words; `null` where it is for the whole year. */
function partOf({ year, figure }: CountedRow, language: Language): string | null {
  if (isWholeYear(figure)) return null;
  const say = (part: string) =>
    language.sayAny(`charts.convictions.part.${part}`, {
      from: figure.period_start,
      to: language.dayOf(figure.period_end),
    });
  if (firstDay(figure.period_start) === firstDay(year)) return say('until');
  return say(lastDay(figure.period_end) === lastDay(year) ? 'since' : 'between');
}

export default chart<YearRow>({
  id: 'convictions',
  rows: (edition) =>
    yearlyFigures(edition, 'criminal-convictions').map(({ year, figure }) => ({
      year,
      figure,
      source_ids: figure?.source_ids ?? [],
      cells: figure ? [{ table: 'repression', key: figure.figure_id }] : [],
    })),
  said: ['convicted', 'women'],
  columns: [
    { id: 'year', kind: 'date', value: ({ year }) => year },
    { id: 'from', kind: 'date', value: ({ figure }) => figure?.period_start ?? null },
    { id: 'to', kind: 'date', value: ({ figure }) => figure?.period_end ?? null },
    {
      id: 'convicted',
      kind: 'count',
      unit: 'people',
      value: (row) => (isCounted(row) ? countOf(row) : null),
    },
    {
      id: 'women',
      kind: 'count',
      unit: 'people',
      value: ({ figure }) => (figure?.women == null ? null : count(figure.women)),
    },
    { id: 'scope', kind: 'text', value: ({ figure }) => (figure ? (figure.scope ?? '') : null) },
  ],
  chosenBy: (row) => ({ counts: isCounted(row) && isOfSentences(row.figure) ? 'sentences' : 'people' }),
  values(rows, { edition, language }) {
    const counted = rows.filter(isCounted);
    const [first, last] = [counted[0], counted.at(-1)] as [CountedRow, CountedRow];
    const most = Math.max(...counted.map(({ figure }) => figure.value));
    const highest = counted.filter(({ figure }) => figure.value === most);
    const top = highest.at(-1) as CountedRow;
    const women = top.figure.women;
    const part = partOf(last, language);
    const isLower = last.figure.value < most;
    const firsts = counted.filter(({ figure }) => figure.count_is === 'first');
    const sentences = counted.filter(({ figure }) => isOfSentences(figure));
    return {
      years: counted.length,
      most: ofRepression(edition, top.figure),
      mostIn: language.list(highest.map(({ year }) => language.date(year))),
      mostTimes: highest.length,
      hasWomen: whether(women !== null),
      ...(women !== null && { women: womenOf(edition, top) }),
      // A year that is not over, or not counted to its end, and lower: it shows no fall.
      isPart: whether(part !== null && isLower),
      last: ofRepression(edition, last.figure),
      lastIn: last.year,
      lastUntil: language.dayOf(last.figure.period_end),
      first: first.year,
      firsts: firsts.length,
      firstIn: language.list(firsts.map(({ year }) => language.date(year))),
      sentences: sentences.length,
      sentencesIn: language.list(sentences.map(({ year }) => language.date(year))),
    };
  },
  draw(rows, { layout, language, say }) {
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const counted = rows.filter(isCounted);
    const parts = rows.map((row) => (isCounted(row) ? partOf(row, language) : null));
    const left = isWide
      ? Math.max(
          146,
          widest(
            parts.map((part) => part ?? ''),
            fontSize,
          ) + 12,
        )
      : 0;
    const bar = isWide ? 26 : 20;
    const top = isWide ? 0 : 22;
    const step = top + bar + (isWide ? 38 : 42);
    const numbers = counted.map((row) => language.count(countOf(row)));
    const room = widest(numbers, fontSize, 'semibold') + TICK + 8;
    const x = scaleLinear(
      [0, Math.max(...counted.map(({ figure }) => figure.value))],
      [0, width - left - room],
    );
    const svg = sheet(layout, rows.length * step - 10);
    hatch(svg, 'part', 'var(--in)', [5, 1.6]);
    let isSaid = false;

    for (const [index, row] of rows.entries()) {
      const group = svg.group(0, index * step, { 'data-row': index });
      const part = parts[index] ?? null;
      const year = group.write(language.date(row.year), { class: 'heading', y: 16 });
      if (part !== null && isWide) group.write(part, { class: 'label', y: 36 });
      if (part !== null && !isWide) year.append('tspan', { 'font-weight': 400, dx: 8 }, part);
      const line = group.group(left, top);
      if (!isCounted(row)) {
        line.write(language.say('notReported'), { class: 'muted', y: 16 });
        continue;
      }
      const { women } = row.figure;
      const end = x(row.figure.value);
      // The bar is everyone; a line under its beginning is as long as the women among them.
      line.append('rect', {
        x: 0.5,
        width: end - 0.5,
        height: bar,
        stroke: 'var(--in)',
        fill: isMuchLess(row) ? 'url(#part)' : 'var(--in)',
      });
      if (women !== null)
        line.path(`M0.75,${bar + 2}v4H${x(women)}v-4`, {
          fill: 'none',
          stroke: 'var(--ink)',
          'stroke-width': 1.5,
        });
      const total = countOf(row);
      if (isFloor(total))
        line.path(`M${end},${bar / 2}h${TICK}`, { stroke: 'var(--in)', 'stroke-width': 1.75 });
      const number = language.count(total);
      // Where it has room: what the number counts, once of people, and of sentences always.
      const unit: 'sentences' | 'convicted' | null = isOfSentences(row.figure)
        ? 'sentences'
        : isSaid
          ? null
          : 'convicted';
      const named: string = unit === null ? number : say(unit, { count: number });
      const isClear = left + end + TICK + 6 + widthOf(named, fontSize, 'semibold') <= width;
      isSaid ||= isClear && unit === 'convicted';
      line.write(isClear ? named : number, { class: 'value', x: end + TICK + 6, y: bar / 2 + 5 });
      const among = women === null ? say('womenMissing') : say('women', { count: count(women) });
      line.write(among, { class: women === null ? 'muted' : 'label', y: bar + (women === null ? 17 : 22) });
    }
    return svg;
  },
  key: (rows, view) =>
    keyOf('convictions', view, [
      rows.some((row) => isCounted(row) && isMuchLess(row)) && ['hatched', 'part'],
    ]),
  keyFirst: true,
});

/** Length of the stroke at the end of a bar that is a floor. */
const TICK = 9;
