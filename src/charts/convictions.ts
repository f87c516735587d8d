/** Politically motivated convictions a year, with the women among those convicted where they were counted. */
import { scaleLinear } from 'd3';
import { count, isFloor, type Count } from '#data/count.ts';
import { firstDay, lastDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { RepressionFigure } from '#data/tables.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { widthOf } from '#drawing/labels.ts';
import { emptySvg } from '#drawing/svg.ts';
import { ofRepression } from '#facts/figures.ts';
import { isWholeYear, yearlyFigures, type YearFigure } from '#facts/yearly.ts';
import type { Figure } from '#words/figure.ts';
import type { Language } from '#words/language.ts';

type YearRow = ChartRow & YearFigure;
type CountedRow = YearRow & { readonly figure: RepressionFigure };

const isCounted = (row: YearRow): row is CountedRow => row.figure !== null;
const countOf = ({ figure }: CountedRow): Count => count(figure.value, figure.qualifier);

/** Women among those of a year's figure. */
function womenOf(edition: Edition, { figure }: CountedRow): Figure {
  return { ...ofRepression(edition, figure), count: count(figure.women ?? 0), counting: 'published' };
}

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
  values(rows, { edition, language }) {
    const counted = rows.filter(isCounted);
    const [first, last] = [counted[0], counted.at(-1)] as [CountedRow, CountedRow];
    const most = Math.max(...counted.map(({ figure }) => figure.value));
    const highest = counted.filter(({ figure }) => figure.value === most);
    const top = highest.at(-1) as CountedRow;
    const women = top.figure.women;
    const part = partOf(last, language);
    const isLower = last.figure.value < most;
    return {
      years: counted.length,
      most: ofRepression(edition, top.figure),
      mostIn: language.list(highest.map(({ year }) => language.date(year))),
      mostTimes: highest.length,
      hasWomen: women === null ? 'no' : 'yes',
      ...(women !== null && { women: womenOf(edition, top) }),
      // A year that is not over, or not counted to its end, and lower: it shows no fall.
      isPart: part !== null && isLower ? 'yes' : 'no',
      last: ofRepression(edition, last.figure),
      lastIn: last.year,
      lastUntil: language.dayOf(last.figure.period_end),
      first: first.year,
      unsplit: counted.filter(({ figure }) => figure.women === null).length,
    };
  },
  draw(rows, { document, layout, language, say }) {
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const counted = rows.filter(isCounted);
    const left = isWide ? 146 : 0;
    const bar = isWide ? 26 : 20;
    const top = isWide ? 0 : 22;
    const step = top + bar + (isWide ? 34 : 36);
    const room =
      Math.max(...counted.map((row) => widthOf(language.count(countOf(row)), fontSize))) + TICK + 8;
    const highest = Math.max(...counted.map(({ figure }) => figure.value));
    const x = scaleLinear([0, highest], [0, width - left - room]);
    const svg = emptySvg(document, width, rows.length * step - 10, fontSize);
    svg
      .append('pattern')
      .attr('id', 'part')
      .attr('width', 5)
      .attr('height', 5)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)')
      .append('rect')
      .attr('width', 1.6)
      .attr('height', 5)
      .attr('fill', 'var(--in)');

    for (const [index, row] of rows.entries()) {
      const group = svg
        .append('g')
        .attr('transform', `translate(0,${index * step})`)
        .attr('data-row', index);
      const part = isCounted(row) ? partOf(row, language) : null;
      const year = group.append('text').attr('class', 'heading').attr('y', 16).text(language.date(row.year));
      if (part !== null) {
        if (isWide) group.append('text').attr('class', 'label').attr('y', 36).text(part);
        else year.append('tspan').attr('font-weight', 400).attr('dx', 8).text(part);
      }
      const line = group.append('g').attr('transform', `translate(${left},${top})`);
      const under = bar + 17;
      if (!isCounted(row)) {
        line.append('text').attr('class', 'muted').attr('y', 16).text(language.say('notReported'));
        continue;
      }
      const { women } = row.figure;
      const end = x(row.figure.value);
      const split = women === null ? 0 : x(women);
      // The whole bar is everyone; the full colour at its beginning is the women among them.
      const everyone = line
        .append('rect')
        .attr('x', split + (split > 0 ? 1.5 : 0))
        .attr('width', end - split - (split > 0 ? 1.5 : 0))
        .attr('height', bar);
      everyone.attr('stroke', 'var(--in)');
      if (part === null) everyone.attr('fill', 'var(--in)').attr('fill-opacity', 0.35);
      else everyone.attr('fill', 'url(#part)');
      if (women !== null)
        line.append('rect').attr('width', split).attr('height', bar).attr('fill', 'var(--in)');
      if (isFloor(countOf(row)))
        line
          .append('path')
          .attr('d', `M${end},${bar / 2}h${TICK}`)
          .attr('stroke', 'var(--in)')
          .attr('stroke-width', 1.75);
      line
        .append('text')
        .attr('class', 'value')
        .attr('x', end + TICK + 6)
        .attr('y', bar / 2 + 5)
        .text(language.count(countOf(row)));
      line
        .append('text')
        .attr('class', women === null ? 'muted' : 'in')
        .attr('fill', 'currentColor')
        .attr('y', under)
        .text(women === null ? say('womenMissing') : say('women', { count: count(women) }));
    }
    return svg.node() as SVGSVGElement;
  },
});

/** Length of the stroke at the end of a bar that is a floor. */
const TICK = 9;
