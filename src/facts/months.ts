/** Let out in rounds and newly recognised, month by month, and as sums since releases began. */
import { utcMonth } from 'd3';
import { count, sumCounts, type Count } from '#data/count.ts';
import { instant, monthOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { RECOGNITIONS } from './flows.ts';
import { monthlyFigures } from './monthly.ts';
import { countedRounds, knownSizeOf, totalOf } from './round-sums.ts';

export const SERIES = ['released', 'recognised'] as const;
export type Series = (typeof SERIES)[number];

export interface MonthRounds {
  /** In the total. */
  readonly counted: number;
  /** Apart from it, with a number of people and without one. */
  readonly apart: number;
  readonly withoutNumber: number;
}

export interface MonthRow extends ChartRow {
  readonly month: PartialDate;
  /** The edition's rounds of the month, those apart from the total among them: none does not mean that there was none. */
  readonly rounds: MonthRounds;
  /** `null` is not known, never nobody: of a month without a round of the total the edition says nothing. */
  readonly counts: Readonly<Record<Series, Count | null>>;
  /** The months up to and with this one since releases began; a floor where a month of recognitions is not known. */
  readonly totals: Readonly<Record<Series, Count | null>>;
}

/** The first month shown: half a year before the first round of releases. */
export const FIRST_MONTH = '2024-01' as PartialDate;
/** The month of the first round, from which sums are taken. */
export const FIRST_RELEASES = '2024-07' as PartialDate;

/** From half a year before the first round to the edition's last month. */
export function monthsOf(edition: Edition): MonthRow[] {
  const figures = monthlyFigures(edition, RECOGNITIONS);
  const monthOfRound = ({ announced_on }: Round) => monthOf(announced_on);
  const rounds = Map.groupBy(countedRounds(edition), monthOfRound);
  const others = Map.groupBy(
    edition.rounds.filter(({ in_total }) => in_total === 'no'),
    monthOfRound,
  );
  const rows = utcMonth
    .range(instant(FIRST_MONTH), utcMonth.offset(utcMonth.floor(instant(edition.asOf)), 1))
    .map((start) => {
      const month = start.toISOString().slice(0, 7) as PartialDate;
      const released = rounds.get(month) ?? [];
      const apart = others.get(month) ?? [];
      const withoutNumber = apart.filter((round) => knownSizeOf(edition, round) === null);
      const figure = figures.get(month);
      return {
        month,
        rounds: {
          counted: released.length,
          apart: apart.length - withoutNumber.length,
          withoutNumber: withoutNumber.length,
        },
        counts: {
          released: released.length > 0 ? totalOf(edition, released) : null,
          recognised: figure ? count(figure.value, figure.qualifier) : null,
        },
        source_ids: [...released, ...withoutNumber, ...(figure ? [figure] : [])].flatMap(({ source_ids }) =>
          source_ids.slice(0, 2),
        ),
        cells: [
          ...[...released, ...withoutNumber].map(({ round_id }) => ({
            table: 'rounds' as const,
            key: round_id,
            shownIn: 'released',
          })),
          ...(figure ? [{ table: 'repression' as const, key: figure.figure_id, shownIn: 'recognised' }] : []),
        ],
      };
    });
  return rows.map((row) => {
    const since = rows.filter(({ month }) => month >= FIRST_RELEASES && month <= row.month);
    const counts = (series: Series) => since.map((each) => each.counts[series]);
    // The rounds are listed one by one, and their sum is of those listed: a month without one leaves no gap in it.
    const released = sumKnown(counts('released').filter((each) => each !== null));
    return { ...row, totals: { released, recognised: sumKnown(counts('recognised')) } };
  });
}

/** The sum of what is known: a floor where something is not, and `null` where nothing is. */
function sumKnown(counts: readonly (Count | null)[]): Count | null {
  const known = counts.filter((each) => each !== null);
  if (known.length === 0) return null;
  const sum = sumCounts(known);
  return counts.includes(null) && sum.qualifier === 'exact' ? count(sum.value, 'at-least') : sum;
}
