/** The list of corrections, as it stands in the data. */
import type { APIRoute } from 'astro';
import { published } from '#build/published.ts';
import { correctionsDownload } from '#takeaway/downloads.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await correctionsDownload(await published())), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
