import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { marksIn, nearest, weightsOf, type Box } from '#browser/marks.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test('Marks come by column and then by row, the elements of one mark together.', () => {
  const { document } = parseHTML(
    '<svg><g data-row="1" data-column="b"></g><g data-row="10" data-column="a"></g><g data-row="2" data-column="a"></g><path data-row="2" data-column="a"/></svg>',
  );
  const marks = marksIn(document.documentElement, ['name', 'a', 'b']);
  expect(marks.map(({ row, column, elements }) => `${column}${row} ${elements.length}`)).toEqual([
    'a2 2',
    'a10 1',
    'b1 1',
  ]);
});

test('Above a low bar the bar itself is nearest, not its tall neighbour.', () => {
  const bars = [box(0, 90, 10, 10), box(12, 0, 10, 100), box(24, 50, 10, 50)];
  expect(nearest(bars, 5, 10, weightsOf(bars))).toBe(0);
});

test('Beside a short row the row itself is nearest, not its long neighbour.', () => {
  const rows = [box(0, 0, 10, 10), box(0, 12, 200, 10), box(0, 24, 50, 10)];
  expect(nearest(rows, 150, 5, weightsOf(rows))).toBe(0);
});

test('Places are weighed by where more than one box in ten lies over the one before it, by more than a pixel.', () => {
  const acrossFirst = { across: 100, down: 1 };
  const even = { across: 1, down: 1 };
  // All as high as each other, so that they overlap down.
  const row = (...lefts: readonly number[]) => lefts.map((left) => box(left, 0, 10, 10));
  const apart = [0, 20, 40, 60, 80, 100, 120, 140, 160];
  expect(weightsOf(row(...apart, 180))).toEqual(acrossFirst);
  expect(weightsOf(row(...apart, 165))).toEqual(acrossFirst);
  expect(weightsOf(row(...apart, 145, 165))).toEqual(even);
  expect(weightsOf(row(0, 9))).toEqual(acrossFirst);
  expect(weightsOf(row(0, 8))).toEqual(even);
  // However they are ordered.
  expect(weightsOf(row(20, 0))).toEqual(acrossFirst);
  expect(weightsOf([box(0, 0, 10, 10), box(0, 20, 10, 10)])).toEqual({ across: 1, down: 100 });
  expect(weightsOf(row(0))).toEqual(even);
});

test('Of boxes that are as near the first is chosen.', () => {
  expect(nearest([box(0, 0, 10, 10), box(0, 0, 10, 10)], 5, 5, weightsOf([]))).toBe(0);
  expect(nearest([box(20, 0, 10, 10), box(0, 0, 10, 10)], 15, 5, weightsOf([]))).toBe(0);
});

test('Of boxes that hold a point the one whose middle is nearest is chosen; without boxes none.', () => {
  const boxes = [box(0, 0, 100, 100), box(40, 40, 10, 10)];
  expect(nearest(boxes, 44, 46, weightsOf(boxes))).toBe(1);
  // However far their middles are, one that holds it is nearer than one that does not.
  expect(nearest([box(0, 0, 1000, 10), box(1002, 0, 10, 10)], 999, 5, { across: 1, down: 1 })).toBe(0);
  expect(nearest([], 0, 0, weightsOf([]))).toBe(-1);
});
