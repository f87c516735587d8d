/** Those who died in custody or after detention, as rows of a chart. */
import type { Edition } from '#data/edition.ts';
import type { Death } from '#data/tables.ts';
import { isShown } from '#data/visibility.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { restsOn } from '#drawing/columns.ts';
import { middleOf } from '#drawing/time.ts';
import { placeStories } from './places.ts';

/** Somebody who died, or all who may not be named. */
export interface DeathRow extends ChartRow {
  /** `null` for those who are counted and not named. */
  readonly death: Death | null;
  /** The place's page, where the words name a place that has one. */
  readonly page?: `/${string}` | undefined;
  /** How many people the row stands for. */
  readonly people: number;
  /** How many of them were recognised political prisoners. */
  readonly recognised: number;
}

export type NamedRow = DeathRow & { readonly death: Death };

export const isNamed = (row: DeathRow): row is NamedRow => row.death !== null;
export const isRecognised = ({ recognised_political_prisoner }: Death): boolean =>
  recognised_political_prisoner === 'yes';

/** By day, and last, in one row, those who are counted and not named. */
export function deathRows(edition: Edition): DeathRow[] {
  const named = edition.deaths
    .filter((death) => isShown(edition, 'deaths', death))
    .toSorted((a, b) => middleOf(a.died_on).getTime() - middleOf(b.died_on).getTime());
  const unnamed = edition.deaths.filter((death) => !named.includes(death));
  const pageOf = (death: Death) => {
    const found = placeStories(edition).find(({ deaths }) => deaths.includes(death));
    return found && (`/places/${found.place.place_id}/` as const);
  };
  return [
    ...named.map((death) => ({
      death,
      page: pageOf(death),
      people: 1,
      recognised: isRecognised(death) ? 1 : 0,
      ...restsOn('deaths', death.death_id, death),
    })),
    ...(unnamed.length > 0
      ? [
          {
            death: null,
            people: unnamed.length,
            recognised: unnamed.filter(isRecognised).length,
            source_ids: [],
          },
        ]
      : []),
  ];
}
