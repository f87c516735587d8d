/** Names of months as spreadsheets in the languages of editors write them: whole, in every case, and short. */
import { parseDate, type PartialDate } from './dates.ts';

const LOCALES = ['en', 'be', 'ru', 'de', 'pl'];

/** From a name in small letters without its full stop to the number of the month, from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) =>
    Array.from({ length: 12 }, (_, at) =>
      namesOf(locale, new Date(Date.UTC(2024, at, 1))).map((name) => [name, at + 1] as const),
    ).flat(),
  ),
);

/** The day of words such as "19 May 2023"; `null` where they name none. */
export function dayInWords(words: string): PartialDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words) ?? [];
  const nth = MONTHS.get(month.toLowerCase());
  return nth === undefined
    ? null
    : parseDate(`${year}-${String(nth).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function namesOf(locale: string, day: Date): string[] {
  // With a day beside it a month stands in the genitive.
  const long = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;
  const names = long.map((fields) => {
    const parts = new Intl.DateTimeFormat(locale, { ...fields, timeZone: 'UTC' }).formatToParts(day);
    const name = parts.find(({ type }) => type === 'month')?.value ?? '';
    return name.toLowerCase().replace(/\.$/, '');
  });
  // Spreadsheets shorten to three letters where the library takes four.
  return [...names, ...names.map((name) => name.slice(0, 3))];
}
