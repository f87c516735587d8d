/** Figures of one kind in the order of time, and those among them that jump. */
import { compareDates, type PartialDate } from '#data/dates.ts';
import { warning, type Told, type Warning } from './findings.ts';

interface Figure {
  readonly date: PartialDate;
  readonly value: number;
  readonly place: Told;
}

export interface SeriesKind {
  /** Whether each is about what the one before it was, as the count of a list is. */
  readonly isSmooth?: boolean;
  /** Whether it is told when a new one is the largest; totals and lists that only grow tell nothing by it. */
  readonly hasRecords?: boolean;
}

interface Figures extends SeriesKind {
  readonly all: Figure[];
}

/** From so many times the others on, a figure is a slip rather than news. */
const TOO_MANY = 10;
/** Figures that must have gone before, so that a jump can be told from a beginning. */
const KNOWN = 3;

export class Series {
  readonly #figures = new Map<string, Figures>();

  /** Notes a figure of a series; one that is not reported is none. */
  add(series: string, date: PartialDate, value: number | null, place: Told, kind: SeriesKind = {}): void {
    if (value === null) return;
    let figures = this.#figures.get(series);
    if (!figures) this.#figures.set(series, (figures = { ...kind, all: [] }));
    figures.all.push({ date, value, place });
  }

  /**
   * Figures ten times as large as any before them; in smooth series also those that are a tenth of the last.
   * With `records`, for whoever is about to seal, new rows that are the largest of all.
   */
  *jumps(records: boolean): Generator<Warning> {
    for (const { isSmooth, hasRecords, all } of this.#figures.values()) {
      const figures = all.toSorted((a, b) => compareDates(a.date, b.date));
      const jumped = new Set<Figure>();
      let [last, largest]: (Figure | undefined)[] = [];
      for (const [at, figure] of figures.entries()) {
        const { value, place } = figure;
        const isKnown = at >= KNOWN && last !== undefined && largest !== undefined;
        if (isKnown && value >= (largest as Figure).value * TOO_MANY) {
          const before = told(largest as Figure);
          yield warning(
            'jump',
            place,
            `"${value}" is ten times the largest before it, or more: ${before}; look at the source again`,
          );
          jumped.add(figure);
          continue;
        }
        if (isKnown && isSmooth && value * TOO_MANY <= (last as Figure).value) {
          const before = told(last as Figure);
          yield warning(
            'jump',
            place,
            `"${value}" is a tenth of the one before it, or less: ${before}; look at the source again`,
          );
          jumped.add(figure);
          continue;
        }
        last = figure;
        if (!largest || value > largest.value) largest = figure;
      }
      if (records && hasRecords) yield* record(figures, jumped);
    }
  }
}

function told({ value, date }: Figure): string {
  return `${value} (${date})`;
}

/** The largest of all where it is new and no jump; the one before it is named. */
function* record(figures: readonly Figure[], jumped: ReadonlySet<Figure>): Generator<Warning> {
  const [largest, second] = figures.toSorted((a, b) => b.value - a.value);
  if (!largest?.place.isNew || jumped.has(largest) || !second || largest.value === second.value) return;
  const { value, date, place } = largest;
  yield warning(
    'largest',
    place,
    `"${value}" of ${date} is the largest so far; before it ${told(second)}: look at the source again`,
  );
}
