/** What a chart answers to oEmbed, as the newest edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyLiveChart, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { oembed } from '#embedding/oembed.ts';

export const getStaticPaths = everyLiveChart;

export const GET: APIRoute<LiveChart & Record<string, unknown>> = async ({ url, props, site }) => {
  const of = await sizedLiveChart(props, site);
  return fileAnswer(oembed(of, { hasCard: !isQuiet() }), url);
};
