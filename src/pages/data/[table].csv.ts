/** A table of the newest edition, under an address that stays while editions come. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { tableNamesIn } from '#data/schema.ts';
import type { TableName } from '#data/tables.ts';
import { tableDownload } from '#takeaway/downloads.ts';
import { published } from '#build/published.ts';

export const getStaticPaths = async () => {
  const { latest } = await published();
  return tableNamesIn(latest.asOf).map((table) => ({ params: { table }, props: { table } }));
};

export const GET: APIRoute<{ table: TableName }> = async ({ url, props }) => {
  const { latest } = await published();
  const { bytes } = await tableDownload(latest, props.table);
  return fileAnswer(bytes, url);
};
