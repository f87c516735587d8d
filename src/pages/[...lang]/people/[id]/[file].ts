/** Files of each person’s lifeline, as the newest edition has it, in each language. */
import type { APIRoute } from 'astro';
import { published } from '#build/published.ts';
import {
  LIFELINE_FILES,
  lifelineFile,
  peopleWithPictures,
  type LifelineFile,
} from '#takeaway/person-files.ts';
import type { LanguageCode } from '#words/language.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';

export const getStaticPaths = async () => {
  const { latest } = await published();
  return ofEachInEachLanguage(
    peopleWithPictures(latest).flatMap(({ person_id: id }) =>
      LIFELINE_FILES.map((file) => ({ params: { id, file }, props: {} })),
    ),
  );
};

export const GET: APIRoute<{ code: LanguageCode }> = async ({ params, props: { code } }) => {
  const { latest: edition } = await published(code);
  return lifelineFile(edition, edition.row('people', params.id ?? ''), params.file as LifelineFile, code);
};
