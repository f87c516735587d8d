/** What a profile answers to oEmbed, as the newest edition has it. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { published } from '#build/published.ts';
import { answer } from '#embedding/oembed.ts';
import { profileFrame } from '#embedding/profile-frame.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { nameOf } from '#people/names.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';

export const getStaticPaths = async () => {
  const { latest } = await published();
  return ofEachInEachLanguage(
    publishedPeople(latest).map(({ person_id: id }) => ({ params: { id }, props: {} })),
  );
};

export const GET: APIRoute<{ code: LanguageCode }> = async ({ url, params, props: { code }, site }) => {
  const { latest: edition } = await published(code);
  const language = languageOf(code);
  const person = edition.row('people', params.id ?? '');
  const frame = profileFrame(lifelineOf(edition, person), { edition, language }, site as URL);
  return fileAnswer(answer(frame, nameOf(person, code).text, language, site as URL), url);
};
