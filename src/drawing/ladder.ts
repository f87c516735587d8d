/**
 * Totals as a ladder: a bar each, of which the outline is the tread before and the solid part what came to it. Under
 * it the whole sum at its own scale, with the totals of other parts of it, and those that are no part as open marks.
 */
import { scaleLinear, type ScaleLinear } from 'd3';
import type { Count } from '#data/count.ts';
import type { Layout } from './chart.ts';
import { circle, drawTicks } from './marks.ts';
import { widest, widthOf } from './measure.ts';
import { sheet, type Pen } from './pen.ts';
import { LINE, wrapWords, writeLines } from './wrap.ts';

/** Who printed a total, and of which day it is. */
interface Note {
  readonly row: number;
  readonly when: string;
  readonly text: string;
}

interface Bar {
  readonly heading: string;
  readonly to: number;
  /** Its sum, as it is written. */
  readonly said: string;
}

export interface Ladder {
  readonly steps: readonly (Bar & {
    readonly from: number;
    /** What it adds, as it is written. */
    readonly plus: string;
    readonly notes: readonly Note[];
  })[];
  /** The sum of everything; `null` where the last step shows it. */
  readonly whole: Bar | null;
  /** Totals of other parts of it: where these lie in it. */
  readonly beside: readonly (Note & {
    readonly said: string;
    readonly spans: readonly (readonly [from: number, to: number])[];
  })[];
  readonly besideHeading: string;
  /** No part of it, each with its number as it is written. */
  readonly rest: readonly { readonly row: number; readonly count: Count; readonly said: string }[];
  readonly restHeading: string;
  readonly write: (value: number) => string;
}

type Step = Ladder['steps'][number];

interface Measures {
  /** How wide bars with their numbers may be. */
  readonly bars: number;
  /** Where notes stand, beside a bar or under it, and where their words begin after the date. */
  readonly notes: number;
  readonly words: number;
  readonly bar: number;
  readonly gap: number;
}

interface Place {
  readonly top: number;
  readonly x: ScaleLinear<number, number>;
  readonly measures: Measures;
  readonly layout: Layout;
}

const RISER = { stroke: 'var(--grey-2)', 'stroke-dasharray': '2 2' };
const OUTLINE = { fill: 'none', stroke: 'var(--out)' };

export function drawLadder(ladder: Ladder, layout: Layout): Pen {
  const { steps, whole } = ladder;
  const svg = sheet(layout, 0);
  const measures = measuresOf(ladder, layout);
  const x = scaleLinear([0, Math.max(1, ...steps.map(({ to }) => to))], [0, measures.bars]);
  let top = 0;
  for (const [index, step] of steps.entries()) {
    const place = { top, x, measures, layout };
    const end = drawStep(svg, step, place);
    top = end + measures.gap;
    const next = steps[index + 1];
    if (next) drawRiser(svg, step, next, { ...place, end });
  }
  const most = Math.max(1, whole?.to ?? 0, ...ladder.rest.map(({ count }) => count.value));
  const small = whole || steps.length === 0 ? scaleLinear([0, most], [0, measures.bars]) : x;
  // Lines through all that is drawn on the smaller scale: no bar of it is to be set beside one of the ladder.
  const grid = svg.append('g', { class: 'grid', 'aria-hidden': 'true' });
  const head = top;
  if (whole) top = drawWhole(svg, whole, steps.at(-1), { top, x: small, measures, layout }, ladder.write);
  if (ladder.beside.length > 0) top = drawBeside(svg, ladder, { top, x: small, measures, layout });
  if (ladder.rest.length > 0)
    top = drawRest(svg, ladder, { top, x: small, measures, layout }, whole === null);
  if (whole) {
    const from = head + headOf(whole, measures, layout) + AXIS;
    const lines = ticksOf(small).map((tick) => `M${small(tick)},${from}V${top - measures.gap}`);
    grid.path(lines.join(''), { stroke: 'var(--grey-3)' });
  }
  return svg.set({ viewBox: `0 0 ${layout.width} ${Math.ceil(top - measures.gap + 4)}` });
}

function measuresOf({ steps, whole, beside }: Ladder, { name, width, fontSize }: Layout): Measures {
  const sums = [...steps, ...(whole ? [whole] : [])].map(({ said }) => said);
  const dates = [...steps.flatMap(({ notes }) => notes), ...beside].map(({ when }) => when);
  const [right, date] = [widest(sums, fontSize, 'bold') + 8, widest(dates, fontSize) + 10];
  return name === 'wide'
    ? { bars: 356 - right, notes: 380, words: 380 + date, bar: 20, gap: 22 }
    : { bars: width - right, notes: 0, words: date, bar: 18, gap: 20 };
}

