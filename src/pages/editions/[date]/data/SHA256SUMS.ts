/** The checksums of an edition's tables, as `sha256sum --check` reads them. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import type { Edition } from '#data/edition.ts';
import { checksumLines, tableDownloads } from '#takeaway/downloads.ts';
import { published } from '#build/published.ts';

export const getStaticPaths = async () => {
  const { editions } = await published();
  return editions.map((edition) => ({ params: { date: edition.asOf }, props: { edition } }));
};

export const GET: APIRoute<{ edition: Edition }> = async ({ url, props }) =>
  fileAnswer(checksumLines(await tableDownloads(props.edition)), url);
