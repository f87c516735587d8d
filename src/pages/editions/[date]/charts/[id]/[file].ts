/** Files of each chart, as one edition has it: these never change. */
import type { APIRoute } from 'astro';
import { CHARTS, chartOf } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
import { CHART_FILES, chartFile, type ChartFile } from '#takeaway/chart-files.ts';
import { published } from '#build/published.ts';

export const getStaticPaths = async () => {
  const { editions } = await published();
  return editions.flatMap((edition) =>
    CHARTS.flatMap(({ id }) =>
      CHART_FILES.map((file) => ({ params: { date: edition.asOf, id, file }, props: { edition } })),
    ),
  );
};

export const GET: APIRoute<{ edition: Edition }> = ({ params, props }) =>
  chartFile(chartOf(params.id ?? ''), props.edition, params.file as ChartFile);
