/** Shows the chart’s picture, as the newest edition has it, where a browser neither runs scripts nor draws SVG. */
import type { APIRoute } from 'astro';
import { everyLiveChart, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import { pictureStyle } from '#embedding/picture-style.ts';

export const getStaticPaths = everyLiveChart;

export const GET: APIRoute<LiveChart & Record<string, unknown>> = async ({ props, site }) => {
  const of = await sizedLiveChart(props, site);
  return new Response(pictureStyle(of.described), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
