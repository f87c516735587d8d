/** The feed of a person, in each language. */
import type { APIRoute } from 'astro';
import { published } from '#build/published.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { ATOM } from '#takeaway/feed.ts';
import { personFeed } from '#takeaway/person-feed.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';

/** A quiet site has no feeds. */
export const getStaticPaths = async () => {
  const { latest } = await published();
  return ofEachInEachLanguage(
    (isQuiet() ? [] : publishedPeople(latest)).map(({ person_id: id }) => ({ params: { id }, props: {} })),
  );
};

export const GET: APIRoute<{ code: LanguageCode }> = async ({ site, params, props: { code } }) => {
  const { editions } = await published(code);
  return new Response(personFeed(params.id ?? '', editions, site as URL, languageOf(code)), ATOM);
};
