/** Women among those let out, as rows of a chart, beside their share of those held. */
import { utcDay } from 'd3';
import type { Count } from '#data/count.ts';
import { instant, lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount, Round } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { peopleOf } from '#people/round-people.ts';
import { custodyCounts, isComparable } from './comparison.ts';
import { countedRounds, sizeOf } from './round-sums.ts';

/** A count of those held that says how many were women. */
export type HeldByGender = CustodyCount & { readonly women: number };

/** A counted round whose women were counted. */
export interface WomenRow extends ChartRow {
  readonly round: Round;
  readonly women: Count;
  readonly people: Count;
  /** The newest such count of the joint list before the round; `null` where there is none. */
  readonly held: HeldByGender | null;
}

/** Shares of a whole, in per cent and whole numbers: the counts are too small for more. */
export const percent = (part: number, whole: number) => Math.round((part / whole) * 100);

/** Oldest first. Throws a `RangeError` where women are more than all people of their round. */
export function womenRows(edition: Edition): WomenRow[] {
  const counts = heldByGender(edition);
  return countedRounds(edition).flatMap((round) => {
    const women = peopleOf(edition, round, 'women');
    if (women === null) return [];
    const people = sizeOf(edition, round);
    if (women.value > people.value)
      throw new RangeError(
        `Round ${round.round_id}: ${women.value} women are more than ${people.value} people`,
      );
    const held = counts.findLast(({ as_of }) => lastDay(as_of) <= round.announced_on) ?? null;
    return [
      {
        round,
        women,
        people,
        held,
        source_ids: round.source_ids,
        cells: [
          { table: 'rounds', key: round.round_id, column: 'women' },
          ...(held
            ? [{ table: 'custody' as const, key: held.custody_id, column: 'women', shownIn: 'held' }]
            : []),
        ],
      } satisfies WomenRow,
    ];
  });
}

/** Exact counts of the joint list that split those held. */
export function heldByGender(edition: Edition): readonly HeldByGender[] {
  return custodyCounts(edition, 'in-custody').filter(
    (row): row is HeldByGender => isComparable(row) && row.women !== null && row.women <= row.count,
  );
}

/** In per cent. */
export const shareOf = ({ women, count }: HeldByGender) => percent(women, count);

/** Counted rounds of which no number of women was announced. */
export function withoutWomen(rows: readonly WomenRow[], edition: Edition): readonly Round[] {
  const rounds = rows.map(({ round }) => round);
  return countedRounds(edition).filter((round) => !rounds.includes(round));
}

/** A month before a day: counts of those held are made at the ends of months, so the one before a round is of its time. */
export function monthBefore(day: PartialDate): string {
  return utcDay
    .offset(instant(lastDay(day)), -31)
    .toISOString()
    .slice(0, 10);
}
