/** What changed against the edition before, as a feed. */
import type { APIRoute } from 'astro';
import { changesFeed } from '#takeaway/change-files.ts';
import { published } from '#build/published.ts';
import { stepsOf, type Stepped } from '#changes/steps.ts';

export const getStaticPaths = async () =>
  stepsOf(await published()).map((stepped) => ({
    params: { date: stepped.edition.asOf },
    props: stepped,
  }));

export const GET: APIRoute<Stepped> = ({ props, site }) =>
  new Response(changesFeed(props, site as URL), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
