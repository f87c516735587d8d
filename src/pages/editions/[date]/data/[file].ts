/** Everything an edition offers beside its tables: zip, JSON, descriptions for programs, citations. */
import type { APIRoute } from 'astro';
import type { Edition } from '#data/edition.ts';
import { published } from '#build/published.ts';
import { takeawayFiles, type TakeawayFile } from '#takeaway/edition-files.ts';

export const getStaticPaths = async () => {
  const { editions } = await published();
  return editions.flatMap((edition) =>
    Object.keys(takeawayFiles(edition)).map((file) => ({
      params: { date: edition.asOf, file },
      props: { edition },
    })),
  );
};

export const GET: APIRoute<{ edition: Edition }> = async ({ params, props, site }) => {
  const file = takeawayFiles(props.edition)[params.file ?? ''] as TakeawayFile;
  const body = await file.make(props.edition, site as URL);
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': file.type },
  });
};
