/** The checksums of an edition's tables, as `sha256sum --check` reads them. */
import type { APIRoute } from 'astro';
import type { Edition } from '#data/edition.ts';
import { checksumLines, tableDownloads } from '#takeaway/downloads.ts';
import { published } from '#build/published.ts';

export const getStaticPaths = async () => {
  const { editions } = await published();
  return editions.map((edition) => ({ params: { date: edition.asOf }, props: { edition } }));
};

export const GET: APIRoute<{ edition: Edition }> = async ({ props }) =>
  new Response(checksumLines(await tableDownloads(props.edition)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
