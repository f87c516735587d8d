/** A table of an edition: the sealed bytes. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import type { Edition } from '#data/edition.ts';
import { tableNamesIn } from '#data/schema.ts';
import type { TableName } from '#data/tables.ts';
import { tableDownload } from '#takeaway/downloads.ts';
import { published } from '#build/published.ts';

interface Props {
  edition: Edition;
  table: TableName;
}

export const getStaticPaths = async () => {
  const { editions } = await published();
  return editions.flatMap((edition) =>
    tableNamesIn(edition.asOf).map((table) => ({
      params: { date: edition.asOf, table },
      props: { edition, table },
    })),
  );
};

export const GET: APIRoute<Props> = async ({ url, props }) => {
  const { bytes } = await tableDownload(props.edition, props.table);
  return fileAnswer(bytes, url);
};
