/** Files of each chart, as the latest edition has it. */
import type { APIRoute } from 'astro';
import { CHARTS, chartOf } from '#charts/index.ts';
import { CHART_FILES, chartFile, type ChartFile } from '#takeaway/chart-files.ts';
import { published } from '#build/published.ts';

export const getStaticPaths = () =>
  CHARTS.flatMap(({ id }) => CHART_FILES.map((file) => ({ params: { id, file } })));

export const GET: APIRoute = async ({ params }) =>
  chartFile(chartOf(params.id ?? ''), (await published()).latest, params.file as ChartFile);
