import { expect, test } from 'vitest';
import * as Plot from '@observablehq/plot';
import { date } from '#data/dates.ts';
import type { Chart, LayoutName } from '#drawing/chart.ts';
import { countAxis, monthAxis, yearAxis } from '#drawing/axes.ts';
import { drawField as treeOfField } from '#drawing/field.ts';
import { plot, rowTitle } from '#drawing/plot.ts';
import { SIGNS, signTree } from '#drawing/signs.ts';
import { labelled, sceneOf } from '#drawing/svg.ts';
import { endOf, middleOf } from '#drawing/time.ts';
import { elementsOf, svgText, wordsOf, type Tree } from '#drawing/tree.ts';
import { inEnglish, synthetic } from '../charts/synthetic.ts';

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const scene = (layout: LayoutName) => sceneOf({ id: 'rounds' } as Chart, inEnglish(synthetic()), layout);

const named = (svg: Tree, wanted: string) => elementsOf(svg).filter(({ name }) => name === wanted);
const textsIn = (svg: Tree) => named(svg, 'text');
const drawField = (...of: Parameters<typeof treeOfField>) => svgText(treeOfField(...of));

/** Texts of axes drawn over a time, or up to a number. */
function textsOf(
  layout: LayoutName,
  marks: (of: ReturnType<typeof scene>) => Plot.Markish[],
  domain?: [Date, Date],
) {
  const of = scene(layout);
  const svg = plot(of, { ...(domain && { x: { type: 'utc', domain } }), marks: marks(of) });
  return textsIn(svg).flatMap((text) => {
    const parts = elementsOf(text).filter(({ name }) => name === 'tspan');
    return parts.length > 0 ? parts.map(wordsOf).join('/') : wordsOf(text).trim() || [];
  });
}

test('A day lies at its noon, a month and a year at their middle; a count for them at their end', () => {
  expect(middleOf(date('2024-12-09')).toISOString()).toBe('2024-12-09T12:00:00.000Z');
  expect(middleOf(date('2024-02')).toISOString()).toBe('2024-02-15T12:00:00.000Z');
  expect(middleOf(date('2023')).toISOString()).toBe('2023-07-02T12:00:00.000Z');
  expect(endOf(date('2024-12-09')).toISOString()).toBe('2024-12-10T00:00:00.000Z');
  expect(endOf(date('2024-02')).toISOString()).toBe('2024-03-01T00:00:00.000Z');
});

test('A plot has the width and the letters of its layout', () => {
  for (const [layout, width, size] of [
    ['narrow', '320', '14.4'],
    ['wide', '680', '15'],
  ] as const) {
    const { attributes } = plot(scene(layout), { height: 100, marks: [] });
    expect(attributes).toMatchObject({ viewBox: `0 0 ${width} 100`, 'font-size': size });
    expect(Object.keys(attributes)).not.toContain('width');
  }
});

test('Years stand whole where there is room, and short where many have little', () => {
  const years = (layout: LayoutName, from: string, until: string) => {
    const domain: [Date, Date] = [at(from), at(until)];
    return textsOf(layout, (of) => yearAxis(of, domain), domain);
  };
  expect(years('wide', '2020-06-01', '2026-03-31')).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
  expect(years('narrow', '2020-06-01', '2026-03-31')).toEqual(['’21', '’22', '’23', '’24', '’25', '’26']);
  expect(years('narrow', '2020-06-01', '2025-03-31')).toEqual(['2021', '2022', '2023', '2024', '2025']);
});

test('Months are named with the year under the first of it: each, by quarters or by halves, as there is room', () => {
  const months = (layout: LayoutName, from: string, until: string, step?: number) => {
    const domain: [Date, Date] = [at(from), at(until)];
    return textsOf(layout, (of) => monthAxis(of, domain, step === undefined ? {} : { step }), domain);
  };
  expect(months('wide', '2024-10-15', '2025-03-01')).toEqual(['Nov/2024', 'Dec', 'Jan/2025', 'Feb']);
  expect(months('wide', '2024-01-01', '2025-08-01')).toEqual([
    'Jan/2024',
    'Apr',
    'Jul',
    'Oct',
    'Jan/2025',
    'Apr',
    'Jul',
  ]);
  expect(months('narrow', '2024-01-01', '2026-04-01')).toEqual([
    'Jan/2024',
    'Jul',
    'Jan/2025',
    'Jul',
    'Jan/2026',
  ]);
  expect(months('wide', '2024-01-01', '2024-07-01', 3)).toEqual(['Jan/2024', 'Apr']);
});

