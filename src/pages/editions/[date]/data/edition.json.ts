/** What an edition says of itself, as it stands in the data. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import type { Edition } from '#data/edition.ts';
import { aboutDownload } from '#takeaway/downloads.ts';
import { published } from '#build/published.ts';

export const getStaticPaths = async () => {
  const { editions } = await published();
  return editions.map((edition) => ({ params: { date: edition.asOf }, props: { edition } }));
};

export const GET: APIRoute<{ edition: Edition }> = async ({ url, props }) =>
  fileAnswer(await aboutDownload(props.edition), url);
