/**
 * Dates that keep the precision of their source. `2024-12-09`, `2024-12` and `2024` are three
 * different statements; none is ever completed to another.
 */
import { compareTexts } from './order.ts';

export type PartialDate = string & { readonly __brand: 'PartialDate' };

export type Precision = 'day' | 'month' | 'year';

/** A year that is neither of this century nor of the last is a slip of the hand. */
const SHAPE = /^(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/;

/** Reads a date of day, month or year precision; `null` where the text is not a date of the calendar. */
export function parseDate(text: string): PartialDate | null {
  if (!SHAPE.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const [month, day] = [Number(text.slice(5, 7) || 1), Number(text.slice(8) || 1)];
  const isThere = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isThere ? (text as PartialDate) : null;
}

/** The date written in code or in a test. Throws a `RangeError` where it is none. */
export function date(text: string): PartialDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new RangeError(`"${text}" is not a date such as 2024-12-09, 2024-12 or 2024`);
  return parsed;
}

export function precisionOf(date: PartialDate): Precision {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

/** First day the date can mean: `2024-12` begins on `2024-12-01`. */
export function firstDay(date: PartialDate): PartialDate {
  return (date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)) as PartialDate;
}

/** Last day the date can mean: `2024-02` ends on `2024-02-29`. */
export function lastDay(date: PartialDate): PartialDate {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31` as PartialDate;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${daysInMonth(year, month)}` as PartialDate;
}

/** The month of a day, or of a month; of a year as it is. */
export function monthOf(date: PartialDate): PartialDate {
  return date.slice(0, 7) as PartialDate;
}

/** The year of a date, as precise as that is. */
export function yearOf(date: PartialDate): PartialDate {
  return date.slice(0, 4) as PartialDate;
}

/** Orders by first possible day, then the more precise date first. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return compareTexts(firstDay(a), firstDay(b)) || b.length - a.length;
}

/** The instant a day begins, in UTC: what scales and day counts are computed from. */
export function instant(date: PartialDate): Date {
  return new Date(`${firstDay(date)}T00:00:00Z`);
}

/**
 * Whole days from one day to another, neither counted twice: 1 January to 3 January is 2.
 * Partial dates count from their first day; say "about" where either is partial.
 */
export function daysBetween(from: PartialDate, to: PartialDate): number {
  return Math.round((instant(to).getTime() - instant(from).getTime()) / 86_400_000);
}

/** The day before the first that a date can mean. */
export function dayBefore(day: PartialDate): PartialDate {
  return daysFrom(firstDay(day), -1);
}

/** The day after the last that a date can mean. */
export function dayAfter(day: PartialDate): PartialDate {
  return daysFrom(lastDay(day), 1);
}

function daysFrom(day: PartialDate, days: number): PartialDate {
  return new Date(instant(day).getTime() + days * 86_400_000).toISOString().slice(0, 10) as PartialDate;
}

/** Whole years completed from one day to another. */
export function yearsBetween(from: PartialDate, to: PartialDate): number {
  const start = firstDay(from);
  const end = firstDay(to);
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return end.slice(5) < start.slice(5) ? years - 1 : years;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}