test('Counts stand up the side as they are written, each with a line', () => {
  const of = scene('wide');
  const svg = plot(of, { y: { domain: [0, 1500] }, marks: countAxis(of, 1500) });
  expect(textsIn(svg).map(wordsOf)).toEqual(['500', '1,000', '1,500']);
  expect(named(svg, 'line')).toHaveLength(3);
});

test('A mark ends with the row that it shows, and the column where rows have several', () => {
  const rows = [{ n: 1 }, { n: 2 }];
  const of = scene('wide');
  const svg = plot(of, {
    marks: [
      Plot.dot(rows, { x: 'n', title: rowTitle(rows) }),
      Plot.dot(rows, { x: 'n', title: rowTitle(rows, 'women') }),
    ],
  });
  const marks = named(svg, 'circle').map(({ attributes }) => [
    attributes['data-row'],
    attributes['data-column'],
  ]);
  expect(marks).toEqual([
    ['0', undefined],
    ['1', undefined],
    ['0', 'women'],
    ['1', 'women'],
  ]);
  expect(named(svg, 'title')).toEqual([]);
});

test('A title that names no row is a title', () => {
  const svg = plot(scene('wide'), { marks: [Plot.dot([{ n: 1 }], { x: 'n', title: () => 'A day' })] });
  expect(named(svg, 'title').map(wordsOf)).toEqual(['A day']);
  expect(named(svg, 'circle')[0]?.attributes['data-row']).toBeUndefined();
});

test('Of a plot nothing is left that the page’s policy refuses, or that only Plot knows', () => {
  const words = {
    className: 'axis',
    ariaLabel: 'made up',
    ariaDescription: 'made up',
    textAnchor: 'end',
  } as const;
  const svg = plot(scene('wide'), {
    marks: [Plot.text(['Word'], { ...words, text: (word: string) => word })],
  });
  const written = svgText(svg);
  expect(written).not.toMatch(/<style|style=|plot-|made up|font-family/);
  expect(written).toMatch(/<g[^>]* class="axis"/);
  expect(written).toMatch(/<g[^>]* text-anchor="end"/);
});

test('What names and dresses a drawing is the page, not the plot', () => {
  const { attributes } = plot(scene('wide'), {
    height: 100,
    ariaLabel: 'A plot',
    ariaDescription: 'With marks',
    marks: [],
  });
  const own = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : name));
  expect(own.sort()).toEqual(['font-size', 'text-anchor', 'viewBox']);
});

test('The same plot, drawn twice, is the same', () => {
  const marks = [Plot.dot([1, 2, 3], { x: (d: number) => d / 7, clip: true })];
  const draw = () => labelled(plot(scene('wide'), { marks }), 'a', 'b');
  expect(draw()).toEqual(draw());
});

test('A field goes on where the one before it ends, in rows of its layout', () => {
  const parts = [
    { name: 'held', count: 110 },
    { name: 'unknown', count: 250 },
  ] as const;
  const wide = drawField(parts, 'wide', 'Of 360 people');
  expect(wide).toContain('aria-label="Of 360 people"');
  // A hundred dots of 6 to a row of 600: four rows; the second field begins after ten dots of the second.
  expect(wide).toContain('viewBox="0 0 600 24"');
  expect([...wide.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d)).toEqual([
    'M0,0H600V6H60V12H0V6H0Z',
    'M60,0H600V12H360V18H0V6H60Z',
  ]);
  expect(drawField(parts, 'narrow', '')).toContain('viewBox="0 0 320 20"');
});

test('A sign in a text is as large as it is drawn, and silent', () => {
  expect(svgText(signTree('held'))).toBe(
    `<svg class="key-sign" width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">${svgText(SIGNS.held.drawn)}</svg>`,
  );
});
