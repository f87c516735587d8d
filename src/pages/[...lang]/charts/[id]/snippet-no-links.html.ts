/** The same without a link, as the newest edition has it. */
import type { APIRoute } from 'astro';
import { everyLiveChart, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import { selfContained } from '#embedding/self-contained.ts';

export const getStaticPaths = everyLiveChart;

export const GET: APIRoute<LiveChart & Record<string, unknown>> = async ({ props, site }) => {
  const of = await sizedLiveChart(props, site);
  return new Response(selfContained(of, { hasLinks: false }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
