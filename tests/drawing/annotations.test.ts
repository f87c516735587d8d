import { expect, test } from 'vitest';
import { annotate, heightOfNames, placeNames } from '#drawing/annotations.ts';
import { LAYOUTS } from '#drawing/chart.ts';
import { widthOf } from '#drawing/measure.ts';
import { Pen } from '#drawing/pen.ts';
import { elementsOf, wordsOf, type Tree } from '#drawing/tree.ts';

test('each day has its name over it, in the first row with room, and a line behind the drawing', () => {
  const svg = new Pen('svg', {}, new Pen('rect'));
  const names = placeNames(
    [
      { x: 4, text: 'the first' },
      { x: 40, text: 'the second' },
      { x: 319, text: 'the last' },
    ],
    LAYOUTS.narrow,
  );
  expect(names.map(({ row }) => row)).toEqual([0, 1, 0]);
  expect(names.every(({ left, text }) => left >= 0 && left + widthOf(text, 13) <= 320)).toBe(true);
  annotate(svg, names, LAYOUTS.narrow, { bottom: 200 });
  const [lines, rect, group] = svg.children as readonly Tree[];
  expect(rect?.name).toBe('rect');
  expect(lines?.attributes.d?.match(/M(\d+),\d+V200/g)).toHaveLength(3);
  expect(
    elementsOf(group as Tree)
      .slice(1)
      .map(wordsOf),
  ).toEqual(['the first', 'the second', 'the last']);
});

test('a name for which no row has room begins another, and is not left out', () => {
  const names = Array.from({ length: 5 }, (_, at) => ({ x: 100 + at, text: `name ${at}` }));
  const placed = placeNames(names, LAYOUTS.narrow);
  expect(placed.map(({ text, row }) => [text, row])).toEqual(names.map(({ text }, at) => [text, at]));
  expect(heightOfNames(placed)).toBeGreaterThan(heightOfNames(placed.slice(0, 1)));
  expect(heightOfNames([])).toBe(0);
});
