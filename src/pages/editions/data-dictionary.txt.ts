/** What every table and column holds, from their declarations. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { dictionary } from '#data/dictionary.ts';

export const GET: APIRoute = ({ url }) => fileAnswer(dictionary(), url);
