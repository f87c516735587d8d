/** What the page of a choice answers to oEmbed, of a chart as the newest edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { everyLiveChoice, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import type { Options } from '#embedding/addresses.ts';
import { oembed } from '#embedding/oembed.ts';

export const getStaticPaths = everyLiveChoice;

export const GET: APIRoute<LiveChart & { options: Options }> = async ({ url, props, site }) =>
  fileAnswer(oembed(await sizedLiveChart(props, site), { hasCard: false, options: props.options }), url);
