/** A person's lifeline as a picture that stands alone: the name, the status, the drawing, its key, what it rests on. */
import type { Pictured } from '#drawing/picture/share-picture.ts';
import type { View } from '#words/view.ts';
import { publishedPeople } from './lifeline.ts';
import { isListedByLetter, nameOf } from './names.ts';
import { drawPerson, hasLifeline, keyOf } from './person-drawing.ts';
import { writeLifeline, writeStatus } from './person-text.ts';
import type { Profile } from './profile.ts';
import type { Edition } from '#data/edition.ts';

/** Whether lifelines are published as pictures: of thousands of people these would weigh more than the whole site. */
export function hasPictures(edition: Edition): boolean {
  return !isListedByLetter(publishedPeople(edition));
}

/** What the picture shows; `null` where there is no lifeline to draw. */
export function picturedPerson({ person, life, sources }: Profile, view: View): Pictured | null {
  if (!hasLifeline(life)) return null;
  const { language } = view;
  return {
    title: nameOf(person, language.code).text,
    subtitle: writeStatus(life, language),
    says: writeLifeline(life, view),
    key: keyOf(life, view),
    view,
    sources,
    drawing: (layout) => drawPerson(life, view, layout),
  };
}
