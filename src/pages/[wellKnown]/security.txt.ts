/** Whom to tell of a weakness; no file where nobody is named. A folder of the hidden name would be passed over by tools. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { published } from '#build/published.ts';
import { SECURITY_FOLDER, securityText } from '#build/security-text.ts';

export async function getStaticPaths() {
  const text = securityText((await published()).latest.asOf, process.env);
  return text === null ? [] : [{ params: { wellKnown: SECURITY_FOLDER }, props: { text } }];
}

export const GET: APIRoute<{ text: string }> = ({ url, props: { text } }) => fileAnswer(text, url);
