/** Numbers of marks against the files, read here without the site's own reader. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { dataFolder, loadData, type Edition } from '#data/edition.ts';
import type { Chart, ChartRow } from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { inEnglish } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

type Cells = Readonly<Record<string, string>>;

/** How a chart's column is read from the lines of the files that its row rests on. */
type Reading = (lines: readonly Cells[]) => number | null;

const number = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' ? null : Number(cell);
const cell =
  (column: string): Reading =>
  ([line]) =>
    number(line?.[column]);
const sizeOf: Reading = ([line]) => number(line?.announced_count) ?? number(line?.political_prisoners);
const sumOf = (lines: readonly Cells[]): number =>
  lines.reduce((sum, line) => sum + (sizeOf([line]) ?? 0), 0);
const ofMeasure =
  (measure: string): Reading =>
  (lines) =>
    number(lines.find((line) => line.measure === measure)?.value);

const READINGS: Readonly<Record<string, Readonly<Record<string, Reading>>>> = {
  rounds: { released: sizeOf, women: cell('women'), men: cell('men') },
  'one-month': {
    count: (lines) =>
      lines[0]?.round_id === undefined ? number(lines[0]?.value ?? lines[0]?.count) : sumOf(lines),
  },
  'out-and-in': {
    // A month without a round, or with one of which no number was found, is not one of nobody.
    released: (lines) => {
      const rounds = lines.filter((line) => sizeOf([line]) !== null);
      return rounds.length === 0 ? null : sumOf(rounds);
    },
    recognised: ofMeasure('newly-recognised-political-prisoners'),
    convicted: ofMeasure('criminal-convictions'),
    repressed: ofMeasure('repressed-total'),
  },
  'in-custody': { count: cell('count'), women: cell('women') },
  'ever-recognised': { count: cell('count') },
  'how-many-released': { count: cell('count') },
  destinations: { released: sizeOf },
  convictions: { convicted: cell('value'), women: cell('women') },
  lists: { entries: cell('value') },
  elections: { share: cell('official_share_percent'), turnout: cell('official_turnout_percent') },
};

/** Charts that print the number beside each mark. */
const PRINTED: readonly string[] = [
  'rounds/released',
  'convictions/convicted',
  'elections/share',
  'elections/turnout',
];

const files = new Map<string, Promise<ReadonlyMap<string, Cells>>>();

function read(edition: Edition, table: string): Promise<ReadonlyMap<string, Cells>> {
  const path = `${dataFolder()}/${edition.asOf}/${table}.csv`;
  const known = files.get(path);
  if (known) return known;
  const reading = readFile(path, 'utf8').then((text) => {
    const { data, meta } = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true });
    const key = meta.fields?.[0] ?? '';
    return new Map(data.map((line) => [line[key] ?? '', line]));
  });
  files.set(path, reading);
  return reading;
}

interface Figure {
  readonly chart: Chart;
  readonly edition: Edition;
  readonly row: ChartRow;
  readonly column: string;
}

const figuresOf = (chart: Chart): Figure[] =>
  editions.flatMap((edition) =>
    chart.rows(edition).flatMap((row) =>
      Object.keys(READINGS[chart.id] ?? {})
        .filter(() => (row.cells ?? []).length > 0)
        .map((column) => ({ chart, edition, row, column })),
    ),
  );

/** Some of the list, as far from each other as can be. */
const sampleOf = <Item>(items: readonly Item[], size: number): Item[] =>
  Array.from(
    { length: Math.min(size, items.length) },
    (_, index) => items[Math.floor(((index + 0.5) * items.length) / Math.min(size, items.length))] as Item,
  );

const SAMPLES = CHARTS.filter(({ id }) => id in READINGS).map(
  (chart) => [chart.id, sampleOf(figuresOf(chart), 24)] as const,
);

test('sixty figures and more are looked up', () => {
  expect(SAMPLES.flatMap(([, figures]) => figures).length).toBeGreaterThanOrEqual(60);
});

test.each(SAMPLES)('%s shows what the files say', async (_, figures) => {
  expect(figures.length).toBeGreaterThan(0);
  for (const { chart, edition, row, column } of figures) {
    const lines = await Promise.all(
      (row.cells ?? []).map(async ({ table, key }) => (await read(edition, table)).get(key) as Cells),
    );
    const expected = READINGS[chart.id]?.[column]?.(lines) ?? null;
    const shown = chart.columns.find(({ id }) => id === column)?.value(row, inEnglish(edition)) ?? null;
    const value = typeof shown === 'object' && shown !== null ? shown.value : shown;
    const where = `${edition.asOf} ${chart.id} ${JSON.stringify(row.cells?.map(({ key }) => key))} ${column}`;
    expect({ where, value }).toEqual({ where, value: expected });

    if (!PRINTED.includes(`${chart.id}/${column}`) || expected === null) continue;
    const words = svgText(describeChart(chart, inEnglish(edition)).drawing('wide')).replace(/<[^>]*>/g, ' ');
    expect(words).toContain(expected.toLocaleString('en-GB'));
  }
});
