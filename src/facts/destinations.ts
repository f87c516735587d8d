/** Where the people of rounds were let go: at home, abroad, or it is not reported. */
import { count, sumCounts, type Count } from '#data/count.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { checkSum } from './account.ts';
import { countedRounds, sizeOf } from './round-sums.ts';

/** Let go at home; taken abroad; not reported, or neither. */
export const PARTS = ['home', 'abroad', 'open'] as const;
export type Part = (typeof PARTS)[number];

export interface DestinationRow extends ChartRow {
  readonly round: Round;
  readonly size: Count;
  /** Where its people were let go; the rest is not reported, or neither. */
  readonly parts: Readonly<Record<Part, number>>;
}

/** The counted rounds, each with where its people were let go. */
export function destinationsOf(edition: Edition): DestinationRow[] {
  return countedRounds(edition).map((round) => ({
    round,
    size: sizeOf(edition, round),
    parts: partsOf(round, sizeOf(edition, round).value),
    source_ids: round.source_ids,
    cells: ['destination', 'stayed_in_belarus', 'taken_abroad', 'mechanism'].map((column) => ({
      table: 'rounds' as const,
      key: round.round_id,
      column,
    })),
  }));
}

/**
 * Of a round that was let go at home, and of which no number is given, everyone went there. Of one that was taken
 * abroad it is not known how many were: some have refused to go, and sources that differ leave the cell empty.
 */
function partsOf(round: Round, size: number): Record<Part, number> {
  const { destination, stayed_in_belarus, taken_abroad } = round;
  const home = stayed_in_belarus ?? (destination === 'home' ? size - (taken_abroad ?? 0) : 0);
  const abroad = taken_abroad ?? 0;
  const open = size - home - abroad;
  if (open < 0)
    throw new RangeError(
      `Round ${round.round_id}: ${home} home and ${abroad} abroad are more than ${size} released`,
    );
  checkSum([home, abroad, open], size, `Round ${round.round_id}`);
  return { home, abroad, open };
}

/** People of rounds who were let go in one place, as known. */
export const sumOf = (rows: readonly DestinationRow[], part: Part) =>
  rows.reduce((sum, { parts }) => sum + parts[part], 0);

/** Taken abroad, and no source gives a number that others do not dispute: nobody of the round is counted there. */
export const isUnnumbered = ({ round: { destination, taken_abroad } }: DestinationRow) =>
  destination === 'abroad' && taken_abroad === null;

/** A number of people is exact where the size of every round in it is, and nobody else can be there. */
export function countOf(rows: readonly DestinationRow[], part: Part): Count {
  const { qualifier } = sumCounts(rows.filter(({ parts }) => parts[part] > 0).map(({ size }) => size));
  const isFloor = part === 'abroad' && qualifier === 'exact' && rows.some(isUnnumbered);
  return { value: sumOf(rows, part), qualifier: isFloor ? 'at-least' : qualifier };
}

/** A cell of the table: zero is said where a source gives it, or where nobody is left over; an empty cell is not reported. */
export function cellOf(row: DestinationRow, part: Part): Count | null {
  if (row.parts[part] > 0) return countOf([row], part);
  const given = { home: row.round.stayed_in_belarus, abroad: row.round.taken_abroad, open: 0 }[part];
  return given === null ? null : count(0);
}

/** Whether another source has people of a round taken abroad, of whom the round's row says nothing of the kind. */
export function isReportedAbroad(edition: Edition, { round_id, taken_abroad }: Round): boolean {
  const disputes = ['destination', 'taken_abroad'].flatMap((column) =>
    edition.disputesOf('rounds', round_id, column),
  );
  return taken_abroad === null && disputes.some(({ value }) => value === 'abroad' || Number(value) > 0);
}
