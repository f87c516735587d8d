/**
 * How high an embed is at a width, before any browser has seen it: the drawing's proportions are known,
 * the lines of text around it are those of the widest typeface of a system, so that a frame is never too low.
 * The measures are those of `embed.css` and `chart.css`; a browser test holds the two together.
 */
import { sourceLine, type DescribedChart } from '#drawing/description.ts';
import { widthOf, type Weight } from '#drawing/measure.ts';
import { sizeOf } from '#drawing/tree.ts';
import { wrapWords } from '#drawing/wrap.ts';
import type { Edition } from '#data/edition.ts';
import { pageAddress, type Reference } from './addresses.ts';
import { editionLine } from './embed-words.ts';
import { fullAddress } from '#words/paths.ts';

/** Frames that a height is promised for. Wider ones are no higher than the widest. */
export const NARROWEST = 288;
export const WIDEST = 1040;

/** The width from which a frame shows the wide drawing. */
export const BREAKPOINT = 600;

export const PADDING = 8;
const DRAWN = { narrow: 432, wide: 820 } as const;

export interface Sized {
  readonly described: DescribedChart;
  readonly reference: Reference;
  readonly newest: Edition;
  readonly site: URL;
}

/** Pixels that an embed needs at a width, or a little more. */
export function heightAt(of: Sized, width: number): number {
  const isWide = width >= BREAKPOINT;
  return Math.ceil(
    2 + drawnHeight(proportionOf(of.described, isWide), width) + textHeight(of, width - 2 * PADDING, isWide),
  );
}

function proportionOf(described: DescribedChart, isWide: boolean): number {
  const drawing = described.drawing(isWide ? 'wide' : 'narrow');
  if (drawing === null) return 0;
  const { width, height } = sizeOf(drawing);
  return height / width;
}

/** Pixels that a drawing of a proportion takes in a frame. */
export function drawnHeight(proportion: number, width: number): number {
  return Math.min(width - 2 * PADDING, DRAWN[width >= BREAKPOINT ? 'wide' : 'narrow']) * proportion;
}

function textHeight({ described, reference, newest, site }: Sized, inner: number, isWide: boolean): number {
  const { title, subtitle, says, rows } = described;
  const measure = Math.min(inner, 704);
  const size = isWide ? 23 : 19;
  const header =
    linesOf(title, measure, size, 'bold') * size * 1.25 + 6 + linesOf(subtitle, measure, 15) * 22.5 + 12;
  const { edition, newer } = editionLine(described, reference, newest);
  const { host, pathname } = fullAddress(pageAddress(reference), site);
  const feet = [
    sourceLine(described),
    `${edition} ${newer ?? ''}`.trim(),
    `${described.view.language.say('site.name')}: ${host}${pathname}`,
  ];
  const foot = 11 + 4 + feet.reduce((sum, line) => sum + linesOf(line, inner, 13) * 19.5, 0);
  const middle =
    rows.length > 0
      ? keyHeight(described.key, inner) + 12 + FOLDED
      : 20 + linesOf(says, Math.min(inner, 640), 15) * 22.5;
  return 24 + header + middle + foot;
}

/** The one line of a folded table, with its rule. */
const FOLDED = 39.5;

/** The key's entries stand in rows, as many in each as fit. */
export function keyHeight(key: DescribedChart['key'], inner: number): number {
  if (key.length === 0) return 0;
  let rows = 0;
  let tallest = 0;
  let used = Infinity;
  let height = 0;
  for (const { sign, text } of key) {
    const mark = (sign === undefined ? 16 : 24) + 7;
    const width = Math.min(inner, mark + HINTED * widthOf(text, 14, 'regular', 'system'));
    const high = linesOf(text, inner - mark, 14) * 21;
    if (used + 20 + width > inner) {
      height += tallest;
      rows += 1;
      tallest = 0;
      used = width;
    } else used += 20 + width;
    tallest = Math.max(tallest, high);
  }
  return 8 + height + tallest + (rows - 1) * 2;
}

/** How much wider a line comes out where a system rounds the advance of each letter to whole pixels. */
const HINTED = 1.04;

/** Lines that a text takes in a frame. */
export function linesOf(text: string, width: number, size: number, weight: Weight = 'regular'): number {
  return Math.max(1, wrapWords(text, width / HINTED, size, { weight, face: 'system' }).length);
}

const samples = (from: number, until: number) =>
  Array.from({ length: Math.ceil((until - from) / 8) + 1 }, (_, at) => Math.min(from + at * 8, until));

/** What is known of an embed: pixels that it needs at a width, and the height of a drawing by its width. */
export interface Measures {
  at(width: number): number;
  proportion(isWide: boolean): number;
}

const measuresOf = (of: Sized): Measures => ({
  at: (width) => heightAt(of, width),
  proportion: (isWide) => proportionOf(of.described, isWide),
});

/** A height that is enough at any width: for pages that keep the number and drop the style. */
export const defaultHeight = (of: Sized): number => enough(measuresOf(of));

export function enough({ at }: Measures): number {
  return Math.max(...[...samples(NARROWEST, BREAKPOINT - 1), ...samples(BREAKPOINT, WIDEST)].map(at));
}

/**
 * The height as a CSS value, by the width of the nearest container: each layout's drawing grows with the
 * width, its text gets shorter, and what falls outside a layout's widths is taken out by a steep slope.
 */
export const heightRule = (of: Sized): string => ruleFor(measuresOf(of));

export function ruleFor({ at, proportion }: Measures): string {
  const layout = (from: number, until: number, isWide: boolean) => {
    const ratio = Math.ceil(proportion(isWide) * 1000) / 1000;
    const full = DRAWN[isWide ? 'wide' : 'narrow'] + 2 * PADDING;
    const points = samples(from, until).map((width) => ({
      width,
      rest: at(width) - Math.min(width, full) * ratio,
    }));
    const { base, slope } = lineAbove(points);
    return `min(100cqi,${full}px)*${ratio} + ${base}px - min(100cqi,${until}px)*${slope}`;
  };
  const narrow = layout(NARROWEST, BREAKPOINT - 1, false);
  const wide = layout(BREAKPOINT, WIDEST, true);
  return `max(min(${narrow},(${BREAKPOINT}px - 100cqi)*9999),min(${wide},(100cqi - ${BREAKPOINT - 1}px)*9999))`;
}

/** The falling line that runs above all points with the least room between. */
function lineAbove(points: readonly { width: number; rest: number }[]): { base: number; slope: number } {
  let best = { base: Infinity, slope: 0, room: Infinity };
  for (let slope = 0; slope <= 4; slope += 0.05) {
    const base = Math.ceil(Math.max(...points.map(({ width, rest }) => rest + width * slope)));
    const room = points.reduce((sum, { width, rest }) => sum + base - width * slope - rest, 0);
    if (room < best.room) best = { base, slope: Math.round(slope * 100) / 100, room };
  }
  return best;
}
