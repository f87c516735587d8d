/** Shows the chart’s picture, as the newest edition has it, where a browser neither runs scripts nor draws SVG. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyLiveChart, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import { pictureStyle } from '#embedding/picture-style.ts';

export const getStaticPaths = everyLiveChart;

export const GET: APIRoute<LiveChart & Record<string, unknown>> = async ({ url, props, site }) => {
  const of = await sizedLiveChart(props, site);
  return fileAnswer(pictureStyle(of.described), url);
};
