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

test('Of boxes that hold a point the one whose middle is nearest is chosen; without boxes none.', () => {
  const boxes = [box(0, 0, 100, 100), box(40, 40, 10, 10)];
  expect(nearest(boxes, 44, 46, weightsOf(boxes))).toBe(1);
  expect(nearest([], 0, 0, weightsOf([]))).toBe(-1);
});
