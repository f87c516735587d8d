/** The list of what the site itself said wrongly, as it stands in the data. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { dataFolder } from '#data/edition.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await readFile(join(dataFolder(), 'mistakes.csv'))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
