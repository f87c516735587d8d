/** What the page of a choice answers to oEmbed, of a chart as one edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyFrozenChoice, sizedFrozenChart, type FrozenChart } from '#build/frozen.ts';
import type { Options } from '#embedding/addresses.ts';
import { oembed } from '#embedding/oembed.ts';

export const getStaticPaths = everyFrozenChoice;

export const GET: APIRoute<FrozenChart & { options: Options }> = async ({ url, props, site }) =>
  fileAnswer(oembed(await sizedFrozenChart(props, site), { hasCard: false, options: props.options }), url);
