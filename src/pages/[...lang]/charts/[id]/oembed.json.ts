/** What a chart answers to oEmbed, as the newest edition has it. */
import type { APIRoute } from 'astro';
import { CHARTS } from '#charts/index.ts';
import { oembed } from '#embedding/oembed.ts';
import { sizedChart } from '#embedding/sized-chart.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';
import { published } from '#build/published.ts';
import type { LanguageCode } from '#words/language.ts';

export const getStaticPaths = () =>
  ofEachInEachLanguage(CHARTS.map(({ id }) => ({ params: { id }, props: { id } })));

export const GET: APIRoute<{ id: string; code: LanguageCode }> = async ({ props, site }) => {
  const { latest } = await published();
  const shown = { edition: latest, newest: latest, isPinned: false };
  const of = sizedChart(props.id, props.code, shown, site);
  return new Response(oembed(of), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
