/** Every chart of every edition in both layouts: sound, safe to embed, stable, and as it was last looked at. */
import { existsSync, readdirSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import type { Chart, LayoutName } from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import { drawChart } from '#drawing/svg.ts';
import { svgText } from '#drawing/tree.ts';
import { inEnglish } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

const LAYOUTS: readonly LayoutName[] = ['narrow', 'wide'];

interface Case {
  readonly name: string;
  readonly chart: Chart;
  readonly edition: (typeof editions)[number];
  readonly layout: LayoutName;
  /** One of the chart's views; empty where it has one only. */
  readonly shown: string;
}

const CASES: readonly Case[] = CHARTS.flatMap((chart) =>
  editions.flatMap((edition) =>
    (chart.views ?? ['']).flatMap((shown) =>
      LAYOUTS.map((layout) => {
        const view = shown === '' || shown === chart.views?.[0] ? '' : `-${shown}`;
        return { name: `${chart.id}/${edition.asOf}${view}-${layout}`, chart, edition, layout, shown };
      }),
    ),
  ),
);

/**
 * Where a drawing is kept as it was last looked at. A new edition is looked at when somebody keeps its drawings,
 * with `UPDATE_DRAWINGS=1`; until then it is held to everything else here.
 */
const GOLDEN = 'tests/golden/charts';
const isKept = ({ name }: Case) => existsSync(`${GOLDEN}/${name}.svg`) || process.env.UPDATE_DRAWINGS === '1';

const described = ({ chart, edition }: Case) => describeChart(chart, inEnglish(edition));

const parse = (drawn: string) =>
  parseHTML(`<body>${drawn}</body>`).document.querySelector('svg') as SVGSVGElement;

/** The text of tags alone, without the words between them and the label. */
const tagsOf = (drawn: string) =>
  (drawn.match(/<[^>]*>/g) ?? []).join('\n').replace(/ aria-label="[^"]*"/g, '');

beforeEach(() => {
  for (const method of ['warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...said: unknown[]) => {
      throw new Error(`console.${method}: ${said.join(' ')}`);
    });
});

afterEach(() => vi.restoreAllMocks());

describe.each(CASES)('$name', (drawing) => {
  const { name, chart, edition, layout, shown } = drawing;
  const draw = () => svgText(described(drawing).drawing(layout, shown));

  it('is drawn where the edition has rows, twice the same', () => {
    const { rows, views } = described(drawing);
    const drawn = described(drawing).drawing(layout, shown);
    expect(drawn === null).toBe(rows.length === 0);
    const label = views.find(({ id }) => id === shown)?.alternative ?? '';
    expect(drawChart(chart, inEnglish(edition), layout, label, shown)).toEqual(drawn);
  });

  it('holds nothing that a strict policy refuses or that runs', () => {
    const tags = tagsOf(draw());
    expect(tags).not.toMatch(
      /<style|<script|<foreignObject|<image| style=| on[a-z]+=|javascript:|https?:\/\/(?!www\.w3\.org)/i,
    );
  });

  it('refers to nothing outside itself, by ids of its own', () => {
    const drawn = draw();
    const ids = [...drawn.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id?.startsWith(`${chart.id}-`)).toBe(true);
      expect(id).toContain(`-${layout}-`);
    }
    const wanted = [...drawn.matchAll(/url\(#([^)]*)\)| (?:xlink:)?href="#([^"]*)"/g)].map(
      ([, url, href]) => url ?? href,
    );
    for (const id of wanted) expect(ids).toContain(id);
  });

  it('gives no number with more than two decimals, and none that is none', () => {
    const tags = tagsOf(draw());
    expect(tags.match(/\d*\.\d{3,}/g) ?? []).toEqual([]);
    expect(tags).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it('says in its label what the page says: its finding, and what the drawing does not show', () => {
    const { title, views, rows } = described(drawing);
    if (rows.length === 0) return;
    const label = parse(draw()).getAttribute('aria-label') ?? '';
    expect(label).toContain(title);
    expect(label).toContain(views.find(({ id }) => id === shown)?.says);
  });

  it('begins its title and what it says with a capital, a figure or a quotation mark', () => {
    const { title, views } = described(drawing);
    for (const text of [title, ...views.map(({ says }) => says)]) expect(text).toMatch(/^[\p{Lu}\d“]/u);
  });

  it('uses only the colours that have a meaning', () => {
    const colours = [...tagsOf(draw()).matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    const meant =
      /^(?:none|currentColor|url\(#[\w-]+\)|var\(--(?:in|out|out-deep|ink|paper|grey-[123]|rule|grid)\))$/;
    expect([...new Set(colours)].filter((colour) => !meant.test(colour ?? ''))).toEqual([]);
  });

  it('marks rows that its table has', () => {
    const { rows } = described(drawing);
    const columns = chart.columns.map(({ id }) => id);
    for (const mark of parse(draw() || '<svg></svg>').querySelectorAll('[data-row]')) {
      expect(Number(mark.getAttribute('data-row'))).toBeLessThan(rows.length);
      const column = mark.getAttribute('data-column');
      if (column !== null) expect(columns).toContain(column);
    }
  });

  if (isKept(drawing))
    it('is drawn as it was last looked at', async () => {
      const lines = draw().replaceAll('><', '>\n<');
      await expect(`${lines}\n`).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
    });
});

/** Files of a chart whose drawings are kept; none of a new one. */
const keptOf = (id: string) => (existsSync(`${GOLDEN}/${id}`) ? readdirSync(`${GOLDEN}/${id}`) : []);

it('keeps all drawings of an edition, or none', () => {
  const kept = new Set(CHARTS.flatMap(({ id }) => keptOf(id).map((file) => file.slice(0, 10))));
  expect(kept.size).toBeGreaterThan(1);
  const missing = CASES.filter((each) => kept.has(each.edition.asOf) && !isKept(each));
  expect(
    missing.map(({ name }) => name),
    'are new: keep them with UPDATE_DRAWINGS=1',
  ).toEqual([]);
});
