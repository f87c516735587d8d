/** The publisher's kit of a chart, as one edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyFrozenChart, sizedFrozenChart, type FrozenChart } from '#build/frozen.ts';
import { kit } from '#takeaway/kit.ts';

export const getStaticPaths = () => everyFrozenChart('kit.zip');

export const GET: APIRoute<FrozenChart & Record<string, unknown>> = async ({ url, props, site }) => {
  const of = await sizedFrozenChart(props, site);
  return fileAnswer(await kit(of), url);
};
