/** The kit of a person for journalists, as the newest edition has it, in all languages of the site. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { published } from '#build/published.ts';
import type { Person } from '#data/tables.ts';
import { peopleWithPictures } from '#takeaway/person-files.ts';
import { personKit } from '#takeaway/person-kit.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';

export const getStaticPaths = async () => {
  const { latest } = await published();
  return peopleWithPictures(latest).map((person) => ({
    params: { id: person.person_id },
    props: { person },
  }));
};

export const GET: APIRoute<{ person: Person }> = async ({ url, props: { person }, site }) => {
  const views = await Promise.all(
    LANGUAGES.map(async (code) => ({ edition: (await published(code)).latest, language: languageOf(code) })),
  );
  return fileAnswer(await personKit(person, views, site as URL), url);
};
