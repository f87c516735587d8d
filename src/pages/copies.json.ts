/** Which copies of the site are to be replaced, for those who keep one. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { published } from '#build/published.ts';
import { copiesFile } from '#takeaway/copies.ts';

export const GET: APIRoute = async ({ url }) => fileAnswer(copiesFile((await published()).editions), url);
