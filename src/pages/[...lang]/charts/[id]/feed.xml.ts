/** The feed of a chart, in each language. */
import type { APIRoute } from 'astro';
import { CHARTS, chartOf } from '#charts/index.ts';
import { published } from '#build/published.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { chartFeed } from '#takeaway/chart-feed.ts';
import { ATOM } from '#takeaway/feed.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';

/** A quiet site has no feeds. */
export const getStaticPaths = () =>
  ofEachInEachLanguage((isQuiet() ? [] : CHARTS).map(({ id }) => ({ params: { id }, props: {} })));

export const GET: APIRoute<{ code: LanguageCode }> = async ({ site, params, props: { code } }) => {
  const { editions } = await published(code);
  return new Response(chartFeed(chartOf(params.id ?? ''), editions, site as URL, languageOf(code)), ATOM);
};
