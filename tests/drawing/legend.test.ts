import { describe, expect, it } from 'vitest';
import { drawLegend, layLegend } from '#drawing/legend.ts';
import { widthOf } from '#drawing/measure.ts';
import { Pen } from '#drawing/pen.ts';
import { svgText } from '#drawing/tree.ts';

const entry = (text: string) => ({ text, sign: () => undefined });

describe('a legend', () => {
  it('stands in one line where there is room', () => {
    const { entries, height } = layLegend([entry('home'), entry('abroad')], 400, 14);
    expect(entries.map(({ y }) => y)).toEqual([0, 0]);
    expect(height).toBe(21);
  });

  it('goes on in the next line where there is none', () => {
    const { entries } = layLegend([entry('let go in Belarus'), entry('taken abroad')], 200, 14);
    expect(entries.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 21],
    ]);
  });

  it('begins at its upper edge, however long its first word is', () => {
    const { entries, height } = layLegend([{ text: 'a'.repeat(30), sign: () => {} }], 60, 14);
    expect(entries.map(({ x, y }) => [x, y])).toEqual([[0, 0]]);
    expect(height).toBe((entries[0]?.lines.length ?? 0) * 21);
  });

  it('takes no room without entries', () => {
    expect(layLegend([], 400, 14).height).toBe(0);
  });
});

it('a legend is drawn entry by entry, each sign in the middle of its square, its words beside it', () => {
  const group = new Pen('g');
  const sign = (square: Pen) => void square.path('M0,0');
  drawLegend(
    group,
    layLegend(
      [
        { text: 'home', sign },
        { text: 'abroad', sign },
      ],
      400,
      10,
    ),
    10,
  );
  const drawn = svgText(group);
  const entries = [...drawn.matchAll(/translate\(([^)]+)\)/g)].map(([, at]) => at);
  // A sign of 14, a gap of 6, the word, and 14 to the next.
  const second = Math.round((20 + widthOf('home', 10) + 14) * 100) / 100;
  expect(entries).toEqual(['0,0', '7,7.5', `${second},0`, '7,7.5']);
  expect([...drawn.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text)).toEqual(['home', 'abroad']);
  expect(drawn.match(/x="20"/g)).toHaveLength(2);
  expect(drawn.match(/y="11.1"/g)).toHaveLength(2);
});
