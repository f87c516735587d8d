/** What changed against the edition before, as a feed, one in each language. */
import type { APIRoute } from 'astro';
import { changesFeed } from '#takeaway/change-files.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { ATOM } from '#takeaway/feed.ts';
import { published } from '#build/published.ts';
import { stepsOf } from '#changes/steps.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';

export const getStaticPaths = async () => {
  const editions = isQuiet() ? [] : (await published()).editions;
  return ofEachInEachLanguage(
    editions.map((edition, at) => ({ params: { date: edition.asOf }, props: { at } })),
  );
};

export const GET: APIRoute<{ code: LanguageCode; at: number }> = async ({ site, props: { code, at } }) => {
  const stepped = stepsOf(await published(code))[at] as ReturnType<typeof stepsOf>[number];
  return new Response(changesFeed(stepped, site as URL, languageOf(code)), ATOM);
};
