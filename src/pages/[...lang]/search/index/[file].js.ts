/** The files of the search in each language: people in pieces, everything else in one. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { published } from '#build/published.ts';
import { searchedTexts } from '#layouts/searched-texts.ts';
import { searchFiles } from '#search/index-files.ts';
import { languageOf } from '#words/language.ts';
import { inEachLanguage } from '#words/paths.ts';

export const getStaticPaths = async () => {
  const languages = inEachLanguage().map(async ({ params, props: { code } }) => {
    const data = await published(code);
    const language = languageOf(code);
    const files = searchFiles({ edition: data.latest, language }, searchedTexts(data, language));
    return [...files].map(([file, text]) => ({ params: { ...params, file }, props: { text } }));
  });
  return (await Promise.all(languages)).flat();
};

export const GET: APIRoute<{ text: string }> = ({ url, props: { text } }) => fileAnswer(text, url);
