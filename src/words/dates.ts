/**
 * How a language writes dates. English leaves it to `Intl`. Where months have cases they stand in the words,
 * `dates` in grammar.json: `Intl` knows only one of the forms, and ends a date with "г.", which would end a sentence twice.
 */
import { instant, precisionOf, type PartialDate } from '#data/dates.ts';

/** What a date is in its sentence: alone or "on"; "of", "since", "until"; "in"; named as a time of its own. */
export const DATE_FORMS = ['plain', 'genitive', 'locative', 'nominative'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** The words of dates, twelve months each; a year's own word by form, empty where the bare number stands. */
export interface DateWords {
  readonly months: Readonly<Record<'nominative' | 'genitive' | 'locative' | 'short', readonly string[]>>;
  /** Behind the year of a day or a month. */
  readonly ofYear: string;
  readonly year: Readonly<Record<DateForm, string>>;
}

export interface DateWriter {
  readonly date: (date: PartialDate, form?: DateForm) => string;
  /** Without its year. */
  readonly dayOf: (date: PartialDate) => string;
  /** With the month shortened. */
  readonly shortDate: (date: PartialDate) => string;
  /** The month of a date shortened, alone. */
  readonly shortMonth: (date: PartialDate) => string;
}

/** A space at which no line breaks. */
const TIED = '\u00a0';

export function dateWriter(tag: string, words: DateWords | undefined): DateWriter {
  return words === undefined ? byIntl(tag) : byWords(words);
}

function byWords({ months, ofYear, year: years }: DateWords): DateWriter {
  const tied = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(TIED);
  const parts = (date: PartialDate) => {
    const [year = '', month = '', day = ''] = date.split('-');
    return { year, month: Number(month) - 1, day: day.replace(/^0/, '') };
  };
  const dateIn = (form: DateForm) => (of: PartialDate) => {
    const { year, month, day } = parts(of);
    const precision = precisionOf(of);
    if (precision === 'year') return tied(year, years[form]);
    const cased = precision === 'day' ? 'genitive' : form === 'plain' ? 'nominative' : form;
    return `${tied(day, months[cased][month] ?? '')} ${tied(year, ofYear)}`;
  };
  const known = new Map(DATE_FORMS.map((form) => [form, remembered(dateIn(form))]));
  const date = (of: PartialDate, form: DateForm = 'plain') => (known.get(form) ?? dateIn(form))(of);
  return {
    date,
    dayOf: (of) => {
      const { month, day } = parts(of);
      return precisionOf(of) === 'day' ? tied(day, months.genitive[month] ?? '') : date(of);
    },
    shortDate: remembered((of) => {
      const { year, month, day } = parts(of);
      const short = months.short[month] ?? '';
      // A month that is too short to be shortened stands in its case: 7 мая 2025, but май 2025.
      const isWhole = short === months.nominative[month];
      return tied(day, isWhole && day !== '' ? (months.genitive[month] ?? '') : short, year);
    }),
    shortMonth: (of) => months.short[parts(of).month] ?? '',
  };
}

function byIntl(tag: string): DateWriter {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const year = format({ year: 'numeric' });
  const dates = {
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: format({ month: 'long', year: 'numeric' }),
    year,
  };
  const short = {
    day: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: format({ month: 'short', year: 'numeric' }),
    year,
  };
  const dayAndMonth = format({ day: 'numeric', month: 'long' });
  const month = format({ month: 'short' });
  const date = remembered((of) => dates[precisionOf(of)].format(instant(of)));
  return {
    date: (of) => date(of),
    dayOf: (of) => (precisionOf(of) === 'day' ? dayAndMonth.format(instant(of)) : date(of)),
    shortDate: remembered((of) => short[precisionOf(of)].format(instant(of))),
    shortMonth: (of) => month.format(instant(of)),
  };
}

/** Days of a century are few, and pages that name them many. */
function remembered(write: (date: PartialDate) => string): (date: PartialDate) => string {
  const known = new Map<PartialDate, string>();
  return (date) => {
    const text = known.get(date) ?? write(date);
    known.set(date, text);
    return text;
  };
}
