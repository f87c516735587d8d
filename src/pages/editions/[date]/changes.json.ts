/** What changed against the edition before, as data. */
import type { APIRoute } from 'astro';
import type { EditionStep } from '#changes/edition-steps.ts';
import { changesJson } from '#takeaway/change-files.ts';
import { published } from '#build/published.ts';
import { stepsOf } from '#changes/edition-steps.ts';

export const getStaticPaths = async () =>
  stepsOf(await published()).map((step) => ({
    params: { date: step.edition.asOf },
    props: { step },
  }));

export const GET: APIRoute<{ step: EditionStep }> = ({ props }) =>
  new Response(changesJson(props.step), { headers: { 'content-type': 'application/json; charset=utf-8' } });
