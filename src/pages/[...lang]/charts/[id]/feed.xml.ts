/** The feed of a chart, in each language. */
import type { APIRoute } from 'astro';
import { CHARTS, chartOf } from '#charts/index.ts';
import { published } from '#build/published.ts';
import { chartFeed } from '#takeaway/chart-feed.ts';
import { ATOM } from '#takeaway/feed.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';

export const getStaticPaths = () =>
  ofEachInEachLanguage(CHARTS.map(({ id }) => ({ params: { id }, props: {} })));

export const GET: APIRoute<{ code: LanguageCode }> = async ({ site, params, props: { code } }) => {
  const { editions } = await published(code);
  return new Response(chartFeed(chartOf(params.id ?? ''), editions, site as URL, languageOf(code)), ATOM);
};
