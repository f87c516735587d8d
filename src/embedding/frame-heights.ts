/**
 * How high an embed is at a width, before any browser has seen it: the drawing's proportions are known,
 * the lines of text around it are those of the widest typeface of a system, so that a frame is never too low.
 * The measures are those of `embed.css` and `chart.css`; a browser test holds the two together.
 */
import { sourceLine, type DescribedChart } from '#drawing/description.ts';
import { widthOf, type Weight } from '#drawing/measure.ts';
import { sizeOf } from '#drawing/tree.ts';
import { wrapped } from '#drawing/wrap.ts';
import type { Edition } from '#data/edition.ts';
import { withWords } from '#words/bound.ts';
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

/** The room for words in a frame: as wide as the widest drawing, and no wider. */
export const roomIn = (width: number): number => Math.min(width - 2 * PADDING, DRAWN.wide);

/** What is known of an embed: pixels that it needs at a width, or a little more, and the height of a drawing by its width. */
export interface Measures {
  at(width: number): number;
  proportion(isWide: boolean): number;
}

export function chartMeasures(of: Sized): Measures {
  const [narrow, wide] = [proportionOf(of.described, false), proportionOf(of.described, true)];
  const proportion = (isWide: boolean) => (isWide ? wide : narrow);
  const textHeight = textHeightOf(of);
  return {
    at(width) {
      const isWide = width >= BREAKPOINT;
      return Math.ceil(2 + drawnHeight(proportion(isWide), width) + textHeight(roomIn(width), isWide));
    },
    proportion,
  };
}

function proportionOf(described: DescribedChart, isWide: boolean): number {
  const drawing = described.drawing(isWide ? 'wide' : 'narrow');
  if (drawing === null) return 0;
  const { width, height } = sizeOf(drawing);
  return height / width;
}

/** Pixels that a drawing of a proportion takes in a frame. */
export function drawnHeight(proportion: number, width: number): number {
  return Math.min(roomIn(width), DRAWN[width >= BREAKPOINT ? 'wide' : 'narrow']) * proportion;
}

function textHeightOf({ described, reference, newest, site }: Sized) {
  const { edition, newer } = editionLine(described, reference, newest);
  const { host, pathname } = fullAddress(pageAddress(reference), site);
  const title = titleHeightOf(described.title);
  const subject = linesOf(described.subject, 13);
  const subtitle = linesOf(described.subtitle, 15);
  const says = linesOf(described.says, 15);
  const keyHeight = keyHeightOf(described.key);
  const feet = [
    sourceLine(described),
    `${edition} ${newer ?? ''}`.trim(),
    `${described.view.language.say('site.name')}: ${host}${pathname}`,
  ].map((line) => linesOf(line, 13));
  return (inner: number, isWide: boolean): number => {
    const header =
      subject(inner) * 19.5 + 3 + title(inner, isWide) + 6 + subtitle(Math.min(inner, MEASURE)) * 22.5 + 12;
    const foot = 11 + 4 + feet.reduce((sum, lines) => sum + lines(inner) * 19.5, 0);
    const middle =
      described.rows.length > 0 ? keyHeight(inner) + 12 + FOLDED : 20 + says(Math.min(inner, 640)) * 22.5;
    return 24 + header + middle + foot;
  };
}

/** Wider than this no heading is set. */
const MEASURE = 704;

/** Pixels of a frame's heading, by the room for it and the layout. */
export function titleHeightOf(title: string): (inner: number, isWide: boolean) => number {
  const setIn = (size: number) => {
    const lines = linesOf(title, size, 'bold');
    return (inner: number) => lines(Math.min(inner, MEASURE)) * size * 1.25;
  };
  const [narrow, wide] = [setIn(19), setIn(23)];
  return (inner, isWide) => (isWide ? wide : narrow)(inner);
}

/** The one line of a folded table, with its rule. */
const FOLDED = 39.5;

