/**
 * The signs of keys, each drawn as the mark it explains: in a page, in a frame and in a picture that has no
 * stylesheet beside it. Colours are the stylesheet's.
 */
import { Pen, type Attributes } from './pen.ts';
import type { Tree } from './tree.ts';

export interface Sign {
  readonly width: number;
  readonly height: number;
  /** What is drawn, from (0, 0) to (width, height). */
  readonly drawn: Tree;
}

const BAR = { width: 24, height: 10 };
const drawn = (name: 'circle' | 'path' | 'rect', attributes: Attributes): Tree => new Pen(name, attributes);
const dot = (attributes: Attributes): Sign => ({
  width: 10,
  height: 10,
  drawn: drawn('circle', { cx: 5, cy: 5, ...attributes }),
});
const diamond = (attributes: Attributes): Sign => ({
  width: 12,
  height: 12,
  drawn: drawn('path', { d: 'M6,0.8L11.2,6L6,11.2L0.8,6Z', ...attributes }),
});
const stroke = (width: number, height: number, d: string, colour: string, thickness: number): Sign => ({
  width,
  height,
  drawn: drawn('path', { d, stroke: colour, 'stroke-width': thickness }),
});

export const SIGNS = {
  /** In custody. */
  held: { ...BAR, drawn: drawn('rect', { ...BAR, fill: 'var(--in)' }) },
  /** In custody as last reported, or from some day of a month on. */
  unconfirmed: {
    ...BAR,
    drawn: drawn('rect', {
      x: 0.5,
      y: 0.5,
      width: 23,
      height: 9,
      fill: 'none',
      stroke: 'var(--in)',
      'stroke-dasharray': '3 2',
    }),
  },
  /** No word from the person. */
  silence: stroke(24, 10, 'M0,1.6H24M0,8.4H24', 'var(--in)', 3.2),
  /** A sign of life that broke it for a day. */
  gap: stroke(24, 10, 'M0,1.6H24M0,8.4H24M11,5H14', 'var(--in)', 3.2),
  charged: stroke(2, 8, 'M1,0V8', 'var(--ink)', 1.5),
  transferred: { width: 6, height: 6, drawn: drawn('circle', { cx: 3, cy: 3, r: 3, fill: 'var(--ink)' }) },
  'returned-to-prison': {
    width: 8,
    height: 6,
    drawn: drawn('path', { d: 'M0,0H8L4,6Z', fill: 'var(--ink)' }),
  },
  /** A step announced on a day: what came under a line of time. */
  relief: { width: 10, height: 9, drawn: drawn('path', { d: 'M5,0L10,9H0Z', fill: 'var(--ink)' }) },
  'sign-of-life': {
    width: 6,
    height: 6,
    drawn: drawn('path', { d: 'M3,0L6,3L3,6L0,3Z', fill: 'var(--ink)' }),
  },
  death: stroke(10, 14, 'M5,0V14M0,5H10', 'var(--ink)', 2),
  sentence: {
    width: 2,
    height: 12,
    drawn: drawn('path', { class: 'sentence', d: 'M1,0V12', stroke: 'var(--ink)', 'stroke-width': 2 }),
  },
  release: {
    width: 12,
    height: 12,
    drawn: drawn('circle', { cx: 6, cy: 6, r: 5, fill: 'none', stroke: 'var(--out)', 'stroke-width': 2 }),
  },
  abroad: {
    width: 8,
    height: 12,
    drawn: drawn('path', {
      d: 'M1.5,1.5L6.5,6L1.5,10.5',
      fill: 'none',
      stroke: 'var(--out)',
      'stroke-width': 2,
    }),
  },
  pardon: dot({ r: 4.5, fill: 'var(--out)' }),
  deal: diamond({ fill: 'var(--out-deep)' }),
  'another-way': diamond({ fill: 'none', stroke: 'var(--grey-2)', 'stroke-width': 1.25 }),
  /** An exact count, an approximate one, and one that others give. */
  exact: dot({ r: 4, fill: 'var(--ink)' }),
  open: dot({ r: 4, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.5 }),
  other: diamond({ fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.25 }),
  /** A count of a whole month, drawn across it. */
  across: {
    width: 20,
    height: 10,
    drawn: drawn('path', {
      d: 'M0,5H13m-1,0a3,3 0 1 0 6,0a3,3 0 1 0 -6,0',
      fill: 'none',
      stroke: 'var(--ink)',
      'stroke-width': 1.2,
    }),
  },
  /** A town where people were held, and one of which only a death is told. */
  town: dot({ r: 4.5, fill: 'var(--in)' }),
  'open-town': dot({ r: 4, fill: 'none', stroke: 'var(--in)', 'stroke-width': 1.5 }),
  /** Another person than the one meant; a share of a row of people; a term that a court passed. */
  another: dot({ r: 3.6, fill: 'none', stroke: 'var(--grey-2)', 'stroke-width': 1.5 }),
  share: stroke(4, 14, 'M2,0V14', 'var(--in)', 2.4),
  term: {
    ...BAR,
    drawn: drawn('rect', { x: 0.5, y: 0.5, width: 23, height: 9, fill: 'none', stroke: 'var(--grey-2)' }),
  },
  /** Known on one side only. */
  hatched: {
    ...BAR,
    drawn: drawn('path', {
      d: 'M0.5,0.5H23.5V9.5H0.5ZM1,6L6.5,0.5M3.5,9.5L12.5,0.5M9.5,9.5L18.5,0.5M15.5,9.5L23,2M21.5,9.5L23.5,7.5',
      fill: 'none',
      stroke: 'var(--ink)',
    }),
  },
  /** Goes on beyond what is known. */
  ongoing: { width: 10, height: 10, drawn: drawn('path', { d: 'M2,1L9,5L2,9Z', fill: 'var(--in)' }) },
  /** In custody since before what is drawn. */
  earlier: { width: 8, height: 12, drawn: drawn('path', { d: 'M8,0V12L1,6Z', fill: 'var(--in)' }) },
  /** From one source's day to another's. */
  span: {
    width: 18,
    height: 10,
    drawn: drawn('path', { d: 'M1,1V9M17,1V9M1,5H17', stroke: 'var(--ink)', fill: 'none' }),
  },
  /** A day of its own. */
  'open-square': {
    width: 10,
    height: 10,
    drawn: drawn('rect', {
      x: 1,
      y: 1,
      width: 8,
      height: 8,
      fill: 'none',
      stroke: 'var(--ink)',
      'stroke-width': 1.2,
    }),
  },
  /** The time between two days. */
  wait: stroke(20, 10, 'M0,5H20', 'var(--ink)', 1.2),
  stroke: stroke(3, 12, 'M1.5,0V12', 'var(--ink)', 1.5),
  /** Where a bar would stand. */
  dash: stroke(8, 10, 'M0,5H8', 'var(--grey-1)', 1.5),
  /** Not reported: a line that is dotted. */
  dotted: {
    width: 20,
    height: 10,
    drawn: drawn('path', {
      d: 'M1,5H20',
      stroke: 'var(--ink)',
      'stroke-width': 1.5,
      'stroke-dasharray': '1.5 3',
    }),
  },
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof SIGNS;

/** A sign as an element of a page's text. */
export function signTree(name: SignName): Tree {
  const { width, height, drawn } = SIGNS[name];
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return new Pen('svg', { class: 'key-sign', ...size, 'aria-hidden': 'true' }, drawn);
}
