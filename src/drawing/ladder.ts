/**
 * Totals as a ladder: a bar each, of which the outline is the tread before and the solid part what came to it. Under
 * it, on the same scale, the whole sum, the totals of other parts of it, and those that are no part as open marks.
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
  /** Nothing where there are none; it may stand for them where they are told in words alone. */
  readonly besideHeading: string;
  /** No part of it, each with its number as it is written. */
  readonly rest: readonly (Note & { readonly count: Count; readonly said: string })[];
  readonly restHeading: string;
  readonly write: (value: number) => string;
  /** Whether its bars stand close, where there are no words between them and little room. */
  readonly isClose?: boolean;
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

/** Where bars with notes beside them end, their numbers included. */
const END = 364;

const RISER = { stroke: 'var(--grey-2)', 'stroke-dasharray': '2 2' };
const OUTLINE = { fill: 'none', stroke: 'var(--out)' };

export function drawLadder(ladder: Ladder, layout: Layout): Pen {
  const { steps, whole } = ladder;
  const svg = sheet(layout, 0);
  const measures = measuresOf(ladder, layout);
  const x = scaleLinear([0, mostOf(ladder)], [0, measures.bars]);
  let top = 0;
  for (const [index, step] of steps.entries()) {
    const place = { top, x, measures, layout };
    const end = drawStep(svg, step, place);
    top = end + measures.gap;
    const next = steps[index + 1];
    if (next) drawRiser(svg, step, next, { ...place, end });
  }
  const place = { x, measures, layout };
  if (whole) top = drawWhole(svg, whole, steps.at(-1), { ...place, top });
  if (ladder.besideHeading !== '') top = drawBeside(svg, ladder, { ...place, top });
  if (ladder.rest.length > 0) top = drawRest(svg, ladder, { ...place, top });
  return svg.set({ viewBox: `0 0 ${layout.width} ${Math.ceil(top - measures.gap + 4)}` });
}

/** The largest number that is drawn. */
const mostOf = ({ steps, whole, rest }: Ladder) =>
  Math.max(1, whole?.to ?? 0, ...steps.map(({ to }) => to), ...rest.map(({ count }) => count.value));

function measuresOf(ladder: Ladder, { name, width, fontSize }: Layout): Measures {
  const { steps, whole, beside, rest, isClose = false } = ladder;
  const most = mostOf(ladder);
  const dates = [...steps.flatMap(({ notes }) => notes), ...beside].map(({ when }) => when);
  const date = widest(dates, fontSize) + 10;
  const roomOf = ({ said }: Pick<Bar, 'said'>) => widthOf(said, fontSize, 'bold') + 8;
  /** As wide as bars can be where those of the ladder, with their numbers, end before `end`. */
  const within = (end: number) =>
    Math.min(
      ...steps.map((step) => ((end - roomOf(step)) * most) / Math.max(1, step.to)),
      ...(whole ? [((width - roomOf(whole)) * most) / whole.to] : []),
      ...rest.map(
        ({ said, count }) =>
          ((width - RADIUS - BESIDE - widthOf(said, fontSize)) * most) / Math.max(1, count.value),
      ),
      width - 8,
    );
  return name === 'wide'
    ? { bars: within(END), notes: 380, words: 380 + date, bar: 20, gap: isClose ? 10 : 22 }
    : { bars: within(width), notes: 0, words: date, bar: 18, gap: isClose ? 10 : 20 };
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
  const { top, measures } = place;
  const y = drawHeading(svg, step.heading, place);
  drawBar(svg, step, { ...place, top: y });
  writePlus(svg, step, { ...place, top: y });
  const notes = drawNotes(svg, step.notes, {
    ...place,
    top: measures.notes > 0 ? top : y + measures.bar + 3,
  });
  return Math.max(y + measures.bar, notes);
}

/** What a step adds, after the number that it leads to, or within its outline, where there is room for it. */
function writePlus(svg: Pen, { from, to, said, plus }: Step, { top, x, measures, layout }: Place): void {
  const words = widthOf(plus, layout.fontSize, 'semibold');
  const after = x(to) + 14 + widthOf(said, layout.fontSize, 'bold');
  const isAfter = after + words <= (measures.notes > 0 ? END : layout.width);
  if (from === 0 || (!isAfter && words >= x(from) - 10)) return;
  svg.write(plus, {
    class: 'value out halo',
    fill: 'currentColor',
    x: isAfter ? after : x(from) - 6,
    y: top + measures.bar / 2 + layout.fontSize * 0.36,
    'text-anchor': isAfter ? 'start' : 'end',
  });
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

/** The sum of everything, with the ladder as its outline. Returns where it ends. */
function drawWhole(svg: Pen, whole: Bar, last: Bar | undefined, place: Place): number {
  const { measures } = place;
  const y = drawHeading(svg, whole.heading, place);
  drawBar(svg, { ...whole, from: last?.to ?? 0 }, { ...place, top: y });
  return y + measures.bar + measures.gap;
}

/** Totals of parts of the whole, each on a line as long as it. Returns where they end. */
function drawBeside(svg: Pen, { beside, besideHeading }: Ladder, place: Place): number {
  const { x, measures, layout } = place;
  // Bars reach to where notes stand beside others: here they stand under theirs.
  const under = { ...measures, notes: 0, words: measures.words - measures.notes };
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
    top = writeNote(part, note, { ...place, measures: under, top: top + 12 }) + 10;
  }
  return top + measures.gap - 10;
}

