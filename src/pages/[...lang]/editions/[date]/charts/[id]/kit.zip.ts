/** The publisher's kit of a chart, as one edition has it. */
import type { APIRoute } from 'astro';
import { everyFrozenChart, sizedFrozenChart, type FrozenChart } from '#build/frozen.ts';
import { kit } from '#takeaway/kit.ts';

export const getStaticPaths = () => everyFrozenChart('kit.zip');

export const GET: APIRoute<FrozenChart & Record<string, unknown>> = async ({ props, site }) => {
  const of = await sizedFrozenChart(props, site);
  return new Response((await kit(of)) as BodyInit, { headers: { 'Content-Type': 'application/zip' } });
};
