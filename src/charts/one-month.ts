/** The starting comparison: the last round, half a year, one month's repression, those still held. */
import type { Count } from '#data/count.ts';
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { drawDots } from '#drawing/dots.ts';
import { emptySvg } from '#drawing/svg.ts';
import { heldAt, latestRound, latestMonthOfRepression, releasedInSixMonths } from '#facts/comparison.ts';

interface ComparisonRow extends ChartRow {
  readonly what: 'round' | 'six-months' | 'month' | 'held';
  readonly count: Count;
  readonly as_of: PartialDate;
  readonly direction: 'in' | 'out';
}

function rowsOf(edition: Edition): ComparisonRow[] {
  const round = latestRound(edition);
  const half = releasedInSixMonths(edition);
  const month = latestMonthOfRepression(edition);
  const held = heldAt(edition);
  return [
    ...(round ? [{ what: 'round', direction: 'out', ...round } as const] : []),
    ...(half ? [{ what: 'six-months', direction: 'out', ...half } as const] : []),
    ...(month ? [{ what: 'month', direction: 'in', ...month } as const] : []),
    ...(held ? [{ what: 'held', direction: 'in', ...held } as const] : []),
  ];
}

export default chart<ComparisonRow>({
  id: 'one-month',
  rows: rowsOf,
  columns: [
    {
      id: 'what',
      kind: 'text',
      value: (row, { language }) => language.sayAny(`charts.one-month.what.${row.what}`),
    },
    { id: 'count', kind: 'count', unit: 'people', value: ({ count }) => count },
    {
      id: 'unit',
      kind: 'text',
      value: ({ what }, { language }) => language.sayAny(`charts.one-month.units.${what}`),
    },
    { id: 'as_of', kind: 'date', value: ({ as_of }) => as_of },
  ],
  values(rows, { edition, language }) {
    const of = (what: ComparisonRow['what']) => rows.find((row) => row.what === what);
    const said = (what: ComparisonRow['what']) => {
      const row = of(what);
      return row ? language.count(row.count) : language.say('notReported');
    };
    const dated = (what: ComparisonRow['what']) => {
      const row = of(what);
      return row ? language.date(row.as_of) : '';
    };
    return {
      round: said('round'),
      roundOn: dated('round'),
      half: said('six-months'),
      month: said('month'),
      monthOf: dated('month'),
      held: said('held'),
      heldOn: dated('held'),
      asOf: language.date(edition.asOf),
    };
  },
  draw(rows, scene) {
    const { document, layout, language, say } = scene;
    const isWide = layout.name === 'wide';
    const cell = isWide ? 8.5 : 5;
    const columns = Math.floor(layout.width / cell);
    const [number, label, gap] = isWide ? [20, 42, 26] : [18, 37, 22];
    const tops = rows.map(({ count }) => label + 8 + Math.ceil(count.value / columns) * cell + gap);
    const height = tops.reduce((sum, each) => sum + each, 0) - gap + 2;
    const svg = emptySvg(document, layout.width, height, layout.fontSize);
    let top = 0;
    for (const [index, { what, direction, count, as_of }] of rows.entries()) {
      const group = svg.append('g').attr('transform', `translate(0,${top})`).attr('data-row', index);
      group
        .append('text')
        .attr('class', `number ${direction}`)
        .attr('y', number - 2)
        .attr('font-size', number)
        .text(language.count(count));
      const date = isWide ? language.date(as_of) : language.shortDate(as_of);
      group
        .append('text')
        .attr('class', 'label')
        .attr('y', label)
        .text(say(`labels.${what}`, { date }));
      const field = group.append('g').attr('transform', `translate(0,${label + 8})`);
      drawDots(field, { count: count.value, columns, cell, fill: `var(--${direction})` });
      top += tops[index] ?? 0;
    }
    return svg.node() as SVGSVGElement;
  },
});
