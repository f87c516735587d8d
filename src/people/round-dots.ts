/** The people of a round as dots, in the colour of the way they came out. */
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { drawDots } from '#drawing/dots.ts';
import { sheet } from '#drawing/pen.ts';
import { withIds, type Tree } from '#drawing/tree.ts';
import { peopleOf } from './round-people.ts';

/** A deal with another state is told apart from a pardon; what is no part of the total is grey. */
const FILLS: Readonly<Record<Round['mechanism'], string>> = {
  pardon: 'var(--out)',
  'negotiated-release': 'var(--out-deep)',
  exchange: 'var(--grey-2)',
  other: 'var(--grey-2)',
};

export function roundFill({ mechanism, in_total }: Round): string {
  return in_total === 'yes' ? FILLS[mechanism] : 'var(--grey-1)';
}

/** What the dots of rounds stand for: each colour that they have, with the ways out that share it. */
export function dotColours(edition: Edition, rounds: readonly Round[]): readonly DotColour[] {
  const drawn = rounds.filter((round) => drawRoundDots(edition, round) !== null);
  const isApart = ({ in_total }: Round) => Number(in_total !== 'yes');
  const inOrder = drawn.toSorted((a, b) => isApart(a) - isApart(b));
  return [...Map.groupBy(inOrder, roundFill)].map(([fill, of]) => ({
    fill,
    mechanisms: of.some(isApart) ? [] : [...new Set(of.map(({ mechanism }) => mechanism))],
  }));
}

export interface DotColour {
  /** CSS colour. */
  readonly fill: string;
  /** Empty of rounds that are no part of the total. */
  readonly mechanisms: readonly Round['mechanism'][];
}

const GRID = { columns: 50, cell: 6 } as const;

/** One dot a person, in rows of fifty for every round; `null` where no number was found. For the eye alone: words say it. */
export function drawRoundDots(edition: Edition, round: Round): Tree | null {
  const people =
    peopleOf(edition, round, 'announced_count') ?? peopleOf(edition, round, 'political_prisoners');
  if (people === null) return null;
  const { columns, cell } = GRID;
  const svg = sheet({ width: columns * cell, fontSize: 13 }, Math.ceil(people.value / columns) * cell).set({
    'aria-hidden': 'true',
  });
  drawDots(svg, { ...GRID, count: people.value, fill: roundFill(round) }, new Map());
  return withIds(svg, `dots-${round.round_id}`);
}
