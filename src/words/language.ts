/**
 * A language of the site: its words, and how it writes numbers, counts and dates. Words live in a folder per
 * language, one JSON file a theme, as ICU messages. A message receives numbers, counts and dates, never text made of
 * them, so that the words around them can agree: `forms.ts` says in which forms it may ask for each.
 */
import { IntlMessageFormat, type Formats, type Formatters } from 'intl-messageformat';
import type { Count } from '#data/count.ts';
import { countryCode } from '#data/countries.ts';
import type { PartialDate } from '#data/dates.ts';
import { LANGUAGE_DATA } from '#data/languages.ts';
import { onceEach } from '#data/once.ts';
import { argumentsIn, textsIn } from './arguments.ts';
import { dateWriter, type DateForm } from './dates.ts';
import { formOf, isCount, isDate, type Forms } from './forms.ts';
import { findMessage, wordsOf, type LanguageCode, type WordKey, type Words } from './messages.ts';
import { settled, settledPieces } from './settle.ts';

export { LANGUAGES, type LanguageCode, type WordKey } from './messages.ts';

/** What a message may be filled in with. A `PartialDate` is written as a date wherever it stands. */
export type Value = string | number | Count;
export type Values = Readonly<Record<string, Value>>;

export interface Language {
  readonly code: LanguageCode;
  /** BCP 47 tag given to `Intl`. */
  readonly tag: string;
  /** The message under a key, with its values filled in. Throws where the key or a value is missing. */
  say(key: WordKey, values?: Values): string;
  /** The same for a key put together at run time, such as a column's label. */
  sayAny(key: string, values?: Values): string;
  /** The message in pieces: its text, and those of its values that are more than text, each where it stands. */
  sayInPieces<Piece>(
    key: string,
    values: Readonly<Record<string, Value | Piece>>,
  ): readonly (string | Piece)[];
  has(key: string): boolean;
  /** The names of the values a message asks for, forms among them: `total`, `total_people`. */
  argumentsOf(key: string): readonly string[];
  /** Whether a message says something of the values that it is filled in with. Throws where it is missing. */
  takesValues(key: string): boolean;
  /** The text of a message that no value chooses or fills, with U+FFFC for what a value does. Throws where it is missing. */
  fixedText(key: string): string;
  number(value: number): string;
  /** A count with its qualifier in words: "about 1,300", "at least 671". */
  count(count: Count): string;
  /** The same with small whole numbers spelled out, as prose does: "five", "about three". */
  countInWords(count: Count): string;
  /** The same with what it is a number of, which a key under `units` names: "at least 671 instances". */
  amount(count: Count, unit: string): string;
  /** A date as precisely as it is known: "9 December 2024", "December 2024", "2024". */
  date(date: PartialDate, form?: DateForm): string;
  /** A day without its year: "26 January". Less precise dates are written as they are. */
  dayOf(date: PartialDate): string;
  /** The same with the month shortened, for narrow places: "9 Dec 2024". */
  shortDate(date: PartialDate): string;
  /** The month of a date shortened, alone, for axes: "Dec". */
  shortMonth(date: PartialDate): string;
  list(items: readonly string[]): string;
  /** A country by its English name, as the language calls it; another text as it stands. */
  country(english: string): string;
  /** A language by its code: "Belarusian". */
  languageName(code: string): string;
  /** Text as the language writes it once it is whole: in Belarusian у after a vowel is ў. */
  settle(text: string): string;
}

export function languageOf(code: LanguageCode): Language {
  return made(code);
}

const made = onceEach((code: LanguageCode) => languageFrom(code, wordsOf(code)));

/** Styles under which a message asks for a small number spelled out: `{people, number, words}`, in a form of its own. */
const IN_WORDS: Partial<Formats> = {
  number: {
    words: { inWords: 'numbers' } as object,
    feminine: { inWords: 'feminine' } as object,
    // The genitive and the locative, which have one form from two to ten: з шасці раўндаў, у шасці раўндах.
    oblique: { inWords: 'oblique' } as object,
  },
};

/** Stands for what a value fills in: the object replacement character. */
const FILLED = '\u{fffc}';

/** How messages write their numbers and choose among plurals: small numbers in words where they ask for it. */
function formattersOf(
  tag: string,
  numbers: Intl.NumberFormat,
  inWords: (value: number, words: string) => string,
): Formatters {
  const [cardinal, ordinal] = (['cardinal', 'ordinal'] as const).map(
    (type) => new Intl.PluralRules(tag, { type }),
  ) as [Intl.PluralRules, Intl.PluralRules];
  return {
    getNumberFormat: (_, style) =>
      style && 'inWords' in style
        ? ({
            format: (value: number) => inWords(value, style.inWords as string),
          } as unknown as Intl.NumberFormat)
        : numbers,
    getDateTimeFormat: (...of) => new Intl.DateTimeFormat(...of),
    getPluralRules: (_, { type } = {}) => (type === 'ordinal' ? ordinal : cardinal),
  };
}

