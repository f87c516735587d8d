/** The newest version of the script for pages that embed charts, for those who want no fixed one. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { hostScript } from '#embedding/scripts.ts';

export const GET: APIRoute = ({ url }) => fileAnswer(hostScript().code, url);
