/**
 * The starting comparison, which belongs to December 2024: the pardon of the day, half a year of rounds, those
 * still held, and the instances of repression of the month before, in a unit of their own. First counts of later
 * months are counted otherwise, so that no edition sets another month in its place.
 */
import { date, firstDay, lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { drawDots } from '#drawing/dots.ts';
import { widthOf } from '#drawing/measure.ts';
import { sheet } from '#drawing/pen.ts';
import { LINE, wrapWords, writeLines } from '#drawing/wrap.ts';
import { heldAt, latestRound, releasedInSixMonths } from '#facts/comparison.ts';
import type { CountFact } from '#facts/fact.ts';
import { ofRepression, ofTally } from '#facts/figures.ts';
import { isOfKeepers, monthlyFigures } from '#facts/monthly.ts';
import { STORY_DAY } from '#people/left-behind.ts';
import type { Language } from '#words/language.ts';
import type { SentenceValues } from '#words/sentence.ts';
import type { Period } from '#words/figure.ts';
import { writeAmount } from '#words/value.ts';
import { whether } from '#words/whether.ts';

type What = 'round' | 'six-months' | 'held' | 'month';

interface ComparisonRow extends ChartRow {
  readonly what: What;
  readonly figure: CountFact;
  readonly direction: 'in' | 'out';
}

/** The month before the story, whose instances of repression it quotes. */
const MONTH = date('2024-11');

function rowsOf(edition: Edition): ComparisonRow[] {
  if (edition.asOf < STORY_DAY) return [];
  const row = (what: What, direction: 'in' | 'out', figure: CountFact | null): ComparisonRow[] =>
    figure ? [{ what, direction, figure, source_ids: figure.source_ids, cells: figure.cells }] : [];
  const month = monthlyFigures(edition, 'repressed-total').get(MONTH);
  return [
    ...row('round', 'out', latestRound(edition, STORY_DAY)),
    ...row('six-months', 'out', halfYear(edition)),
    ...row('held', 'in', heldAt(edition, STORY_DAY)),
    ...row('month', 'in', month ? ofRepression(edition, month) : null),
  ];
}

/** The rounds of half a year: as printed where a total of the day holds exactly these, else our sum of them. */
function halfYear(edition: Edition): CountFact | null {
  const sum = releasedInSixMonths(edition, STORY_DAY);
  if (!sum) return null;
  const rounds = sum.cells.map(({ key }) => key);
  const printed = edition.tallies.find(
    (tally) =>
      tally.as_of === STORY_DAY &&
      isOfKeepers(tally) &&
      tally.covers_round_ids.length === rounds.length &&
      tally.covers_round_ids.every((id) => rounds.includes(id)),
  );
  if (!printed) return sum;
  const { count, counter, source_ids, cells } = ofTally(printed);
  return { ...sum, count, counter, source_ids, cells: [...cells, ...sum.cells] };
}

const figureOf = (rows: readonly ComparisonRow[], what: What) =>
  rows.find((row) => row.what === what)?.figure;

export default chart<ComparisonRow>({
  id: 'one-month',
  rows: rowsOf,
  columns: [
    {
      id: 'what',
      kind: 'text',
      value: (row, { language }) => language.sayAny(`charts.one-month.what.${row.what}`),
    },
    { id: 'count', kind: 'count', unit: 'of-the-row', value: ({ figure }) => figure.count },
    {
      id: 'unit',
      kind: 'text',
      value: ({ figure }, { language }) => language.sayAny(`charts.one-month.units.${figure.unit}`),
    },
    { id: 'as_of', kind: 'date', value: ({ figure: { period } }) => monthOf(period) ?? period.until },
  ],
  // The title says "that day", "in half a year" and "held", and the subtitle names the day.
  named: { title: { periods: true } },
  values(rows) {
    const [round, half, held, month] = (['round', 'six-months', 'held', 'month'] as const).map((what) =>
      figureOf(rows, what),
    );
    const figures = { round, half, held, month };
    const known = Object.entries(figures).flatMap(([name, figure]) =>
      figure ? [[name, figure] as const] : [],
    );
    return {
      ...Object.fromEntries(known),
      ...Object.fromEntries(
        Object.entries(figures).map(([name, figure]) => [`${name}Is`, figure ? 'known' : 'missing']),
      ),
      pardoned: round?.count.value ?? 0,
      monthOf: MONTH,
      storyDay: STORY_DAY,
      storyMonth: STORY_DAY.slice(0, 7) as PartialDate,
    } satisfies SentenceValues;
  },
  draw(rows, { layout, language, say }) {
    const isWide = layout.name === 'wide';
    const cell = isWide ? 8.5 : 6;
    const columns = Math.floor(layout.width / cell);
    const [number, label, gap] = isWide ? [20, 42, 26] : [18, 37, 22];
    const labels = rows.map(({ what, figure: { period } }) => {
      const on = monthOf(period) ?? period.until;
      const date = isWide ? language.date(on) : language.shortDate(on);
      const among = what === 'six-months' ? amongThem(rows, language) : '';
      return wrapWords(
        say(`labels.${what}`, { date, among, isAmong: whether(among !== '') }),
        layout.width,
        layout.fontSize,
      );
    });
    /** From the top of a row to its dots: its number and its words. */
    const over = (index: number) => label + 8 + ((labels[index]?.length ?? 1) - 1) * LINE;
    const heights = rows.map(
      ({ figure: { count } }, index) => over(index) + Math.ceil(count.value / columns) * cell + gap,
    );
    const svg = sheet(layout, heights.reduce((sum, each) => sum + each, 0) - gap + 12);
    const patterns = new Map<string, string>();
    let top = 0;
    for (const [index, { direction, figure }] of rows.entries()) {
      const isApart = figure.unit !== 'people';
      // Another unit stands under a rule of its own, in squares.
      if (isApart) svg.path(`M0,${top - gap / 2 + 2}H${layout.width}`, { stroke: 'var(--grey-2)' });
      const group = svg.group(0, top + (isApart ? 6 : 0), { 'data-row': index });
      group.write(isApart ? writeAmount(figure, language) : language.count(figure.count), {
        class: `number ${direction}`,
        y: number - 2,
        'font-size': number,
      });
      writeLines(group, labels[index] ?? [], 0, label, { class: 'label' });
      const field = group.group(0, over(index));
      const dots = { count: figure.count.value, columns, cell, fill: `var(--${direction})` };
      drawDots(field, { ...dots, shape: isApart ? 'square' : 'circle' }, patterns);
      top += heights[index] ?? 0;
    }
    return svg;
  },
  // People alone, over each field its number and what it is: instances are another unit, which a picture without words hides.
  drawThumbnail(rows, { layout, language, say }) {
    const [width, cell, head, gap] = [480, 6, 28, 12];
    const columns = width / cell;
    const people = rows.filter(({ figure: { unit } }) => unit === 'people');
    // Letters of a card, in a drawing wider than its layout.
    const enlarged = (size: number) => (size * width) / layout.width;
    const [fontSize, line] = [enlarged(layout.fontSize), enlarged(layout.line)];
    const svg = sheet({ width, fontSize }, 0);
    const patterns = new Map<string, string>();
    let top = 0;
    for (const { what, direction, figure } of people) {
      const count = figure.count.value;
      const [number, y] = [language.count(figure.count), top + head - 8];
      svg.write(number, { class: `number ${direction}`, x: 0, y });
      const x = widthOf(number, fontSize, 'bold', 'shipped') + 10;
      const lines = wrapWords(say(`what.${what}`), width - x, fontSize, { face: 'shipped' });
      writeLines(svg, lines, x, y, { class: 'label' }, line);
      const field = { count, columns, cell, fill: `var(--${direction})` };
      top += head + (lines.length - 1) * line;
      top += drawDots(svg.group(0, top), field, patterns) * cell + gap;
    }
    return svg.set({ viewBox: `0 0 ${width} ${Math.max(1, top - gap)}` });
  },
});

/** Those of the day's round, where the half year's rounds hold it; else nothing. */
function amongThem(rows: readonly ComparisonRow[], language: Language): string {
  const [round, half] = [figureOf(rows, 'round'), figureOf(rows, 'six-months')];
  const isHeld = round?.cells.every(({ key }) => half?.cells.some((cell) => cell.key === key));
  return round && isHeld ? language.count(round.count) : '';
}

/** The month that a figure is for, where it is for one. */
function monthOf({ from, until }: Period): PartialDate | null {
  const month = until.slice(0, 7) as PartialDate;
  return from !== until && from === firstDay(month) && until === lastDay(month) ? month : null;
}
