import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawDotColumns, drawDots, type DotField } from '#drawing/dots.ts';
import { Pen } from '#drawing/pen.ts';
import { elementsOf } from '#drawing/tree.ts';

function draw(...fields: DotField[]) {
  const svg = new Pen('svg');
  const patterns = new Map<string, string>();
  const rows = fields.map((field) => drawDots(svg.append('g'), field, patterns));
  const all = (name: string) => elementsOf(svg).filter((element) => element.name === name);
  return { all, rows };
}

/** The area of a path of horizontal and vertical strokes, in cells. */
function areaOf(path: string, cell: number): number {
  const points: [number, number][] = [];
  for (const [, letter, numbers = ''] of path.matchAll(/([MHV])([-\d.,]+)/g)) {
    const [x = 0, y = 0] = points.at(-1) ?? [];
    const [first = 0, second = 0] = numbers.split(',').map(Number);
    points.push(letter === 'M' ? [first, second] : letter === 'H' ? [first, y] : [x, first]);
  }
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] as [number, number];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2 / cell ** 2;
}

test('a field takes as many cells as it has dots, wherever it begins', () => {
  const count = fc.integer({ min: 1, max: 3000 });
  const columns = fc.integer({ min: 1, max: 120 });
  fc.assert(
    fc.property(count, columns, fc.nat(), (count, columns, before) => {
      const { all, rows } = draw({ count, columns, cell: 4, fill: 'var(--in)', skip: before % columns });
      const path = all('path')[0]?.attributes.d ?? '';
      expect(areaOf(path, 4)).toBe(count);
      // Nothing reaches below the last row that has dots.
      const heights = [...path.matchAll(/(?:M\d+,|V)(\d+)/g)].map(([, y]) => Number(y));
      expect(Math.max(...heights)).toBe(Math.ceil(((before % columns) + count) / columns) * 4);
      expect(rows).toEqual([Math.ceil(((before % columns) + count) / columns)]);
    }),
    { numRuns: 60 },
  );
});

test('fields of one colour and size share one pattern', () => {
  const field = { count: 5, columns: 3, cell: 6, fill: 'var(--out)' };
  const { all } = draw(field, { ...field, count: 9 }, { ...field, fill: 'var(--in)' });
  const names = all('pattern').map(({ attributes: { id } }) => `url(#${id})`);
  expect(new Set(names).size).toBe(2);
  for (const path of all('path')) expect(names).toContain(path.attributes.fill);
});

test('a block of columns takes as many cells as it has dots, and is no wider than its columns', () => {
  for (const [count, high] of [
    [1, 5],
    [5, 5],
    [7, 5],
    [10, 5],
    [3, 1],
  ] as const) {
    const svg = new Pen('svg');
    drawDotColumns(svg, { count, high, cell: 4, fill: 'var(--in)' }, new Map());
    const path = elementsOf(svg).find(({ name }) => name === 'path')?.attributes.d ?? '';
    expect(areaOf(path, 4), `${count} of ${high}`).toBe(count);
    const widths = [...path.matchAll(/[HM](\d+)/g)].map(([, x]) => Number(x));
    expect(Math.max(...widths), `${count} of ${high}`).toBe(Math.ceil(count / high) * 4);
  }
});
