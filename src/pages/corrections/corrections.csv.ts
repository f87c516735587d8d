/** The list of corrections, as it stands in the data. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { published } from '#build/published.ts';
import { correctionsDownload } from '#takeaway/downloads.ts';

export const GET: APIRoute = async ({ url }) => fileAnswer(await correctionsDownload(await published()), url);
