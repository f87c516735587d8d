/** Files of each chart, as the latest edition has it: in each language, where they hold words of it. */
import type { APIRoute } from 'astro';
import { CHARTS, chartOf } from '#charts/index.ts';
import { existsIn } from '#embedding/addresses.ts';
import { chartFile, type ChartFile } from '#takeaway/chart-files.ts';
import { published } from '#build/published.ts';
import { shownChartFiles } from '#build/shown-files.ts';
import type { LanguageCode } from '#words/language.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';

export const getStaticPaths = () =>
  ofEachInEachLanguage(
    CHARTS.flatMap(({ id }) => shownChartFiles().map((file) => ({ params: { id, file }, props: {} }))),
  ).filter(({ params, props }) => existsIn(props.code, params.file, null));

export const GET: APIRoute<{ code: LanguageCode }> = async ({ params, props: { code } }) =>
  chartFile(chartOf(params.id ?? ''), (await published()).latest, params.file as ChartFile, code);
