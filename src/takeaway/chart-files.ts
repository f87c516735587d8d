/** The files of a chart: its numbers as CSV and JSON, its drawing as SVG and pictures. */
import type { Edition } from '#data/edition.ts';
import Papa from 'papaparse';
import { describeChart, type DescribedChart } from '#drawing/description.ts';
import { picturePng, pictureSvg, type PictureName } from '#drawing/picture/share-picture.ts';
import type { CellValue, Chart, Column } from '#drawing/chart.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { jsonText } from './json.ts';

/** Names of a chart's files, below its address. Published addresses never go away. */
export const CHART_FILES = [
  'data.csv',
  'data.json',
  'chart.svg',
  'chart.png',
  'card.png',
  'square.png',
] as const;

export type ChartFile = (typeof CHART_FILES)[number];

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/** One of a chart's files, as an edition has it, in a language. */
export async function chartFile(
  chart: Chart,
  edition: Edition,
  file: ChartFile,
  code: LanguageCode = 'en',
): Promise<Response> {
  const described = describeChart(chart, { edition, language: languageOf(code) });
  const body = await bodyOf(described, file);
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(body as BodyInit, { headers: { 'Content-Type': type } });
}

async function bodyOf(described: DescribedChart, file: ChartFile): Promise<string | Uint8Array> {
  switch (file) {
    case 'data.csv':
      return chartCsv(described);
    case 'data.json':
      return chartJson(described);
    case 'chart.svg':
      return pictureSvg(described, 'chart');
    default:
      return picturePng(described, file.replace('.png', '') as PictureName);
  }
}

/** Columns of the file: a count is two, its number and its qualifier; the sources come last. */
function fieldsOf(chart: Chart): string[] {
  return [
    ...chart.columns.flatMap(({ id, kind }) => (kind === 'count' ? [id, `${id}_qualifier`] : [id])),
    'source_ids',
  ];
}

function recordsOf({ chart, rows, view }: DescribedChart): Record<string, string | number | null>[] {
  return rows.map((row) => {
    const record: Record<string, string | number | null> = {};
    for (const column of chart.columns) {
      const value = valueOf(column, row, view);
      if (column.kind === 'count') {
        const counted = value as CellValue['count'] | null;
        record[column.id] = counted?.value ?? null;
        record[`${column.id}_qualifier`] = counted?.qualifier ?? null;
      } else record[column.id] = value as string | number | null;
    }
    record.source_ids = row.source_ids.join(';');
    return record;
  });
}

function valueOf<Row>(column: Column<Row>, row: Row, view: DescribedChart['view']): unknown {
  return column.value(row, view);
}

/** The chart's rows as CSV (RFC 4180, UTF-8). An empty cell is not reported. */
export function chartCsv(described: DescribedChart): string {
  const fields = fieldsOf(described.chart);
  return `${Papa.unparse({ fields, data: recordsOf(described).map((record) => fields.map((field) => record[field] ?? '')) }, { newline: '\n', escapeFormulae: true })}\n`;
}

/** The same as JSON, with what the chart says, its columns, its sources and the values of others. */
export function chartJson(described: DescribedChart): string {
  const { chart, title, subtitle, says, counts, sources, disputes, view } = described;
  const document = {
    id: chart.id,
    edition: view.edition.asOf,
    title,
    subtitle,
    says,
    counts,
    columns: chart.columns.map(({ id, kind, ...rest }) => ({
      id,
      kind,
      ...('unit' in rest && { unit: rest.unit }),
      heading: view.language.sayAny(`charts.${chart.id}.columns.${id}`),
    })),
    rows: recordsOf(described),
    disputes,
    sources: sources.map(({ source_id, publisher, title: name, url, published, language, kind }) => ({
      source_id,
      publisher,
      title: name,
      url,
      published,
      language,
      kind,
    })),
    licence: 'CC-BY-4.0',
  };
  return jsonText(document);
}
