/** What a chart answers to oEmbed, as one edition has it. */
import type { APIRoute } from 'astro';
import { everyFrozenChart, sizedFrozenChart, type FrozenChart } from '#build/frozen.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { oembed } from '#embedding/oembed.ts';

export const getStaticPaths = () => everyFrozenChart();

export const GET: APIRoute<FrozenChart & Record<string, unknown>> = async ({ props, site }) => {
  const of = await sizedFrozenChart(props, site);
  return new Response(oembed(of, { hasCard: !isQuiet() }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
