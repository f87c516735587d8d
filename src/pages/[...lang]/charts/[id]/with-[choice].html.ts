/** What is pasted as a link where something is chosen, of a chart as the newest edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyLiveChoice, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import { isQuiet } from '#build/quiet-site.ts';
import type { Options } from '#embedding/addresses.ts';
import { optionPageHtml } from '#embedding/option-page.ts';

export const getStaticPaths = everyLiveChoice;

export const GET: APIRoute<LiveChart & { options: Options }> = async ({ url, props, site }) => {
  const page = optionPageHtml(await sizedLiveChart(props, site), props.options, { isQuiet: isQuiet() });
  return fileAnswer(page, url);
};
