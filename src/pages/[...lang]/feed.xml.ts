/** The feed of editions and explainers, one in each language. */
import type { APIRoute } from 'astro';
import { proseIn } from '#layouts/mdx-text.ts';
import { published } from '#build/published.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { ATOM } from '#takeaway/feed.ts';
import { siteFeed } from '#takeaway/site-feed.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { inEachLanguage } from '#words/paths.ts';

/** A quiet site has no feeds. */
export const getStaticPaths = () => (isQuiet() ? [] : inEachLanguage());

export const GET: APIRoute<{ code: LanguageCode }> = async ({ site, props: { code } }) => {
  const wordsOf = (slug: string) => proseIn(slug, code).frontmatter;
  const feed = siteFeed(await published(code), wordsOf, site as URL, languageOf(code));
  return new Response(feed, ATOM);
};
