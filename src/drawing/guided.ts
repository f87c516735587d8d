/**
 * One field of people in complete pictures that may be laid over one another: whoever was on a list at the beginning
 * or came onto it later has a place, and keeps it. Those who are let out leave at the upper edge, those who come
 * enter at the lower one; each group stands apart by a gap, so that colour is not all that tells.
 */
import type { LayoutName } from './chart.ts';
import { drawDots, outlineOf, type DotField } from './dots.ts';
import { sheet, type Pen } from './pen.ts';
import { labelled } from './svg.ts';
import type { Tree } from './tree.ts';

/** How many of each group there are, from the upper edge down. */
export interface Guided {
  readonly letOut: number;
  readonly gone: number;
  readonly stayed: number;
  readonly came: number;
}

export const GUIDED_STEPS = ['held', 'came', 'let-out', 'gone', 'left'] as const;
export type GuidedStep = (typeof GUIDED_STEPS)[number];

const [CELL, GAP] = [8, 7];
/** People in a row: on a phone, and where the field stands beside its words. */
const COLUMNS: Readonly<Record<LayoutName, number>> = { narrow: 41, wide: 64 };
/** Of each step: low on a phone, where five stand one below the other, high where they stand beside each other. */
const STEP_GRID: Readonly<Record<LayoutName, Grid>> = {
  narrow: { columns: 73, cell: 4.5 },
  wide: { columns: 41, cell: 8 },
};

type Grid = Pick<DotField, 'columns' | 'cell'>;

type Look = Pick<DotField, 'fill' | 'shape'>;
const IN: Look = { fill: 'var(--in)' };
/** Those who came onto the list look as the others do, and stand apart in the step that tells of them. */
const NEW: Look = { fill: 'var(--in)' };
const OUT: Look = { fill: 'var(--out)' };
const GONE: Look = { fill: 'var(--ring)', shape: 'ring' };

/** What each group looks like in each step; `null` where its places are empty: outlined where somebody left them. */
const LOOKS: Readonly<Record<GuidedStep, Readonly<Record<keyof Guided, Look | null>>>> = {
  held: { letOut: IN, gone: IN, stayed: IN, came: null },
  came: { letOut: IN, gone: IN, stayed: IN, came: NEW },
  'let-out': { letOut: OUT, gone: IN, stayed: IN, came: IN },
  gone: { letOut: OUT, gone: GONE, stayed: IN, came: IN },
  left: { letOut: null, gone: null, stayed: IN, came: IN },
};

/** A step of the field; its label is what it says. */
export function drawGuided(people: Guided, step: GuidedStep, label: string, layout: LayoutName): Tree {
  const groups = (['letOut', 'gone', 'stayed', 'came'] as const).map((name) => ({
    count: people[name],
    look: LOOKS[step][name],
  }));
  return drawGroups(groups, layout, `guided-${step}-${layout}`, label);
}

/** Those let out on one day over those who were held then; `place` tells it from others of the page. */
export function drawDay(
  letOut: number,
  held: number,
  label: string,
  layout: LayoutName,
  place: 'day' | 'card' = 'day',
): Tree {
  const columns = COLUMNS[layout];
  const top = Math.ceil(letOut / columns) * CELL + GAP;
  const svg: Pen = sheet({ width: columns * CELL, fontSize: 13 }, top + Math.ceil(held / columns) * CELL);
  const drawn = new Map<string, string>();
  // Each begins a row: two numbers beside each other, not one field.
  drawDots(svg.group(0, 0), { ...OUT, count: letOut, columns, cell: CELL }, drawn);
  drawDots(svg.group(0, top), { ...IN, count: held, columns, cell: CELL }, drawn);
  return labelled(svg, `guided-${place}-${layout}`, label);
}

interface Group {
  readonly count: number;
  readonly look: Look | null;
}

/** Groups one after the other in one grid, each begun where the one before ended, a gap lower. */
function drawGroups(groups: readonly Group[], layout: LayoutName, name: string, label: string): Tree {
  const { columns, cell } = STEP_GRID[layout];
  const peopleOf = (of: readonly Group[]) => of.reduce((sum, { count }) => sum + count, 0);
  // Beside each other all are as high as the highest; one below the other each ends with its last row.
  const last = groups.findLastIndex(({ look }) => look !== null);
  const shown = layout === 'wide' ? groups : groups.slice(0, last + 1);
  const apart =
    layout === 'wide' ? (groups.length - 1) * GAP : gapsOf(shown).reduce((sum, gap) => sum + gap, 0);
  const height = Math.ceil(peopleOf(shown) / columns) * cell + apart;
  const svg: Pen = sheet({ width: columns * cell, fontSize: 13 }, height);
  const first = groups.findIndex(({ look }) => look !== null);
  const places = peopleOf(groups.slice(0, first));
  if (places > 0)
    svg.path(outlineOf({ count: places, columns, cell }), { fill: 'none', stroke: 'var(--ring)' });
  const drawn = new Map<string, string>();
  const gaps = gapsOf(groups);
  let [before, top] = [0, 0];
  for (const [at, { count, look }] of groups.entries()) {
    top += gaps[at] ?? 0;
    const group = svg.group(0, Math.floor(before / columns) * cell + top);
    if (look && count > 0) drawDots(group, { ...look, count, columns, cell, skip: before % columns }, drawn);
    before += count;
  }
  return labelled(svg, name, label);
}

/** What lies over each group: groups that look alike are one field. */
function gapsOf(groups: readonly Group[]): readonly number[] {
  return groups.map(({ look }, at) => (at > 0 && look !== groups[at - 1]?.look ? GAP : 0));
}
