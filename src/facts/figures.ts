/** Rows of the data as numbers that know what they are: unit, period, counter, kind of count. */
import { count, type Count } from '#data/count.ts';
import { firstDay, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { asPublished } from '#data/published-row.ts';
import type { CustodyCount, Measure, RepressionFigure, Round, Tally } from '#data/tables.ts';
import { onDate, type CellName, type Period } from '#words/figure.ts';
import type { CountedUnit } from '#words/units.ts';
import type { CountFact } from './fact.ts';
import { countedRounds, totalOf } from './round-sums.ts';

/** A published count of people held, ever recognised or formerly held. */
export function ofCustody(edition: Edition, row: CustodyCount): CountFact {
  const isOnList = row.criteria === 'joint-list';
  return {
    kind: 'count',
    count: { value: row.count, qualifier: row.qualifier },
    unit: 'people',
    measure: row.measure,
    period: { ...onDate(row.as_of), ...afterRound(edition, row) },
    counter: row.counter,
    counting: isOnList ? 'list' : 'remark',
    isComparable: isOnList,
    source_ids: row.source_ids,
    cells: [{ table: 'custody', key: row.custody_id, column: 'count' }],
  };
}

/**
 * Of a count that is dated to a month only, the round after which it was made, where the note of its source
 * names that round's day: the month alone would leave open whether it stood before or after.
 */
function afterRound(edition: Edition, { as_of, source_ids }: CustodyCount): Pick<Period, 'after'> {
  if (precisionOf(as_of) === 'day') return {};
  const notes = source_ids.flatMap((id) => {
    const source = edition.find('sources', id);
    return (source && asPublished(source).note) ?? [];
  });
  const round = countedRounds(edition).findLast(
    ({ announced_on }) =>
      announced_on.startsWith(as_of) &&
      notes.some((note) => note.includes(`after the release of ${inNote(announced_on)}`)),
  );
  return round ? { after: round.announced_on } : {};
}

/** A day as notes of sources write it, which are in English: "19 March 2026". */
function inNote(day: PartialDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  return `${date} ${name.format(new Date(Date.UTC(year, month - 1, date)))} ${year}`;
}

/** A published figure for a period, in the unit that it counts. */
export function ofRepression(edition: Edition, row: RepressionFigure): CountFact {
  const measure = edition.find('measures', row.measure);
  return {
    kind: 'count',
    count: { value: row.value, qualifier: row.qualifier },
    unit: unitOf(row, measure),
    measure: row.measure === 'released-in-period' ? wayOut(row) : row.measure,
    period: { from: row.period_start, until: row.period_end },
    counter: row.counter,
    counting: row.count_is === 'first' ? 'first' : 'published',
    isComparable: measure?.comparable_across_months === 'yes',
    source_ids: row.source_ids,
    cells: [{ table: 'repression', key: row.figure_id, column: 'value' }],
  };
}

/**
 * What one unit of a figure is: that of its measure, but cases where the figure's own scope says that it
 * counts cases, as one of two for November 2024 does.
 */
function unitOf(figure: RepressionFigure, measure: Measure | undefined): CountedUnit {
  const { scope } = asPublished(figure);
  const unit = measure?.unit ?? 'people';
  return unit === 'people' && scope !== null && /^(?:\w+ )?cases\b/i.test(scope) ? 'cases' : unit;
}

/** Whether a figure counts what its measure counts: one in another unit belongs in no series with the others. */
export function isInUnitOf(figure: RepressionFigure, edition: Edition): boolean {
  const measure = edition.find('measures', figure.measure);
  return unitOf(figure, measure) === (measure?.unit ?? 'people');
}

/** How the people of a figure of releases came out, as its scope says: by pardon, at the end of their terms, or both. */
export function wayOut(figure: RepressionFigure): 'pardoned' | 'terms-served' | 'released-in-period' {
  const { scope } = asPublished(figure);
  const [isPardon, isServed] = [/pardon/i, /\bserved\b|end of their terms/i].map((words) =>
    words.test(scope ?? ''),
  );
  if (isPardon && !isServed) return 'pardoned';
  return isServed && !isPardon ? 'terms-served' : 'released-in-period';
}

/** A printed running total. Totals differ in whom they count, so none compares with another. */
export function ofTally(row: Tally): CountFact {
  return {
    kind: 'count',
    count: { value: row.count, qualifier: row.qualifier },
    unit: 'people',
    measure: 'tally',
    period: { from: row.since, until: row.as_of },
    counter: row.counter,
    counting: 'published',
    isComparable: false,
    source_ids: row.source_ids,
    cells: [{ table: 'tallies', key: row.tally_id, column: 'count' }],
  };
}

/** Everyone let out in a choice of rounds, as announced, added up; over a time, or the months of one. */
export function ofRounds(edition: Edition, rounds: readonly Round[], period: Period): CountFact {
  return ofPartOfRounds('rounds', totalOf(edition, rounds), rounds, period);
}

/** People of some kind in a choice of rounds. */
export function ofPartOfRounds(
  measure: string,
  people: Count,
  rounds: readonly Round[],
  period: Period,
): CountFact {
  return {
    kind: 'count',
    count: people,
    unit: 'people',
    measure,
    period,
    counter: null,
    counting: 'announced',
    isComparable: false,
    source_ids: firstSources(rounds),
    cells: rounds.map(({ round_id }) => ({ table: 'rounds', key: round_id })),
  };
}

/** How many rounds a choice of them is. */
export function numberOfRounds(rounds: readonly Round[], period: Period): CountFact {
  const { cells, ...rest } = ofPartOfRounds('rounds', count(rounds.length), rounds, period);
  return { ...rest, unit: 'rounds', cells: cells.map((cell) => ({ ...cell, column: 'announced_on' })) };
}

/** What rests on several rows names the first source of each, once. */
export function firstSources(rows: readonly { readonly source_ids: readonly string[] }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ source_ids }) => source_ids.slice(0, 1)))];
}

/** What this site works out from others: people, unless said otherwise. */
export function ours(
  measure: string,
  value: Count,
  period: Period,
  from: readonly CountFact[],
  unit: CountedUnit = 'people',
): CountFact {
  return {
    kind: 'count',
    count: value,
    unit,
    measure,
    period,
    counter: null,
    counting: 'ours',
    isComparable: false,
    source_ids: [...new Set(from.flatMap(({ source_ids }) => source_ids.slice(0, 2)))],
    cells: from.flatMap(({ cells }) => cells),
  };
}

/** Days that this site counts between two dates. They compare with others of their measure, whatever their time. */
export function ourDays(measure: string, days: Count, period: Period, cells: readonly CellName[]): CountFact {
  return { ...ours(measure, days, period, [], 'days'), isComparable: true, cells };
}

/** The time from the first day of one date to the last of another. */
export function wholeTime(from: PartialDate, until: PartialDate): Period & { readonly from: PartialDate } {
  return { from: firstDay(from), until: lastDay(until) };
}
