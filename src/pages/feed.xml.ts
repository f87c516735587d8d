/** The feed of editions and explainers. */
import type { APIRoute } from 'astro';
import { proseIn } from '#layouts/mdx-text.ts';
import { published } from '#build/published.ts';
import { siteFeed } from '#takeaway/site-feed.ts';

const wordsOf = (slug: string) => proseIn(slug, 'en').frontmatter;

export const GET: APIRoute = async ({ site }) =>
  new Response(siteFeed(await published(), wordsOf, site as URL), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
