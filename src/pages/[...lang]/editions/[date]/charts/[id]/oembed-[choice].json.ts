/** What the page of a choice answers to oEmbed, of a chart as one edition has it. */
import type { APIRoute } from 'astro';
import { everyFrozenChoice, sizedFrozenChart, type FrozenChart } from '#build/frozen.ts';
import type { Options } from '#embedding/addresses.ts';
import { oembed } from '#embedding/oembed.ts';

export const getStaticPaths = everyFrozenChoice;

export const GET: APIRoute<FrozenChart & { options: Options }> = async ({ props, site }) =>
  new Response(oembed(await sizedFrozenChart(props, site), { hasCard: false, options: props.options }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
