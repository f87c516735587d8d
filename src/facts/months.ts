/** Let out in rounds and newly recognised, month by month, and as sums since releases began. */
import { utcMonth } from 'd3';
import { count, sumCounts, type Count } from '#data/count.ts';
import { instant, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { RECOGNITIONS } from './flows.ts';
import { monthlyFigures } from './monthly.ts';
import { countedRounds, totalOf } from './round-sums.ts';

export const SERIES = ['released', 'recognised'] as const;
export type Series = (typeof SERIES)[number];

export interface MonthRow extends ChartRow {
  readonly month: PartialDate;
  readonly counts: Readonly<Record<Series, Count | null>>;
  /** The months up to and with this one since releases began; a floor where one of them is not known. */
  readonly totals: Readonly<Record<Series, Count | null>>;
}

/** The first month shown: half a year before the first round of releases. */
export const FIRST_MONTH = '2024-01' as PartialDate;
/** The month of the first round, from which sums are taken. */
export const FIRST_RELEASES = '2024-07' as PartialDate;

/** From half a year before the first round to the edition's last month. */
export function monthsOf(edition: Edition): MonthRow[] {
  const figures = monthlyFigures(edition, RECOGNITIONS);
  const rounds = Map.groupBy(countedRounds(edition), ({ announced_on }) => announced_on.slice(0, 7));
  const rows = utcMonth
    .range(instant(FIRST_MONTH), utcMonth.offset(utcMonth.floor(instant(edition.asOf)), 1))
    .map((start) => {
      const month = start.toISOString().slice(0, 7) as PartialDate;
      const released = rounds.get(month) ?? [];
      const figure = figures.get(month);
      return {
        month,
        counts: {
          released: totalOf(edition, released),
          recognised: figure ? count(figure.value, figure.qualifier) : null,
        },
        source_ids: [...released, ...(figure ? [figure] : [])].flatMap(({ source_ids }) =>
          source_ids.slice(0, 2),
        ),
        cells: [
          ...released.map(({ round_id }) => ({
            table: 'rounds' as const,
            key: round_id,
            shownIn: 'released',
          })),
          ...(figure ? [{ table: 'repression' as const, key: figure.figure_id, shownIn: 'recognised' }] : []),
        ],
      };
    });
  return rows.map((row, index) => {
    const since = rows.slice(0, index + 1).filter(({ month }) => month >= FIRST_RELEASES);
    const totalOfSeries = (series: Series) =>
      since.length > 0 ? sumKnown(since.map(({ counts }) => counts[series])) : null;
    return {
      ...row,
      totals: { released: totalOfSeries('released'), recognised: totalOfSeries('recognised') },
    };
  });
}

/** The sum of what is known: a floor where something is not. */
function sumKnown(counts: readonly (Count | null)[]): Count {
  const known = sumCounts(counts.filter((each) => each !== null));
  return counts.includes(null) && known.qualifier === 'exact' ? count(known.value, 'at-least') : known;
}
