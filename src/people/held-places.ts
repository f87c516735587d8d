/** Where people were held: places as rows of a chart, and the towns that they stand in. */
import { date } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Place } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import type { Language } from '#words/language.ts';
import { placeName, placeStories, type PlaceStory, type Presence } from './places.ts';

/** A place where somebody with a page was held, or from which a death was reported. */
export interface HeldRow extends ChartRow, PlaceStory {
  /** Longitude and latitude of its town; `null` where the table has none. */
  readonly at: readonly [number, number] | null;
}

/** Where somebody was tried, or crossed a border, is no place where they were held. */
const isOfCustody = ({ kind }: Place) => kind !== 'court-town' && kind !== 'border';

/** Places by how many were held there since the election of 2020. */
export function heldPlaces(edition: Edition): HeldRow[] {
  return placeStories(edition)
    .filter(({ place }) => isOfCustody(place))
    .map((story) => ({ ...story, people: story.people.flatMap(inThisTime) }))
    .filter(({ people, deaths }) => people.length + deaths.length > 0)
    .map((story) => ({
      ...story,
      at: pointOf(story.place),
      source_ids: [
        ...new Set([...story.place.source_ids, ...story.sources.map(({ source_id }) => source_id)]),
      ],
      cells: [
        { table: 'places' as const, key: story.place.place_id },
        ...story.people.flatMap(({ events }) =>
          events.map(({ event_id }) => ({
            table: 'life-events' as const,
            key: event_id,
            column: 'place',
            shownIn: 'people',
          })),
        ),
        ...story.deaths.map(({ death_id }) => ({
          table: 'deaths' as const,
          key: death_id,
          column: 'place',
          shownIn: 'deaths',
        })),
      ],
    }))
    .sort((a, b) => b.people.length - a.people.length);
}

/** Since the election of 2020: some were in prison before, in places that say nothing of now. */
export const HELD_FROM = date('2020-05');

function inThisTime({ person, events }: Presence): readonly Presence[] {
  const kept = events.filter((event) => event.date >= HELD_FROM);
  return kept.length > 0 ? [{ person, events: kept }] : [];
}

function pointOf({ longitude, latitude }: Place): readonly [number, number] | null {
  return longitude === null || latitude === null ? null : [longitude, latitude];
}

/** Institutions of one town, at one point. */
export interface Town {
  readonly at: readonly [number, number];
  readonly rows: readonly number[];
  readonly people: number;
  readonly hasDeaths: boolean;
  readonly name: string;
}

export function townsOf(rows: readonly HeldRow[], edition: Edition, language: Language): readonly Town[] {
  const placed = rows.flatMap((row, index) => (row.at ? [{ row, index, at: row.at }] : []));
  return [...Map.groupBy(placed, ({ at }) => at.join())].map(([, group]) => {
    const [{ row, at }] = group as [(typeof group)[number]];
    const held = new Set(group.flatMap((each) => each.row.people.map(({ person }) => person.person_id)));
    return {
      at,
      rows: group.map(({ index }) => index),
      people: held.size,
      hasDeaths: group.some((each) => each.row.deaths.length > 0),
      name: townName(row.place, edition, language),
    };
  });
}

/** A town's own name in a language, as the table has it of its court; else as the place gives it. */
function townName({ town, name_en }: Place, { places }: Edition, language: Language): string {
  const court = places.find((each) => each.kind === 'court-town' && each.name_en === town);
  return court ? placeName(court, language.code).text : (town ?? name_en);
}
