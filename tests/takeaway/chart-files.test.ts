import { expect, test } from 'vitest';
import everRecognised from '#charts/ever-recognised.ts';
import rounds from '#charts/rounds.ts';
import { date } from '#data/dates.ts';
import { describeChart } from '#drawing/description.ts';
import { CHART_FILES, chartCsv, chartFile, chartJson } from '#takeaway/chart-files.ts';
import { custody, dispute, inEnglish, round, source, synthetic } from '../charts/synthetic.ts';

const edition = synthetic({
  sources: [
    source('paper', {
      publisher: 'A Paper',
      title: 'Counted',
      url: 'https://example.org/1',
      published: date('2024-11'),
      language: 'be',
      kind: 'primary',
      note: 'For editors',
    }),
    source('letter'),
  ],
  custody: [
    custody('ever-recognised', '2021-02', 500, {
      qualifier: 'over',
      women: 50,
      source_ids: ['paper', 'letter'],
    }),
    custody('ever-recognised', '2024-11-30', 3638, {
      qualifier: 'about',
      women: 600,
      women_qualifier: 'at-least',
      counter: '=cmd()',
      source_ids: ['letter'],
    }),
  ],
  disputes: [dispute('custody', 'ever-recognised-2021-02', 'count', { value: '480' })],
});
const described = describeChart(everRecognised, inEnglish(edition));

test('The CSV gives each count with its qualifier beside it, dates as they are known, and nothing for what is not reported', () => {
  const [ever] = described.chart.columns.flatMap((column) =>
    column.id === 'series' && column.kind === 'text'
      ? column.value(described.rows[0] as never, described.view)
      : [],
  );
  expect(chartCsv(described)).toBe(
    [
      'as_of,series,count,count_qualifier,women,women_qualifier,passed_through,passed_through_qualifier,counter,source_ids',
      `2021-02,${ever},500,over,50,exact,,,Viasna,paper;letter`,
      `2024-11-30,${ever},3638,about,600,at-least,,,"'=cmd()",letter`,
      '',
    ].join('\n'),
  );
});

interface Written {
  rows: Record<string, unknown>[];
  columns: { id: string; kind: string; heading: string }[];
  sources: unknown[];
  disputes: { value: string }[];
  [name: string]: unknown;
}

test('The JSON gives the same as data, with the words of the chart, its columns, sources and disputes', () => {
  const written = JSON.parse(chartJson(described)) as Written;
  const { title, subtitle, says, counts } = described;
  expect(written).toMatchObject({
    id: 'ever-recognised',
    edition: '2024-12-09',
    title,
    subtitle,
    says,
    counts,
    licence: 'CC-BY-4.0',
  });
  expect(written.rows[1]).toEqual({
    as_of: '2024-11-30',
    series: written.rows[0]?.series,
    count: 3638,
    count_qualifier: 'about',
    women: 600,
    women_qualifier: 'at-least',
    passed_through: null,
    passed_through_qualifier: null,
    counter: '=cmd()',
    source_ids: 'letter',
  });
  expect(written.columns.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'as_of date',
    'series text',
    'count count',
    'women count',
    'passed_through count',
    'counter text',
  ]);
  expect(written.columns.every(({ heading }) => heading !== '')).toBe(true);
  expect(written.disputes.map(({ value }) => value)).toEqual(['480']);
  expect(written.sources[0]).toEqual({
    source_id: 'paper',
    publisher: 'A Paper',
    title: 'Counted',
    url: 'https://example.org/1',
    published: '2024-11',
    language: 'be',
    kind: 'primary',
  });
});

test('Each file has its type, and holds the chart of its edition', async () => {
  const released = synthetic({ rounds: [round('r1', '2024-07-03', 18, { women: 4 })] });
  const files = Object.fromEntries(
    await Promise.all(
      CHART_FILES.map(async (file) => [file, await chartFile(rounds, released, file)] as const),
    ),
  );
  expect(
    Object.entries(files).map(([file, { headers }]) => `${file}: ${headers.get('Content-Type')}`),
  ).toEqual([
    'data.csv: text/csv; charset=utf-8',
    'data.json: application/json; charset=utf-8',
    'chart.svg: image/svg+xml; charset=utf-8',
    'chart.png: image/png',
    'card.png: image/png',
    'square.png: image/png',
  ]);
  expect(await files['data.csv']?.text()).toContain('2024-07-03,Round r1,18,exact,18,exact,4,exact,,');
  expect(await files['data.json']?.json()).toMatchObject({ id: 'rounds', rows: [{ women: 4 }] });
  expect(await files['chart.svg']?.text()).toMatch(/^<svg /);
  const sizes = await Promise.all(
    (['chart.png', 'card.png', 'square.png'] as const).map(async (file) => {
      const png = Buffer.from((await files[file]?.arrayBuffer()) ?? new ArrayBuffer(0));
      return [png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)];
    }),
  );
  expect(sizes[0]?.slice(0, 2)).toEqual(['PNG', 1520]);
  expect(sizes.slice(1)).toEqual([
    ['PNG', 1200, 630],
    ['PNG', 1080, 1080],
  ]);
});
