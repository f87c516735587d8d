/** All tables of the newest edition as one workbook. */
import type { APIRoute } from 'astro';
import identity from '#site.json' with { type: 'json' };
import { published } from '#build/published.ts';
import { workbookOf } from '#takeaway/workbook.ts';

export const getStaticPaths = () => [{ params: { workbook: identity.slug } }];

export const GET: APIRoute = async ({ site }) => {
  const { bytes } = await workbookOf((await published()).latest, site as URL);
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
