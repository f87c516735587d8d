/**
 * A language of the site: its words, and how it writes numbers, counts and dates. Words live in a
 * folder per language, one JSON file a theme, as ICU messages; a word that is missing fails the build.
 */
import { IntlMessageFormat, type Formats, type Formatters } from 'intl-messageformat';
import type { Count } from '#data/count.ts';
import { instant, precisionOf, type PartialDate } from '#data/dates.ts';
import en from './en/index.ts';

/** The languages the site is written in, the one at the root first. */
export const LANGUAGES: readonly LanguageCode[] = ['en'];

export type LanguageCode = 'en' | 'be' | 'ru';

type Leaves<Node, Path extends string = ''> = Node extends string
  ? Path
  : { [Key in keyof Node & string]: Leaves<Node[Key], Path extends '' ? Key : `${Path}.${Key}`> }[keyof Node &
      string];

/** The path of a message in the words, such as `charts.rounds.title`. */
export type WordKey = Leaves<typeof en>;

export type Values = Record<string, string | number>;

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
    values: Readonly<Record<string, string | number | Piece>>,
  ): readonly (string | Piece)[];
  has(key: string): boolean;
  /** Whether a message says something of the values that it is filled in with. Throws where it is missing. */
  takesValues(key: string): boolean;
  /** The text of a message that no value chooses or fills, with U+FFFC for what a value does. Throws where it is missing. */
  fixedText(key: string): string;
  number(value: number): string;
  /** A count with its qualifier in words: "about 1,300", "at least 671". */
  count(count: Count): string;
  /** The same with small whole numbers spelled out, as prose does: "five", "about three". */
  countInWords(count: Count): string;
  /** A date as precisely as it is known: "9 December 2024", "December 2024", "2024". */
  date(date: PartialDate): string;
  /** A day without its year: "26 January". Less precise dates are written as they are. */
  dayOf(date: PartialDate): string;
  /** The same with the month shortened, for narrow places: "9 Dec 2024". */
  shortDate(date: PartialDate): string;
  list(items: readonly string[]): string;
}

const WORDS: Partial<Record<LanguageCode, object>> = { en };
const TAGS: Record<LanguageCode, string> = { en: 'en-GB', be: 'be-BY', ru: 'ru-RU' };

export function languageOf(code: LanguageCode): Language {
  const known = made.get(code);
  if (known) return known;
  const language = makeLanguage(code);
  made.set(code, language);
  return language;
}

const made = new Map<LanguageCode, Language>();

/** The style under which a message asks for a small number spelled out: `{people, number, words}`. */
const IN_WORDS: Partial<Formats> = { number: { words: { inWords: true } as object } };

/** Stands for what a value fills in: the object replacement character. */
const FILLED = '\u{fffc}';

/** The type of a part of a parsed message that is nothing but text. */
const LITERAL = 0;

function makeLanguage(code: LanguageCode): Language {
  const tag = TAGS[code];
  const messages = new Map<string, IntlMessageFormat>();
  const numbers = new Intl.NumberFormat(tag);
  const dates = {
    day: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    year: new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' }),
  };
  const shortDates = {
    day: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    year: dates.year,
  };
  const dayAndMonth = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });

  const inWords = (value: number) => lookUp(WORDS[code], `numbers.${value}`) ?? numbers.format(value);
  const [cardinal, ordinal] = (['cardinal', 'ordinal'] as const).map(
    (type) => new Intl.PluralRules(tag, { type }),
  ) as [Intl.PluralRules, Intl.PluralRules];
  const formatters: Formatters = {
    getNumberFormat: (_, style) =>
      style && 'inWords' in style ? ({ format: inWords } as unknown as Intl.NumberFormat) : numbers,
    getDateTimeFormat: (...of) => new Intl.DateTimeFormat(...of),
    getPluralRules: (_, { type } = {}) => (type === 'ordinal' ? ordinal : cardinal),
  };

  const messageOf = (key: string): IntlMessageFormat => {
    const known = messages.get(key);
    if (known) return known;
    const text = lookUp(WORDS[code], key);
    if (text === undefined) throw new Error('is missing; add it');
    const message = new IntlMessageFormat(text, tag, IN_WORDS, { ignoreTag: true, formatters });
    messages.set(key, message);
    return message;
  };
  const piecesOf = <Piece>(key: string, values?: Readonly<Record<string, string | number | Piece>>) => {
    try {
      return messageOf(key)
        .formatToParts<Piece>(values)
        .map(({ value }): string | Piece => value);
    } catch (error) {
      throw new Error(`src/words/${code}/ "${key}": ${(error as Error).message}`, { cause: error });
    }
  };
  /** Messages without values, which are said on every page. */
  const said = new Map<string, string>();
  const sayAny = (key: string, values?: Values): string => {
    const known = values === undefined ? said.get(key) : undefined;
    if (known !== undefined) return known;
    const text = piecesOf<never>(key, values).join('');
    if (values === undefined) said.set(key, text);
    return text;
  };

  return {
    code,
    tag,
    say: sayAny,
    sayAny,
    sayInPieces: piecesOf,
    has: (key) => lookUp(WORDS[code], key) !== undefined,
    takesValues: (key) =>
      messageOf(key)
        .getAst()
        .some(({ type }) => (type as number) !== LITERAL),
    fixedText: (key) =>
      messageOf(key)
        .getAst()
        .map((part) => ((part.type as number) === LITERAL && 'value' in part ? part.value : FILLED))
        .join(''),
    number: (value) => numbers.format(value),
    count: ({ value, qualifier }) => sayAny(`qualifiers.${qualifier}`, { count: numbers.format(value) }),
    countInWords: ({ value, qualifier }) => sayAny(`qualifiers.${qualifier}`, { count: inWords(value) }),
    date: remembered((date) => dates[precisionOf(date)].format(instant(date))),
    dayOf: (date) =>
      (precisionOf(date) === 'day' ? dayAndMonth : dates[precisionOf(date)]).format(instant(date)),
    shortDate: remembered((date) => shortDates[precisionOf(date)].format(instant(date))),
    list: (items) => lists.format(items),
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

function lookUp(words: unknown, key: string): string | undefined {
  let node = words;
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<string, unknown>)[part];
  }
  return typeof node === 'string' ? node : undefined;
}
