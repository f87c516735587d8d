/** The files of a person's lifeline, beside the profile in each language: the picture, and the style that shows it where SVG is not drawn. */
import type { Edition } from '#data/edition.ts';
import type { Person } from '#data/tables.ts';
import { picturePng } from '#drawing/picture/share-picture.ts';
import { lifelineStyle, PICTURE_STYLE } from '#embedding/picture-style.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { hasLifeline } from '#people/person-drawing.ts';
import { hasPictures, picturedPerson } from '#people/person-picture.ts';
import { profileOf } from '#people/profile.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';

export const LIFELINE_FILES = ['lifeline.png', PICTURE_STYLE] as const;

export type LifelineFile = (typeof LIFELINE_FILES)[number];

/** Who has them. */
export function peopleWithPictures(edition: Edition): readonly Person[] {
  if (!hasPictures(edition)) return [];
  return publishedPeople(edition).filter((person) => hasLifeline(lifelineOf(edition, person)));
}

/** One of the files as an edition has it, in a language. Throws a `RangeError` where the person has no lifeline. */
export async function lifelineFile(
  edition: Edition,
  person: Person,
  file: LifelineFile,
  code: LanguageCode,
): Promise<Response> {
  const pictured = picturedPerson(profileOf(edition, person), { edition, language: languageOf(code) });
  if (pictured === null) throw new RangeError(`${person.person_id} has no lifeline to draw`);
  const [body, type] =
    file === 'lifeline.png'
      ? [await picturePng(pictured, 'lifeline'), 'image/png']
      : [lifelineStyle(pictured), 'text/css; charset=utf-8'];
  return new Response(body as BodyInit, { headers: { 'Content-Type': type } });
}
