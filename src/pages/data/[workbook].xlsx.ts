/** All tables of the newest edition as one workbook. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import identity from '#site.json' with { type: 'json' };
import { published } from '#build/published.ts';
import { workbookOf } from '#takeaway/workbook.ts';

export const getStaticPaths = () => [{ params: { workbook: identity.slug } }];

export const GET: APIRoute = async ({ url, site }) => {
  const { bytes } = await workbookOf((await published()).latest, site as URL);
  return fileAnswer(bytes, url);
};
