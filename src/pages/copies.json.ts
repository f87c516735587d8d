/** Which copies of the site are to be replaced, for those who keep one. */
import type { APIRoute } from 'astro';
import { published } from '#build/published.ts';
import { copiesFile } from '#takeaway/copies.ts';

export const GET: APIRoute = async () =>
  new Response(copiesFile((await published()).editions), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