/** The key's entries stand in rows, as many in each as fit. */
export function keyHeightOf(key: DescribedChart['key']): (inner: number) => number {
  const entries = key.map(({ sign, text }) => ({
    mark: (sign === undefined ? 16 : 24) + 7,
    width: HINTED * widthOf(text, 14, 'regular', 'system'),
    lines: linesOf(text, 14),
  }));
  return (inner) => {
    if (entries.length === 0) return 0;
    let rows = 0;
    let tallest = 0;
    let used = Infinity;
    let height = 0;
    for (const { mark, width: own, lines } of entries) {
      const width = Math.min(inner, mark + own);
      const high = lines(inner - mark) * 21;
      if (used + 20 + width > inner) {
        height += tallest;
        rows += 1;
        tallest = 0;
        used = width;
      } else used += 20 + width;
      tallest = Math.max(tallest, high);
    }
    return 8 + height + tallest + (rows - 1) * 2;
  };
}

/** How much wider a line comes out where a system rounds the advance of each letter to whole pixels. */
const HINTED = 1.04;

/** Lines that a text takes, by the room for it. */
type Lines = (width: number) => number;

/** The same in a frame; its words are measured once for all widths. */
export function linesOf(text: string, size: number, weight: Weight = 'regular'): Lines {
  const lines = wrapped(withWords(text), size, { weight, face: 'system' });
  return (width) => Math.max(1, lines(width / HINTED).length);
}

const samples = (from: number, until: number) =>
  Array.from({ length: Math.ceil((until - from) / 8) + 1 }, (_, at) => Math.min(from + at * 8, until));

/** How high a frame is before its page is loaded. */
export interface FrameSize {
  /** Pixels, enough at any width: for pages that keep the number and drop the style. */
  readonly height: number;
  /** The height as a CSS value, by the width of the nearest container. */
  readonly rule: string;
}

/**
 * The size of what is measured at sample widths. In the rule each layout's drawing grows with the
 * width, its text gets shorter, and what falls outside a layout's widths is taken out by a steep slope.
 */
export function frameSize({ at, proportion }: Measures): FrameSize {
  const measured = (from: number, until: number) =>
    samples(from, until).map((width) => ({ width, height: at(width) }));
  const narrow = measured(NARROWEST, BREAKPOINT - 1);
  const wide = measured(BREAKPOINT, WIDEST);
  const layout = (points: typeof narrow, until: number, isWide: boolean) => {
    const ratio = Math.ceil(proportion(isWide) * 1000) / 1000;
    const full = DRAWN[isWide ? 'wide' : 'narrow'] + 2 * PADDING;
    const { base, slope } = lineAbove(
      points.map(({ width, height }) => ({ width, rest: height - Math.min(width, full) * ratio })),
    );
    return `min(100cqi,${full}px)*${ratio} + ${base}px - min(100cqi,${until}px)*${slope}`;
  };
  const rules = [layout(narrow, BREAKPOINT - 1, false), layout(wide, WIDEST, true)];
  return {
    height: Math.max(...[...narrow, ...wide].map(({ height }) => height)),
    rule: `max(min(${rules[0] ?? ''},(${BREAKPOINT}px - 100cqi)*9999),min(${rules[1] ?? ''},(100cqi - ${BREAKPOINT - 1}px)*9999))`,
  };
}

/** The falling line that runs above all points with the least room between. */
function lineAbove(points: readonly { width: number; rest: number }[]): { base: number; slope: number } {
  let best = { base: Infinity, slope: 0, room: Infinity };
  for (let slope = 0; slope <= 4; slope += 0.05) {
    let highest = -Infinity;
    for (const { width, rest } of points) highest = Math.max(highest, rest + width * slope);
    const base = Math.ceil(highest);
    let room = 0;
    for (const { width, rest } of points) room = room + base - width * slope - rest;
    if (room < best.room) best = { base, slope: Math.round(slope * 100) / 100, room };
  }
  return best;
}
