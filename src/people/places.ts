/** Places of custody, of trials and of crossings: who with a page was there, and who died there. */
import { compareDates } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { once } from '#data/once.ts';
import { LANGUAGE_CODES, nameIn, type LanguageCode } from '#data/languages.ts';
import type { Death, LifeEvent, Person, Place, Source } from '#data/tables.ts';
import { hiddenPeople, isShown } from '#data/visibility.ts';
import { originalOf } from '#words/edition-in.ts';
import { inTime } from './events.ts';
import { publishedPeople } from './lifeline.ts';
import type { WrittenName } from './names.ts';

/** Somebody with a page, and their dated events of one kind, in time. */
export interface Presence {
  readonly person: Person;
  readonly events: readonly LifeEvent[];
}

export interface PlaceStory {
  readonly place: Place;
  readonly people: readonly Presence[];
  /** Deaths that are reported to have happened there, or of people brought from there. */
  readonly deaths: readonly Death[];
  /** Sources of everything on the page, in the order in which they are first met. */
  readonly sources: readonly Source[];
}

/** Kinds of places in the order of the list. */
export const PLACE_KINDS = [
  'colony',
  'prison',
  'remand-prison',
  'open-type',
  'psychiatric',
  'other',
  'court-town',
  'border',
] as const satisfies readonly Place['kind'][];

/**
 * Events of people with a page by a key of theirs, everybody's together in time, first those of whom the first
 * is reported.
 */
export function presencesOf(edition: Edition, events: readonly LifeEvent[]): readonly Presence[] {
  const people = new Map(publishedPeople(edition).map((person) => [person.person_id, person]));
  return [...Map.groupBy(events, ({ person_id }) => person_id)]
    .flatMap(([id, theirs]) => {
      const person = people.get(id);
      return person ? [{ person, events: theirs.toSorted(inTime) }] : [];
    })
    .sort((a, b) => inTime(a.events[0] as LifeEvent, b.events[0] as LifeEvent));
}

/** Every place that may be shown, in the order of the table. One that only hidden people were at says where they were. */
export const placeStories = once((edition: Edition): readonly PlaceStory[] => {
  const hidden = hiddenPeople(edition);
  const events = Map.groupBy(edition['life-events'], ({ place_id }) => place_id);
  return edition.places.flatMap((place): PlaceStory[] => {
    const there = events.get(place.place_id) ?? [];
    const people = presencesOf(edition, there);
    const deaths = deathsAt(edition, place);
    const isOnlyHidden = there.length > 0 && there.every(({ person_id }) => hidden.has(person_id));
    if (isOnlyHidden && deaths.length === 0) return [];
    const ids = [place, ...people.flatMap((each) => each.events), ...deaths].flatMap(
      ({ source_ids }) => source_ids,
    );
    return [{ place, people, deaths, sources: edition.sourcesOf([...new Set(ids)]) }];
  });
});

/** The page of a place; `null` where it has none. */
export function placeOfEvent(edition: Edition, { place_id }: Pick<LifeEvent, 'place_id'>): Place | null {
  return placeStories(edition).find(({ place }) => place.place_id === place_id)?.place ?? null;
}

/** Deaths whose place is told in words that name this one: “penal colony No. 2, Babruisk” in any sentence. */
function deathsAt(edition: Edition, place: Place): readonly Death[] {
  // In another language the words are others, and the row is the same.
  const original = originalOf(edition);
  const { name_en: english, aliases } =
    original.places.find(({ place_id: id }) => id === place.place_id) ?? place;
  const names = [english, ...aliases].map((name) => name.toLowerCase().split(/, /));
  // A name that is a town alone stands in the names of other places.
  const telling = names.filter((parts) => parts.some((part) => /\d/.test(part)));
  const there = new Set(
    original.deaths
      .filter(({ place: told }) => telling.some((parts) => parts.every((part) => stands(part, told ?? ''))))
      .map(({ death_id }) => death_id),
  );
  return edition.deaths
    .filter((death) => isShown(edition, 'deaths', death) && there.has(death.death_id))
    .toSorted((a, b) => compareDates(a.died_on, b.died_on));
}

/** Whether a part of a name stands in a text as words of its own: No. 1 is not No. 15. */
function stands(part: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(part);
  return at !== -1 && !/[\p{L}\p{N}]/u.test(text[at + part.length] ?? '');
}

/** A place's name in a language, in English where that language's is not known. */
export function placeName(place: Place, code: LanguageCode): WrittenName {
  const text = nameIn(place, code);
  return text === null ? { text: place.name_en, lang: 'en' } : { text, lang: code };
}

/** Its names in the other languages, without repetition, and those it is also found under. */
export function otherPlaceNames(place: Place, code: LanguageCode): readonly WrittenName[] {
  const shown = placeName(place, code).text;
  return LANGUAGE_CODES.map((language) => placeName(place, language)).filter(
    ({ text, lang }, at, all) => text !== shown && all.findIndex((each) => each.lang === lang) === at,
  );
}
