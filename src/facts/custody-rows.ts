/** Counts of people in custody, or ever recognised, as rows of charts over time. */
import { utcDay } from 'd3';
import { date, instant } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount } from '#data/tables.ts';
import type { ChartRow, Column } from '#drawing/chart.ts';
import { peopleColumn, restsOn } from '#drawing/columns.ts';
import { isNear, runsOf } from '#drawing/time.ts';
import { countOf } from './account.ts';
import { isComparable, womenOf } from './comparison.ts';
import { ofCustody } from './figures.ts';
import { writeSpan } from '#words/value.ts';

export interface CustodyRow extends ChartRow {
  readonly custody: CustodyCount;
  /** Where it stands on a scale of time. */
  readonly at: Date;
  /** How high it stands: what is said of it is said with its qualifier. */
  readonly count: number;
}

export function custodyRow(custody: CustodyCount, at: Date): CustodyRow {
  return {
    custody,
    at,
    count: custody.count,
    ...restsOn('custody', custody.custody_id, custody),
  };
}

export const byTime = (a: CustodyRow, b: CustodyRow): number => a.at.getTime() - b.at.getTime();

/** Whether a count compares with others, and may be joined to them by a line. */
export const isJoined = ({ custody }: CustodyRow): boolean => isComparable(custody);

/** Rows in runs that may be joined by a line. */
export const joined = <Row extends CustodyRow>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  runsOf(rows, (before, { custody }) => isNear(before.custody.as_of, custody.as_of));

/** The time of such a chart: from the summer of the election of 2020 to its edition, with room for a mark at the end. */
export const timeOf = ({ asOf }: Edition): [Date, Date] => [
  instant(date('2020-06-01')),
  utcDay.offset(instant(asOf), 20),
];

type OfCustody = Column<Pick<CustodyRow, 'custody'>>;

export const AS_OF: OfCustody = {
  id: 'as_of',
  kind: 'date',
  value: ({ custody }) => custody.as_of,
  // Of a month alone nobody could tell whether it stood before a count of a day of that month, or after.
  written: ({ custody }, { edition, language }) => {
    const { period } = ofCustody(edition, custody);
    return period.after === undefined ? null : writeSpan(period, language);
  },
};

export const COUNT: OfCustody = peopleColumn('count', ({ custody }) => countOf(custody));

export const WOMEN: OfCustody = peopleColumn('women', ({ custody }) => womenOf(custody));

export const COUNTER: OfCustody = { id: 'counter', kind: 'text', value: ({ custody }) => custody.counter };

export const CRITERIA: OfCustody = {
  id: 'criteria',
  kind: 'text',
  value: ({ custody }, { language }) => language.sayAny(`criteria.${custody.criteria}`),
};
