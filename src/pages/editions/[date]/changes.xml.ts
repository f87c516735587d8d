/** What changed against the edition before, as a feed. */
import type { APIRoute } from 'astro';
import type { EditionStep } from '#changes/edition-steps.ts';
import { changesFeed } from '#takeaway/change-files.ts';
import { published } from '#build/published.ts';
import { stepsOf } from '#changes/edition-steps.ts';

export const getStaticPaths = async () =>
  stepsOf(await published()).map((step) => ({
    params: { date: step.edition.asOf },
    props: { step },
  }));

export const GET: APIRoute<{ step: EditionStep }> = ({ props, site }) =>
  new Response(changesFeed(props.step, site as URL), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
