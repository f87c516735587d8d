/** The feed of editions and explainers. */
import type { APIRoute } from 'astro';
import { proseIn, type Prose } from '../layouts/prose.ts';
import { published } from '../publishing/published.ts';
import { siteFeed } from '../publishing/site-feed.ts';

const texts = import.meta.glob<Prose>('../explainers/*/*.mdx', { eager: true });

const wordsOf = (slug: string) => {
  const own = Object.entries(texts).filter(([file]) => file.includes(`/${slug}/`));
  return proseIn('en', Object.fromEntries(own)).frontmatter;
};

export const GET: APIRoute = async ({ site }) =>
  new Response(siteFeed(await published(), wordsOf, site as URL), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
