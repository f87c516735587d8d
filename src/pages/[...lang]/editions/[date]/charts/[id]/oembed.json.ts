/** What a chart answers to oEmbed, as one edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyFrozenChart, sizedFrozenChart, type FrozenChart } from '#build/frozen.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { oembed } from '#embedding/oembed.ts';

export const getStaticPaths = () => everyFrozenChart();

export const GET: APIRoute<FrozenChart & Record<string, unknown>> = async ({ url, props, site }) => {
  const of = await sizedFrozenChart(props, site);
  return fileAnswer(oembed(of, { hasCard: !isQuiet() }), url);
};
