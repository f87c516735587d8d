/** A chart to paste that makes no request, as the newest edition has it. */
import type { APIRoute } from 'astro';
import { CHARTS } from '#charts/index.ts';
import { selfContained } from '#embedding/self-contained.ts';
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
  return new Response(selfContained(of, { hasLinks: true }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
