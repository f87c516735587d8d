/** What changed against the edition before, as data. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { changesJson } from '#takeaway/change-files.ts';
import { published } from '#build/published.ts';
import { stepsOf, type Stepped } from '#changes/steps.ts';

export const getStaticPaths = async () =>
  stepsOf(await published()).map((stepped) => ({
    params: { date: stepped.edition.asOf },
    props: stepped,
  }));

export const GET: APIRoute<Stepped> = ({ url, props }) => fileAnswer(changesJson(props), url);
