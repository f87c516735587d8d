/** What the page of a choice answers to oEmbed, of a chart as the newest edition has it. */
import type { APIRoute } from 'astro';
import { everyLiveChoice, sizedLiveChart, type LiveChart } from '#build/frozen.ts';
import type { Options } from '#embedding/addresses.ts';
import { oembed } from '#embedding/oembed.ts';

export const getStaticPaths = everyLiveChoice;

export const GET: APIRoute<LiveChart & { options: Options }> = async ({ props, site }) =>
  new Response(oembed(await sizedLiveChart(props, site), { hasCard: false, options: props.options }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
