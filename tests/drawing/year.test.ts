import { expect, test } from 'vitest';
import type { PartialDate } from '#data/dates.ts';
import { svgText } from '#drawing/tree.ts';
import { drawYear as treeOfYear } from '#drawing/year.ts';

const drawYear = (...of: Parameters<typeof treeOfYear>) => svgText(treeOfYear(...of));
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

test('a year is as wide as its days, its line as high as the highest of all years', () => {
  const held = [
    { date: day('2022-12-31'), value: 500 },
    { date: day('2023-03-31'), value: 1000 },
  ];
  const svg = drawYear({ year: '2023', held, released: [] }, scale);
  expect(svg).toContain('viewBox="0 0 192 95"');
  expect(svg).toContain('aria-hidden="true"');
  const [, cx, cy] = /<circle class="year-count" cx="([\d.]+)" cy="([\d.]+)" r="1.5" \/>/.exec(svg) ?? [];
  // Ninety days of 365, and the whole height but for three.
  expect(Number(cx)).toBeCloseTo((192 * 89.5) / 364.5, 1);
  expect(cy).toBe('3');
  // The count of the year before is where the line comes from, and no mark of this one.
  expect(svg.match(/<circle/g)).toHaveLength(1);
  expect(/class="year-held" d="M([-\d.]+),([\d.]+)L/.exec(svg)?.slice(1)).toEqual(['-0.26', '33.5']);
  expect(svg).toContain('class="year-base" d="M0,65H192"');
  expect(svg.match(/M[-\d.]+,0V95/g)).toHaveLength(4);
});

test('a hundred days between two counts are joined, a hundred and one are not', () => {
  const path = (second: string) =>
    /class="year-held" d="([^"]+)"/
      .exec(
        drawYear(
          {
            year: '2023',
            held: [
              { date: day('2023-01-01'), value: 1 },
              { date: day(second), value: 2 },
            ],
            released: [],
          },
          scale,
        ),
      )?.[1]
      ?.replace(/[^ML]/g, '');
  expect(path('2023-04-11')).toBe('ML');
  expect(path('2023-04-12')).toBe('MM');
});
