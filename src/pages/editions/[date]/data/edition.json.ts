/** What an edition says of itself, as it stands in the data. */
import type { APIRoute } from 'astro';
import type { Edition } from '#data/edition.ts';
import { aboutDownload } from '#takeaway/downloads.ts';
import { published } from '#build/published.ts';

export const getStaticPaths = async () => {
  const { editions } = await published();
  return editions.map((edition) => ({ params: { date: edition.asOf }, props: { edition } }));
};

export const GET: APIRoute<{ edition: Edition }> = async ({ props }) =>
  new Response(new Uint8Array(await aboutDownload(props.edition)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
