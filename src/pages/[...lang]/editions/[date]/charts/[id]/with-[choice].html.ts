/** What is pasted as a link where something is chosen, of a chart as one edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyFrozenChoice, sizedFrozenChart, type FrozenChart } from '#build/frozen.ts';
import { isQuiet } from '#build/quiet-site.ts';
import type { Options } from '#embedding/addresses.ts';
import { optionPageHtml } from '#embedding/option-page.ts';

export const getStaticPaths = everyFrozenChoice;

export const GET: APIRoute<FrozenChart & { options: Options }> = async ({ url, props, site }) => {
  const page = optionPageHtml(await sizedFrozenChart(props, site), props.options, { isQuiet: isQuiet() });
  return fileAnswer(page, url);
};
