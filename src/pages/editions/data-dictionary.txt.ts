/** What every table and column holds, from their declarations. */
import type { APIRoute } from 'astro';
import { dictionary } from '#data/dictionary.ts';

export const GET: APIRoute = () =>
  new Response(dictionary(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
