/** The two scripts of the search: the one on every page, and the search itself. Classic, so that they run from a disk. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { compileClassic } from '#embedding/compile.ts';

/** None begins as the folder does: a rule for `/:language/search/*` would fit it, and each language need one of its own. */
const SCRIPTS = { open: 'src/browser/search-open.ts', find: 'src/browser/search.ts' } as const;

export const getStaticPaths = () =>
  Object.entries(SCRIPTS).map(([script, source]) => ({ params: { script }, props: { source } }));

export const GET: APIRoute<{ source: string }> = async ({ url, props: { source } }) =>
  fileAnswer(await compileClassic(source), url);