/** A heading in lines: beside notes it has the room of the bars. */
const linesOf = (heading: string, { notes }: Measures, { width, fontSize }: Layout) =>
  wrapWords(heading, notes > 0 ? notes - 16 : width, fontSize, { weight: 'bold' });

/** Room of a heading over its bar. */
const headOf = ({ heading }: Pick<Bar, 'heading'>, measures: Measures, layout: Layout) =>
  linesOf(heading, measures, layout).length * LINE + 2;

/** Writes a heading and returns where it ends. */
function drawHeading(svg: Pen, heading: string, { top, measures, layout }: Omit<Place, 'x'>): number {
  const lines = linesOf(heading, measures, layout);
  writeLines(svg, lines, 0, top + 13, { class: 'heading halo' });
  return top + lines.length * LINE + 2;
}

/** From the foot of a bar to where what comes to it begins in the next, or to the first words in its way: it crosses none. */
function drawRiser(svg: Pen, step: Step, next: Step, place: Place & { readonly end: number }): void {
  const { top, x, measures, layout, end } = place;
  const at = x(step.to) - 0.5;
  const foot = top + headOf(step, measures, layout) + measures.bar;
  const isInWay = (lines: readonly string[], weight: 'bold' | 'regular', left = 0) =>
    left + widest(lines, layout.fontSize, weight) + 4 > at;
  const notes = step.notes.map(({ text }) => wrapWords(text, layout.width - measures.words, layout.fontSize));
  // Notes beside bars are never in its way, those under them may be.
  if (measures.notes === 0 && isInWay(notes.flat(), 'regular', measures.words)) return;
  const heading = linesOf(next.heading, measures, layout);
  const nextTop = end + measures.gap;
  const isClear = next.heading === '' || !isInWay(heading, 'bold');
  const stop = isClear ? nextTop + headOf(next, measures, layout) : nextTop;
  svg.path(`M${at},${foot}V${stop}`, RISER);
}

/** Draws a step and returns where it ends. */
function drawStep(svg: Pen, step: Step, place: Place): number {
  const { top, x, measures, layout } = place;
  const y = drawHeading(svg, step.heading, place);
  drawBar(svg, step, { ...place, top: y });
  if (step.from > 0 && widthOf(step.plus, layout.fontSize, 'semibold') < x(step.from) - 10)
    svg.write(step.plus, {
      class: 'value out',
      fill: 'currentColor',
      x: x(step.from) - 6,
      y: y + measures.bar - 5,
      'text-anchor': 'end',
    });
  const notes = drawNotes(svg, step.notes, {
    ...place,
    top: measures.notes > 0 ? top : y + measures.bar + 3,
  });
  return Math.max(y + measures.bar, notes);
}

type Sum = Pick<Bar, 'to' | 'said'> & { readonly from: number };

function drawBar(svg: Pen, { from, to, said }: Sum, { top, x, measures: { bar }, layout }: Place): void {
  if (from > 0)
    svg.append('rect', { x: 0.5, y: top + 0.5, width: x(from) - 0.5, height: bar - 1, ...OUTLINE });
  svg.append('rect', {
    x: x(from),
    y: top,
    width: Math.max(1, x(to) - x(from)),
    height: bar,
    fill: 'var(--out)',
  });
  svg.write(said, { class: 'heading', x: x(to) + 6, y: top + bar / 2 + layout.fontSize * 0.36 });
}

/** Writes notes one under the other, and returns where they end. */
function drawNotes(svg: Pen, notes: readonly Note[], place: Omit<Place, 'x'>): number {
  return notes.reduce(
    (top, note) => writeNote(svg.append('g', { 'data-row': note.row }), note, { ...place, top }),
    place.top,
  );
}

/** Writes a note in lines, its date before it, and returns where it ends. */
function writeNote(
  pen: Pen,
  { when, text }: Pick<Note, 'when' | 'text'>,
  { top, measures: { notes, words }, layout: { width, fontSize } }: Omit<Place, 'x'>,
): number {
  const lines = wrapWords(text, width - words, fontSize);
  pen.write(when, { class: 'label halo', x: notes, y: top + 14 });
  writeLines(pen, lines, words, top + 14, { class: 'muted halo', fill: 'currentColor' });
  return top + lines.length * LINE;
}

