/** The same without a link, as the newest edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyLiveChart, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import { selfContained } from '#embedding/self-contained.ts';

export const getStaticPaths = everyLiveChart;

export const GET: APIRoute<LiveChart & Record<string, unknown>> = async ({ url, props, site }) => {
  const of = await sizedLiveChart(props, site);
  return fileAnswer(selfContained(of, { hasLinks: false }), url);
};
