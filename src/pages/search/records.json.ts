/** Records of the search in each language, for the build: it makes the index of them and takes this file away. */
import type { APIRoute } from 'astro';
import { published } from '#build/published.ts';
import { searchRecords } from '#search/records.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';

export const GET: APIRoute = async () => {
  const { latest: edition } = await published();
  const records = LANGUAGES.map((code) => searchRecords({ edition, language: languageOf(code) }));
  return new Response(JSON.stringify(records), { headers: { 'Content-Type': 'application/json' } });
};
