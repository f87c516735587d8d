import { expect, test } from 'vitest';
import { boxOf, drawTicks, hatch } from '#drawing/marks.ts';
import { Pen } from '#drawing/pen.ts';
import { svgText } from '#drawing/tree.ts';

const mark = (x: number, qualifier: 'exact' | 'at-least' | 'over' | 'nearly' | 'about', ink = 'a') => ({
  x,
  y: 20,
  ink,
  count: { value: 5, qualifier },
});

test('a floor points up from its mark, what is nearly reached down, anything else nowhere', () => {
  const pen = new Pen('g');
  drawTicks(
    pen,
    [mark(1, 'at-least'), mark(2, 'nearly', 'b'), mark(3, 'over'), mark(4, 'exact'), mark(5, 'about')],
    3,
  );
  expect(svgText(pen)).toBe(
    '<g><path d="M1,17v-7M3,17v-7" stroke="a" stroke-width="1.25" /><path d="M2,23v7" stroke="b" stroke-width="1.25" /></g>',
  );
});

test('a mark covers its radius, and its tick', () => {
  expect(boxOf(mark(10, 'exact'), 3)).toEqual({ left: 7, right: 13, top: 17, bottom: 23 });
  expect(boxOf(mark(10, 'at-least'), 3)).toEqual({ left: 7, right: 13, top: 10, bottom: 23 });
  expect(boxOf(mark(10, 'nearly'), 3)).toEqual({ left: 7, right: 13, top: 17, bottom: 30 });
});

test('hatching stands before what it fills', () => {
  const svg = new Pen('svg');
  svg.path('M0,0', { fill: 'url(#h)' });
  hatch(svg, 'h', 'grey', [6, 2]);
  expect(svgText(svg)).toMatch(
    /^<svg><pattern id="h" width="6" height="6"[^>]*rotate\(45\)"><path d="M1,0V6"/,
  );
});
