/** The list of what the site itself said wrongly, as it stands in the data. */
import { fileAnswer } from '#build/file-answer.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { dataFolder } from '#data/edition.ts';

export const GET: APIRoute = async ({ url }) =>
  fileAnswer(await readFile(join(dataFolder(), 'mistakes.csv')), url);
