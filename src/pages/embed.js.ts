/** The newest version of the script for pages that embed charts, for those who want no fixed one. */
import type { APIRoute } from 'astro';
import { hostScript } from '#embedding/scripts.ts';

export const GET: APIRoute = () =>
  new Response(hostScript().code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
