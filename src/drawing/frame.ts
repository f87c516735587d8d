/** Charts over time: the frame, axes and base line that they share, and the scales to go on drawing by. */
import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleUtc, type ScaleLinear } from 'd3';
import { countAxis, countBoxes, MONTH_AXIS_HEIGHT, monthAxis, YEAR_AXIS_HEIGHT, yearAxis } from './axes.ts';
import type { Scene } from './chart.ts';
import type { Pen } from './pen.ts';
import type { Box } from './places.ts';
import { plot } from './plot.ts';
import type { TimeScale } from './time.ts';

interface Frame {
  readonly domain: readonly [Date, Date];
  /** With its margins. */
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marks: readonly Plot.Markish[];
}

export interface PlottedFrame extends Frame {
  /** From the foot of the scale to its head. */
  readonly levels: readonly [number, number];
  readonly marginBottom: number;
}

export interface Plotted {
  readonly svg: Pen;
  readonly x: TimeScale;
  readonly y: ScaleLinear<number, number>;
}

/** A plot over time without a scale beside it, and the scales it is drawn by. */
export function timePlot(scene: Pick<Scene, 'layout'>, of: PlottedFrame): Plotted {
  const { domain, levels, height, marginTop, marginBottom, marginRight, marks } = of;
  const svg = plot(scene, {
    height,
    marginTop,
    marginBottom,
    marginRight,
    x: { type: 'utc', domain: [...domain] },
    y: { domain: [...levels], axis: null },
    marks: [...marks],
  });
  return {
    svg,
    x: scaleUtc(domain, [0, scene.layout.width - marginRight]),
    y: scaleLinear(levels, [height - marginBottom, marginTop]),
  };
}

export interface TimeFrame extends Frame {
  /** Where the scale of counts ends; it begins at zero. */
  readonly most: number;
  readonly axis: 'months' | 'years';
  /** Marks behind the axes: `marks` are over them. */
  readonly behind?: readonly Plot.Markish[];
}

export interface TimeChart extends Plotted {
  /** Where labels may stand: from edge to edge, above the base line. */
  readonly frame: Box;
  /** Where the numbers of the axis stand, which no label may cover. */
  readonly numbers: readonly Box[];
}

/** Counts over time, from a base line at zero and with their scale inside the drawing. */
export function timeChart(scene: Scene, of: TimeFrame): TimeChart {
  const { domain, most, height, marginTop, marginRight, axis, behind = [], marks } = of;
  const marginBottom = axis === 'months' ? MONTH_AXIS_HEIGHT : YEAR_AXIS_HEIGHT;
  const { svg, x, y } = timePlot(scene, {
    ...of,
    levels: [0, most],
    marginBottom,
    marks: [
      ...behind,
      ...countAxis(scene, most),
      ...(axis === 'months' ? monthAxis(scene, domain, { beside: marginRight }) : yearAxis(scene, domain)),
      Plot.ruleY([0], { stroke: 'var(--grey-2)' }),
      ...marks,
    ],
  });
  return {
    svg,
    x,
    y,
    numbers: countBoxes(scene, most, y),
    frame: { left: 0, right: scene.layout.width, top: marginTop, bottom: height - marginBottom },
  };
}

/** A line through runs of counts that may be joined, each at its day. */
export function brokenLine(
  runs: readonly (readonly { readonly at: Date; readonly count: number }[])[],
  stroke: string,
): Plot.Line {
  // What has no place ends the run before it.
  const points = runs.flatMap((run) => [{}, ...run]);
  return Plot.line(points, { x: 'at', y: 'count', stroke, strokeWidth: 2.25, strokeLinejoin: 'round' });
}
