/** Sums as bars, one part under the other: each begins where the one before has come to. */
import { scaleLinear } from 'd3';
import type { Layout } from './chart.ts';
import { hatch } from './marks.ts';
import { widest, widthOf } from './measure.ts';
import { sheet, type Pen } from './pen.ts';
import { LINE, wrapWords, writeLines } from './wrap.ts';

export interface SumBar {
  readonly row: number;
  readonly label: string;
  /** Its number, as it is written. */
  readonly said: string;
  readonly from: number;
  readonly to: number;
  /** Which of its ends the line to the next part hangs from; `null` where none leads there. */
  readonly leads: 'from' | 'to' | 'zero' | null;
  /** A colour, or an outline: hatched, dashed, or empty. `null` where nothing is drawn. */
  readonly look: { readonly fill: string } | 'hatched' | 'dashed' | 'empty' | null;
  /** Whether its name is grey, as it is worked out of the others. */
  readonly isQuiet: boolean;
  /** Pixels that it is wide at least, so that few people are still seen; of 0 what is narrower than one is not drawn. */
  readonly least: number;
}

export interface SumBars {
  readonly heading: string;
  readonly bars: readonly SumBar[];
}

interface Measures {
  readonly bar: number;
  readonly step: number;
  readonly gap: number;
  /** From a heading to the first bar. */
  readonly under: number;
}

const MEASURES: Readonly<Record<Layout['name'], Measures>> = {
  narrow: { bar: 12, step: 40, gap: 26, under: 8 },
  wide: { bar: 15, step: 26, gap: 30, under: 10 },
};

/** Names stand before bars in a wide layout, over them in a narrow one. */
export function drawSumBars(sums: readonly SumBars[], layout: Layout): Pen {
  const { width, fontSize } = layout;
  const isWide = layout.name === 'wide';
  const measures = MEASURES[layout.name];
  const { step, gap, under } = measures;
  const blocks = sums.map(({ heading, bars }) => ({
    heading: wrapWords(heading, width, fontSize, { weight: 'bold' }),
    bars: bars.map((bar) => ({ ...bar, lines: isWide ? [bar.label] : linesBeside(bar, layout) })),
  }));
  const all = blocks.flatMap(({ bars }) => bars);
  const most = Math.max(...all.map(({ to }) => to));
  const names = all.map(({ label }) => label);
  const left = isWide ? Math.max(196, widest(names, fontSize) + 12) : 0;
  // Room after each bar for its number: a shorter one may have the longer words.
  const needed = ({ to, said }: SumBar) =>
    ((width - left - 9 - widthOf(said, fontSize, 'semibold')) * most) / Math.max(1, to);
  const right = isWide ? Math.max(120, width - left - Math.min(...all.map(needed))) : 4;
  const x = scaleLinear([0, most], [left, width - right]);
  const heights = blocks.map(({ heading, bars }) =>
    bars.reduce((sum, { lines }) => sum + step + (lines.length - 1) * LINE, under + heading.length * LINE),
  );
  const svg = sheet(
    layout,
    heights.reduce((sum, height) => sum + height + gap, 4 - gap),
  );
  hatch(svg, 'hatch', 'var(--grey-2)', [6, 2]);
  let top = 0;
  for (const { heading, bars } of blocks) {
    writeLines(svg, heading, 0, top + 14, { class: 'heading' });
    top += under + heading.length * LINE;
    for (const [index, bar] of bars.entries()) {
      drawBar(svg.append('g', { 'data-row': bar.row }), { bar, next: bars[index + 1], top, x, layout });
      top += step + (bar.lines.length - 1) * LINE;
    }
    top += gap;
  }
  return svg;
}

/**
 * Over a bar a name stands before its number, in as many lines as that leaves it. Where it leaves no room for a word, the
 * number has a line of its own.
 */
function linesBeside({ label, said }: SumBar, { width, fontSize }: Layout): readonly string[] {
  const room = width - widthOf(said, fontSize, 'semibold') - 12;
  const isTight = widest(label.split(' '), fontSize) > room;
  return isTight ? [...wrapWords(label, width, fontSize), ''] : wrapWords(label, room, fontSize);
}

type SetBar = SumBar & { readonly lines: readonly string[] };

interface PlacedBar {
  readonly bar: SetBar;
  readonly next: SetBar | undefined;
  readonly top: number;
  readonly x: (value: number) => number;
  readonly layout: Layout;
}

function drawBar(group: Pen, { bar, next, top, x, layout: { name, width, fontSize } }: PlacedBar): void {
  const isWide = name === 'wide';
  const { bar: thick, step } = MEASURES[name];
  const more = (bar.lines.length - 1) * LINE;
  const y = top + (isWide ? 0 : 17 + more);
  const line = isWide ? y + thick - 3 : y - 5;
  const [from, to] = [x(bar.from), x(bar.to)];
  const label = { class: bar.isQuiet ? 'label muted' : 'label', fill: 'currentColor' };
  writeLines(
    group,
    bar.lines.filter((each) => each !== ''),
    0,
    line - more,
    label,
  );
  // The line to the next bar crosses no words.
  const at = bar.leads === null ? 0 : { from, to, zero: x(0) }[bar.leads];
  if (next && at > x(0)) {
    const isClear = isWide || widest(next.lines, fontSize) + 4 < at;
    const end = isClear ? y + step + (next.lines.length - 1) * LINE : y + thick + 6;
    group.path(`M${at},${y + thick}V${end}`, { stroke: 'var(--grey-2)', 'stroke-dasharray': '2 2' });
  }
  const wide = Math.max(bar.least, to - from);
  const place = { x: from, width: wide };
  const look = wide < 1 ? null : bar.look;
  if (typeof look === 'string')
    group.append('rect', {
      ...place,
      y: y + 0.5,
      height: thick - 1,
      fill: look === 'hatched' ? 'url(#hatch)' : 'none',
      stroke: 'var(--grey-2)',
      'stroke-dasharray': look === 'dashed' && '3 3',
    });
  else if (look) group.append('rect', { ...place, y, height: thick, ...look });
  const number = isWide ? { x: from + wide + 7 } : { x: width, 'text-anchor': 'end' };
  group.write(bar.said, { class: 'value', y: line, ...number });
}
