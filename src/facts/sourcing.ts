/** How well an edition's figures are sourced: how many rest on one page, on reprints alone, on undated pages alone. */
import type { Edition } from '#data/edition.ts';
import type { Source } from '#data/tables.ts';

/** Tables whose rows are figures: counts that somebody published. */
const FIGURES = ['rounds', 'tallies', 'custody', 'repression', 'elections'] as const;

export const SOURCINGS = ['one', 'primary', 'reprints', 'undated'] as const;
export type Sourcing = (typeof SOURCINGS)[number];

const HOLDS: Readonly<Record<Sourcing, (sources: readonly Source[]) => boolean>> = {
  one: (sources) => sources.length === 1,
  primary: (sources) => sources.some(({ kind }) => kind === 'primary'),
  reprints: (sources) => sources.every(({ kind }) => kind === 'reprint'),
  undated: (sources) => sources.every(({ published }) => published === null),
};

export interface SourcingOfEdition {
  readonly figures: number;
  /** Figures of which it holds; one may be counted under several. */
  readonly of: Readonly<Record<Sourcing, number>>;
}

export function sourcingOf(edition: Edition): SourcingOfEdition {
  const sourced = FIGURES.flatMap((table) =>
    edition[table].map(({ source_ids }) => edition.sourcesOf(source_ids)),
  );
  const count = (sourcing: Sourcing) => sourced.filter(HOLDS[sourcing]).length;
  return {
    figures: sourced.length,
    of: Object.fromEntries(SOURCINGS.map((sourcing) => [sourcing, count(sourcing)])) as Record<
      Sourcing,
      number
    >,
  };
}