/** What a message asks for as `<value>_<form>`: `until_genitive`, `released_people`. */
function askedForm<Piece>(name: string, values: Readonly<Record<string, Value | Piece>>, forms: Forms) {
  const at = name.lastIndexOf('_');
  const base = at === -1 ? undefined : values[name.slice(0, at)];
  return base === undefined ? undefined : formOf(base, name.slice(at + 1), forms);
}

/** A language that says what is in the words given: of a site, of a test, or of no people at all. */
export function languageFrom(code: LanguageCode, words: Words): Language {
  const find = (key: string) => findMessage(words, key);
  const { tag } = LANGUAGE_DATA[code];
  // Other languages than English set four digits together: 1517, but 13 000.
  const numbers = new Intl.NumberFormat(tag, code === 'en' ? {} : { useGrouping: 'min2' });
  const dates = dateWriter(tag, words.dates);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const settle = code === 'be' ? settled : (text: string) => text;

  /** With the sign for minus below zero, where `Intl` has a hyphen. */
  const inDigits = (value: number) => numbers.format(value).replace(/^-/, '−');
  const inWords = (value: number, words = 'numbers') =>
    find(`${words}.${value}`) ?? find(`numbers.${value}`) ?? inDigits(value);
  const formatters = formattersOf(tag, numbers, inWords);

  const messageOf = onceEach((key: string): IntlMessageFormat => {
    const text = find(key);
    if (text === undefined) throw new Error('is missing; add it');
    return new IntlMessageFormat(text, tag, IN_WORDS, { ignoreTag: true, formatters });
  });
  const argumentsOf = onceEach((key: string) => argumentsIn(messageOf(key).getAst()));

  const count = ({ value, qualifier }: Count) =>
    sayAny(`qualifiers.${qualifier}`, { count: inDigits(value) });
  const amount = (of: Count, unit: string) =>
    sayAny(`units.${unit}`, {
      count: of.value,
      written: count(of),
      number: inDigits(of.value),
      qualifier: of.qualifier,
      prefix: sayAny(`qualifiers.${of.qualifier}`, { count: '' }),
    });
  const forms: Forms = { amount, date: dates.date };
  /** The values as the message asks for them: what it names as it is, or in a form. */
  const filled = <Piece>(key: string, values: Readonly<Record<string, Value | Piece>>) => {
    const all: Record<string, string | number | Piece> = {};
    for (const name of argumentsOf(key)) {
      const value = values[name];
      if (value === undefined) {
        const form = askedForm(name, values, forms);
        if (form !== undefined) all[name] = form;
      } else if (isCount(value)) all[name] = count(value);
      else all[name] = isDate(value) ? dates.date(value) : value;
    }
    return all;
  };
  const piecesOf = <Piece>(
    key: string,
    values: Readonly<Record<string, Value | Piece>> = {},
  ): readonly (string | Piece)[] => {
    try {
      return messageOf(key)
        .formatToParts<Piece>(filled(key, values))
        .map(({ value }): string | Piece => value);
    } catch (error) {
      throw new Error(`src/words/${code}/ "${key}": ${(error as Error).message}`, { cause: error });
    }
  };
  /** Messages without values, which are said on every page. */
  const plain = onceEach((key: string) => settle(piecesOf<never>(key).join('')));
  const sayAny = (key: string, values?: Values): string =>
    values === undefined ? plain(key) : settle(piecesOf<never>(key, values).join(''));

  return {
    code,
    tag,
    say: sayAny,
    sayAny,
    sayInPieces: (key, values) => {
      const pieces = piecesOf(key, values);
      return code === 'be' ? settledPieces(pieces, String) : pieces;
    },
    has: (key) => find(key) !== undefined,
    argumentsOf,
    takesValues: (key) => argumentsOf(key).length > 0,
    fixedText: (key) =>
      textsIn(messageOf(key).getAst())
        .map((text) => text ?? FILLED)
        .join(''),
    number: inDigits,
    count,
    countInWords: ({ value, qualifier }) => sayAny(`qualifiers.${qualifier}`, { count: inWords(value) }),
    amount,
    ...dates,
    list: (items) => lists.format(items),
    country: (english) => {
      const found = countryCode(english);
      // English has its names in the data, as sources write them.
      if (found === null || code === 'en') return english;
      return find(`countries.${found}`) ?? countries.of(found) ?? english;
    },
    languageName: (of) => languages.of(of) ?? of,
    settle,
  };
}
