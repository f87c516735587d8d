/** The publisher’s kit of a chart, as the newest edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyLiveChart, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import { kit } from '#takeaway/kit.ts';

export const getStaticPaths = everyLiveChart;

export const GET: APIRoute<LiveChart & Record<string, unknown>> = async ({ url, props, site }) => {
  const of = await sizedLiveChart(props, site);
  return fileAnswer(await kit(of), url);
};
