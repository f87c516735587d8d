import { expect, test } from 'vitest';
import type { PartialDate } from '#data/dates.ts';
import { drawYear } from '#drawing/year.ts';

const day = (date: string) => date as PartialDate;
const scale = { held: 1000, released: 50 };

test('counts are joined, but not over a time of which nothing was reported', () => {
  const held = [
    { date: day('2023-01-31'), value: 900 },
    { date: day('2023-02-28'), value: 950 },
    { date: day('2023-11-30'), value: 1000 },
  ];
  const path = /class="year-held" d="([^"]+)"/.exec(
    drawYear({ year: '2023', held, released: [] }, scale),
  )?.[1];
  expect(path?.replace(/[^ML]/g, '')).toBe('MLM');
});

test('a bar stands for each release, the smallest still seen', () => {
  const released = [
    { date: day('2023-03-01'), value: 50 },
    { date: day('2023-04-01'), value: 1 },
  ];
  const svg = drawYear({ year: '2023', held: [], released }, scale);
  expect([...svg.matchAll(/year-released" d="M[\d.]+,67v(\d+)/g)].map(([, length]) => length)).toEqual([
    '28',
    '2',
  ]);
});

test('it holds no words: they would stay behind where drawings are not shown', () => {
  expect(drawYear({ year: '2023', held: [], released: [] }, scale)).not.toContain('<text');
});
