import { expect, test } from 'vitest';
import type { PartialDate } from '#data/dates.ts';
import { Pen } from '#drawing/pen.ts';
import { timeScale } from '#drawing/time.ts';
import { wordsOf } from '#drawing/tree.ts';
import { writeYears } from '#drawing/years.ts';

test('a year is shortened where its name has no room, and left out where that has none', () => {
  const x = timeScale('2024-01-01' as PartialDate, '2027-01-01' as PartialDate, [0, 300]);
  const years = [2024, 2025, 2026].map((year) => new Date(Date.UTC(year, 0)));
  const names = (end: number) => {
    const group = new Pen('g');
    writeYears(group, x, years, { y: 12, end, fontSize: 14 });
    return group.children.map((child) => (typeof child === 'string' ? child : wordsOf(child)));
  };
  expect(names(320)).toEqual(['2024', '2025', '2026']);
  expect(names(230)).toEqual(['2024', '2025', '’26']);
  expect(names(210)).toEqual(['2024', '2025']);
});