/** Room of the numbers of a scale over what is drawn on it. */
const AXIS = 20;

const ticksOf = (x: Place['x']) => x.ticks(4).filter((tick) => Number.isInteger(tick));

/** The numbers of a scale, in a line. */
function writeScale(svg: Pen, y: number, { x }: Pick<Place, 'x'>, write: Ladder['write']): void {
  for (const tick of ticksOf(x))
    svg.write(write(tick), {
      class: 'axis',
      x: x(tick),
      y,
      'text-anchor': tick === 0 ? 'start' : 'middle',
    });
}

/** The sum of everything on a smaller scale, whose numbers stand over it, with the ladder as its outline. Returns where it ends. */
function drawWhole(
  svg: Pen,
  whole: Bar,
  last: Bar | undefined,
  place: Place,
  write: Ladder['write'],
): number {
  const { measures } = place;
  const head = drawHeading(svg, whole.heading, place);
  writeScale(svg, head + 13, place, write);
  const y = head + AXIS;
  drawBar(svg, { ...whole, from: last?.to ?? 0 }, { ...place, top: y });
  return y + measures.bar + measures.gap;
}

/** Totals of parts of the whole, each on a line as long as it. Returns where they end. */
function drawBeside(svg: Pen, { beside, besideHeading }: Ladder, place: Place): number {
  const { x, measures, layout } = place;
  let top = drawHeading(svg, besideHeading, place) + 4;
  for (const { said, spans, row, ...note } of beside) {
    const part = svg.append('g', { 'data-row': row });
    part.path(`M0,${top + 4}H${measures.bars}`, { stroke: 'var(--grey-3)' });
    for (const [from, to] of spans)
      part.append('rect', {
        x: x(from),
        y: top,
        width: Math.max(1.5, x(to) - x(from)),
        height: 8,
        fill: 'var(--out)',
      });
    const end = Math.max(...spans.map(([, to]) => x(to)));
    part.write(said, { class: 'value halo', x: end + 6, y: top + 4 + layout.fontSize * 0.36 });
    const under = measures.notes > 0 ? top - 10 : top + 12;
    top = Math.max(top + 20, writeNote(part, note, { ...place, top: under }) + 10);
  }
  return top + measures.gap - 10;
}

const RADIUS = 4;
/** From one mark to another over it: between its tick and the next mark there is air. */
const LEVEL = 23;
/** Between a mark and its number. */
const BESIDE = 4;

/** Open marks on the scale of the whole, each with its number beside it, over one another where they would touch; where nothing over them has it, with the scale. Returns where they end. */
function drawRest(svg: Pen, { rest, restHeading, write }: Ladder, place: Place, hasScale: boolean): number {
  const { x, measures, layout } = place;
  const placed: (Ladder['rest'][number] & {
    readonly x: number;
    readonly level: number;
    readonly end: number;
  })[] = [];
  for (const total of rest.toSorted((a, b) => a.count.value - b.count.value)) {
    const at = Math.max(RADIUS, x(total.count.value));
    const end = at + RADIUS + BESIDE + widthOf(total.said, layout.fontSize);
    let level = 0;
    while (placed.some((other) => other.level === level && at - RADIUS - 8 < other.end)) level += 1;
    placed.push({ ...total, x: at, level, end });
  }
  const top = drawHeading(svg, restHeading, place);
  const base = top + 16 + Math.max(...placed.map(({ level }) => level)) * LEVEL;
  for (const { row, count, said, x: at, level } of placed) {
    const y = base - level * LEVEL;
    const mark = svg.append('g', { 'data-row': row });
    drawTicks(mark, [{ x: at, y, count, ink: 'currentColor' }], RADIUS);
    mark.path(circle(at, y, RADIUS), { fill: 'var(--paper)', stroke: 'currentColor', 'stroke-width': 1.5 });
    mark.write(said, { class: 'label halo', x: at + RADIUS + BESIDE, y: y + layout.fontSize * 0.34 });
  }
  const line = base + RADIUS + 5;
  if (!hasScale) return line + measures.gap;
  svg.path(
    `M0,${line}H${measures.bars}${ticksOf(x)
      .map((tick) => `M${x(tick)},${line}v4`)
      .join('')}`,
    {
      fill: 'none',
      stroke: 'var(--grey-2)',
    },
  );
  writeScale(svg, line + 18, place, write);
  return line + 20 + measures.gap;
}