const RADIUS = 4;
/** From one mark to another over it: between its tick and the next mark there is air. */
const LEVEL = 23;
/** Between a mark and its number. */
const BESIDE = 4;
/** The least room of words beside a mark. */
const NOTE = 160;

/** Open marks on the same scale, each with its number beside it. Returns where the scale under them ends. */
function drawRest(svg: Pen, { rest, restHeading, write }: Ladder, place: Place): number {
  const { x, measures, layout } = place;
  const marks = rest
    .toSorted((a, b) => a.count.value - b.count.value)
    .map((total) => {
      const at = Math.max(RADIUS, x(total.count.value));
      return { ...total, x: at, end: at + RADIUS + BESIDE + widthOf(total.said, layout.fontSize) };
    });
  const top = drawHeading(svg, restHeading, place) + 12;
  const line = measures.notes > 0 ? inLines(svg, marks, top, layout) : inLevels(svg, marks, top, layout);
  // Fewer numbers where they would touch, not where words beside the bars are longer.
  const areApart = (ticks: readonly number[]) =>
    x(ticks[1] ?? 0) - x(0) >= widest(ticks.map(write), layout.fontSize) + 10;
  const numbered = [4, 2].map((most) => x.ticks(most).filter((tick) => Number.isInteger(tick)));
  const ticks = numbered.find(areApart) ?? numbered.at(-1) ?? [];
  svg.path(`M0,${line}H${measures.bars}${ticks.map((tick) => `M${x(tick)},${line}v4`).join('')}`, {
    fill: 'none',
    stroke: 'var(--grey-2)',
  });
  for (const tick of ticks)
    svg.write(write(tick), {
      class: 'axis',
      x: x(tick),
      y: line + 18,
      'text-anchor': tick === 0 ? 'start' : 'middle',
    });
  return line + 20 + measures.gap;
}

type Mark = Ladder['rest'][number] & { readonly x: number; readonly end: number };

/** A line each, with who printed it and of which day it is. Returns where they end. */
function inLines(svg: Pen, marks: readonly Mark[], top: number, layout: Layout): number {
  let y = top;
  for (const mark of marks) {
    const pen = drawMark(svg, mark, y, layout);
    // Before a mark after which there is no room.
    const isAfter = layout.width - mark.end > NOTE;
    const [left, right] = [mark.end + 10, mark.x - RADIUS - 8];
    const room = isAfter ? layout.width - left : right;
    const lines = wrapWords(`${mark.when}, ${mark.text}`, room, layout.fontSize);
    const style = { class: 'muted halo', fill: 'currentColor', 'text-anchor': isAfter ? 'start' : 'end' };
    writeLines(pen, lines, isAfter ? left : right, y + layout.fontSize * 0.34, style);
    y += Math.max(LEVEL, lines.length * LINE + 5);
  }
  return y - LEVEL + RADIUS + 5 + LINE / 2;
}

/** Over one another where they would touch. Returns where they end. */
function inLevels(svg: Pen, marks: readonly Mark[], top: number, layout: Layout): number {
  const placed: (Mark & { readonly level: number })[] = [];
  for (const mark of marks) {
    let level = 0;
    while (placed.some((other) => other.level === level && mark.x - RADIUS - 8 < other.end)) level += 1;
    placed.push({ ...mark, level });
  }
  const base = top + 4 + Math.max(...placed.map(({ level }) => level)) * LEVEL;
  for (const mark of placed) drawMark(svg, mark, base - mark.level * LEVEL, layout);
  return base + RADIUS + 5;
}

function drawMark(svg: Pen, { row, count, said, x }: Mark, y: number, { fontSize }: Layout): Pen {
  const pen = svg.append('g', { 'data-row': row });
  drawTicks(pen, [{ x, y, count, ink: 'currentColor' }], RADIUS);
  pen.path(circle(x, y, RADIUS), { fill: 'var(--paper)', stroke: 'currentColor', 'stroke-width': 1.5 });
  pen.write(said, { class: 'label halo', x: x + RADIUS + BESIDE, y: y + fontSize * 0.34 });
  return pen;
}
