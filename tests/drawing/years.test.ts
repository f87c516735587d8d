import { expect, test } from 'vitest';
import type { PartialDate } from '#data/dates.ts';
import { widthOf } from '#drawing/measure.ts';
import { Pen } from '#drawing/pen.ts';
import { timeScale, type TimeScale } from '#drawing/time.ts';
import { wordsOf } from '#drawing/tree.ts';
import { writeYears } from '#drawing/years.ts';

function namesOn(x: TimeScale, end: number) {
  const years = [2024, 2025, 2026].map((year) => new Date(Date.UTC(year, 0)));
  const group = new Pen('g');
  writeYears(group, x, years, { y: 12, end, fontSize: 14 });
  return group.children.map((child) => (typeof child === 'string' ? child : wordsOf(child)));
}

test('a year is shortened where its name has no room, and left out where that has none', () => {
  const x = timeScale('2024-01-01' as PartialDate, '2027-01-01' as PartialDate, [0, 300]);
  const names = (end: number) => namesOn(x, end);
  expect(names(320)).toEqual(['2024', '2025', '2026']);
  expect(names(230)).toEqual(['2024', '2025', '’26']);
  expect(names(210)).toEqual(['2024', '2025']);
});

test('a year is whole up to a pixel before the next', () => {
  const wide = widthOf('2024', 14, 'regular', 'shipped');
  const first = (apart: number) => {
    // Of the 1,096 days of the scale the first year is 366.
    const x = timeScale('2024-01-01' as PartialDate, '2027-01-01' as PartialDate, [0, (apart * 1096) / 366]);
    return namesOn(x, Infinity)[0];
  };
  expect([1.1, 0.9].map((left) => first(wide + left))).toEqual(['2024', '’24']);
});
