import { expect, test } from 'vitest';
import { annotate, letters } from '#drawing/annotations.ts';
import { LAYOUTS } from '#drawing/chart.ts';
import { Pen } from '#drawing/pen.ts';
import { elementsOf, wordsOf, type Tree } from '#drawing/tree.ts';

test('letters go on after z', () => {
  expect([0, 25, 26, 27, 52].map(letters)).toEqual(['a', 'z', 'aa', 'ab', 'ba']);
});

test('each day has a letter of its own, apart from its neighbours, and a line behind the drawing', () => {
  const svg = new Pen('svg', {}, new Pen('rect'));
  annotate(svg, [100, 101, 300], LAYOUTS.narrow, { top: 30, bottom: 200 });
  const [lines, rect, group] = svg.children as readonly Tree[];
  expect(rect?.name).toBe('rect');
  expect(lines?.attributes.d?.match(/L(\d+),30V200/g)).toEqual(['L100,30V200', 'L101,30V200', 'L300,30V200']);
  const texts = elementsOf(group as Tree).slice(1);
  expect(texts.map(wordsOf)).toEqual(['a', 'b', 'c']);
  const places = texts.map(({ attributes }) => Number(attributes.x));
  expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThanOrEqual(13);
});
