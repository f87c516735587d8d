/** Files of each chart, as one edition has it: these never change. */
import type { APIRoute } from 'astro';
import { chartOf } from '#charts/index.ts';
import { existsIn } from '#embedding/addresses.ts';
import { chartFile, type ChartFile } from '#takeaway/chart-files.ts';
import { shownChartFiles } from '#build/shown-files.ts';
import { everyFrozenChart, type FrozenChart } from '#build/frozen.ts';

export const getStaticPaths = async () =>
  (await everyFrozenChart()).flatMap(({ params, props }) =>
    shownChartFiles()
      .filter((file) => existsIn(props.code, file, params.date))
      .map((file) => ({
        params: { ...params, file },
        props,
      })),
  );

export const GET: APIRoute<FrozenChart> = ({ params, props: { edition, id, code } }) =>
  chartFile(chartOf(id), edition, params.file as ChartFile, code);
