/** The script in every embed, compiled to a classic one: a sandboxed frame may not load modules. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { frameScript } from '#embedding/scripts.ts';

export const getStaticPaths = async () => [{ params: { name: (await frameScript()).name } }];

export const GET: APIRoute = async ({ url }) => fileAnswer((await frameScript()).code, url);
