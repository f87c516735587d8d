/** Others with a page whom the same reports put in the same dock or cell block: of the same trials, and of the same places of custody. */
import type { Edition } from '#data/edition.ts';
import { once } from '#data/once.ts';
import type { LifeEvent, Person, Place } from '#data/tables.ts';
import { precisionOf } from '#data/dates.ts';
import { inTime } from './events.ts';
import { lifelineOf, publishedPeople } from './lifeline.ts';
import { placeStories, type PlaceStory } from './places.ts';

/** What befell several people on one day in one place, as one source tells of them. */
export interface Together {
  readonly event: LifeEvent;
  readonly others: readonly Person[];
}

/** A place of custody, and who else is reported from there, at whichever time. */
export interface SamePlace {
  readonly place: Place;
  readonly others: readonly Person[];
}

export interface Related {
  readonly together: readonly Together[];
  readonly places: readonly SamePlace[];
}

/** The steps of a case that several people take at once. */
const SHARED = new Set<LifeEvent['type']>(['detained', 'trial-began', 'sentenced', 'sentenced-in-absentia']);

/** Where people are held; towns of trials and crossings bring together whom nothing else does. */
const OF_CUSTODY = new Set<Place['kind']>([
  'colony',
  'prison',
  'remand-prison',
  'open-type',
  'psychiatric',
  'other',
]);

/** Others of the same trials and places, told as what is reported of both, and no more. */
export function relatedOf(edition: Edition, person: Person): Related {
  const { events } = lifelineOf(edition, person);
  const all = sharedOf(edition);
  const together = events.flatMap((event): Together[] => {
    const ids = new Set(keysOf(event).flatMap((key) => all.byStep.get(key) ?? []));
    ids.delete(person.person_id);
    const others = [...ids].map((id) => edition.row('people', id));
    return others.length === 0 ? [] : [{ event, others }];
  });
  const places = (all.byPerson.get(person.person_id) ?? []).flatMap(({ place, people }): SamePlace[] => {
    const others = people
      .map((each) => each.person)
      .filter(({ person_id }) => person_id !== person.person_id);
    return others.length === 0 ? [] : [{ place, others }];
  });
  return { together: withoutRepeated(together), places };
}

/** Of a trial and its verdict with the same people the verdict is told, which comes later. */
function withoutRepeated(together: readonly Together[]): readonly Together[] {
  const named = ({ others }: Together) =>
    others
      .map(({ person_id }) => person_id)
      .sort()
      .join();
  const last = new Map(
    together.toSorted((a, b) => inTime(a.event, b.event)).map((each) => [named(each), each]),
  );
  return together.filter((each) => last.get(named(each)) === each);
}

/** An event's step, day and place with each source of it; none where the day or the place is not known. */
function keysOf({ type, date, place, source_ids }: LifeEvent): readonly string[] {
  if (!SHARED.has(type) || place === null || precisionOf(date) !== 'day') return [];
  return source_ids.map((source) => `${type} ${date} ${source} ${place}`);
}

interface Shared {
  readonly byStep: ReadonlyMap<string, readonly string[]>;
  readonly byPerson: ReadonlyMap<string, readonly PlaceStory[]>;
}

/** Worked out once for all pages. */
const sharedOf = once((edition: Edition): Shared => {
  const byStep = new Map<string, string[]>();
  for (const { person_id } of publishedPeople(edition))
    for (const event of lifelineOf(edition, edition.row('people', person_id)).events)
      for (const key of keysOf(event)) add(byStep, key, person_id);
  const byPerson = new Map<string, PlaceStory[]>();
  for (const story of placeStories(edition))
    if (OF_CUSTODY.has(story.place.kind))
      for (const { person } of story.people) add(byPerson, person.person_id, story);
  return { byStep, byPerson };
});

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
