import { describe, expect, test } from 'vitest';
import { chartOf, CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { withDots as treeWithDots } from '#drawing/dotted.ts';
import { pictureSvg } from '#drawing/picture/share-picture.ts';
import { svgText } from '#drawing/tree.ts';
import { languageOf } from '#words/language.ts';
import { treeOf } from './trees.ts';

const { editions } = await loadData('data');
const language = languageOf('en');
/** The same of what stands inside a drawing. */
const withDots = (inside: string) =>
  svgText(treeWithDots(treeOf(`<svg>${inside}</svg>`))).slice('<svg>'.length, -'</svg>'.length);
const dotsIn = (svg: string) => svg.match(/M[\d.-]+,[\d.-]+h0/g)?.length ?? 0;

test('A pattern of dots becomes the dots that its outline holds', () => {
  const pattern = '<pattern id="p" width="8" height="8"><circle cx="4" cy="4" r="3" fill="red" /></pattern>';
  expect(withDots(`${pattern}<path d="M0,0H24V8H8V16H0Z" fill="url(#p)" transform="x" />`)).toBe(
    '<path d="M4,4h0M12,4h0M20,4h0M4,12h0" fill="none" transform="x" stroke="red" stroke-width="6" stroke-linecap="round" />',
  );
});

test('A pattern of squares becomes the squares that its outline holds', () => {
  const pattern =
    '<pattern id="p" width="8" height="8"><rect x="1" y="1" width="6" height="6" fill="red" /></pattern>';
  expect(withDots(`${pattern}<path d="M0,0H16V8H0Z" fill="url(#p)" />`)).toBe(
    '<path d="M4,4h0M12,4h0" fill="none" stroke="red" stroke-width="6" stroke-linecap="square" />',
  );
});

test('A pattern of rings becomes the rings that its outline holds, and no dots of no colour', () => {
  const pattern =
    '<pattern id="p" width="8" height="8"><circle cx="4" cy="4" r="3" fill="none" stroke="red" stroke-width="1" /></pattern>';
  expect(withDots(`${pattern}<path d="M0,0H16V8H0Z" fill="url(#p)" />`)).toBe(
    '<path d="M1,4a3,3 0 1 0 6,0a3,3 0 1 0 -6,0M9,4a3,3 0 1 0 6,0a3,3 0 1 0 -6,0" fill="none" stroke="red" stroke-width="1" />',
  );
});

test('Hatching stays', () => {
  const hatched =
    '<pattern id="h" width="4" height="4"><path d="M0,0L4,4" /></pattern><path d="M0,0H9V9Z" fill="url(#h)" />';
  expect(withDots(hatched)).toBe(hatched);
});

describe.each(editions.map((edition) => [edition.asOf, edition] as const))('%s', (_, edition) => {
  test('rounds shows as many dots as people were let out', () => {
    const described = describeChart(chartOf('rounds'), { edition, language });
    const released = described.chart.columns.find(({ id }) => id === 'released');
    if (released?.kind !== 'count') throw new Error('The chart has no column of counts "released"');
    const people = described.rows.reduce(
      (sum, row) => sum + (released.value(row, described.view)?.value ?? 0),
      0,
    );
    expect(people).toBeGreaterThan(100);
    for (const name of ['chart', 'card', 'square'] as const)
      expect(dotsIn(pictureSvg(described, name)), name).toBe(people);
  });
});

test.for(CHARTS.map((chart) => [chart.id, chart] as const))(
  'every mark of %s is painted with something in its picture',
  ([, chart]) => {
    for (const edition of editions) {
      const svg = pictureSvg(describeChart(chart, { edition, language }), 'chart');
      const unseen = [...svg.matchAll(/<path[^>]*>/g)].filter(
        ([path]) => path.includes('fill="none"') && !/stroke="(?!none)/.test(path),
      );
      expect(unseen).toEqual([]);
    }
  },
);

test('Squares with round corners are dots too, in the middle of their side', () => {
  const pattern =
    '<pattern id="p" width="8" height="10"><rect x="1" y="2" width="6" height="6" rx="100%" fill="red" /></pattern>';
  expect(withDots(`${pattern}<path d="M0,0H16V10H0Z" fill="url(#p)" />`)).toBe(
    '<path d="M4,5h0M12,5h0" fill="none" stroke="red" stroke-width="6" stroke-linecap="round" />',
  );
});

test('Squares with sharp corners are strokes with square ends', () => {
  const pattern = '<pattern id="p" width="8" height="8"><rect width="6" height="6" fill="red" /></pattern>';
  expect(withDots(`${pattern}<path d="M0,0H8V8H0Z" fill="url(#p)" />`)).toBe(
    '<path d="M3,3h0" fill="none" stroke="red" stroke-width="6" stroke-linecap="square" />',
  );
});

test('Hatching, and an outline of no pattern, stay', () => {
  const hatched =
    '<pattern id="p" width="8" height="8" patternTransform="rotate(45)"><rect width="6" height="6" fill="red" /></pattern><path d="M0,0H8V8H0Z" fill="url(#p)" /><path d="M0,0H8V8H0Z" fill="url(#q)" />';
  expect(withDots(hatched)).toBe(hatched);
});

test('A field that goes on after another keeps its place', () => {
  const pattern = '<pattern id="p" width="8" height="8"><circle cx="4" cy="4" r="3" fill="red" /></pattern>';
  expect(withDots(`${pattern}<path d="M16,8H24V16H8V8L16,8Z" fill="url(#p)" />`)).toContain(
    'd="M12,12h0M20,12h0"',
  );
});
