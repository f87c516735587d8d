/** A chart to paste that makes no request, as one edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyFrozenChart, sizedFrozenChart, type FrozenChart } from '#build/frozen.ts';
import { selfContained } from '#embedding/self-contained.ts';

export const getStaticPaths = () => everyFrozenChart('snippet.html');

export const GET: APIRoute<FrozenChart & Record<string, unknown>> = async ({ url, props, site }) => {
  const of = await sizedFrozenChart(props, site);
  return fileAnswer(selfContained(of, { hasLinks: true }), url);
};
