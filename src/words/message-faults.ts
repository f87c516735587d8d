/**
 * What is wrong with a message of another language beside its English, as far as a program can see: it cannot be
 * said, says it of the wrong number, or is written as no newspaper would. Whether it is good, a reader says.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { TranslatedLanguage } from '#data/languages.ts';
import { marksIn, numbersIn, told, writingFaults } from '#data/translations/faults.ts';
import { argumentsIn, type Parsed } from './arguments.ts';
import { DATE_FORMS } from './dates.ts';

/** What a language may have that English has not: nouns with their cases, countries, numbers by gender. */
export const OF_ITS_OWN = /^(?:units|countries|feminine|oblique|dates)\./;

/** What `units` are given: `languageFrom` fills them in. */
const OF_UNITS = ['count', 'written', 'number', 'qualifier', 'prefix'];
/** What somebody may type into the search, in whatever language. */
const WORDS_OF_ANY = /^search\.places\.[^.]+\.words$/;
const FORMS = ['n', 'precision', ...DATE_FORMS];
const STYLES = { number: { words: {}, feminine: {}, oblique: {} } };
/** Stands for what a value fills in: the object replacement character. */
const FILLED = '\u{fffc}';

export interface Beside {
  readonly code: TranslatedLanguage;
  readonly key: string;
  /** `undefined` for what only this language has. */
  readonly english: string | undefined;
  /** Keys of the language's `units`, which are forms of a number: `{x_people}`. */
  readonly units: readonly string[];
  /** Those nouns in the form they have behind 1: "дзень". */
  readonly nouns: readonly string[];
  /** Words that may hold letters of other languages. */
  readonly names: ReadonlySet<string>;
}

/** Faults of one message, each said so that it can be mended. */
export function messageFaults(
  own: string,
  { code, key, english, units, nouns, names }: Beside,
): readonly string[] {
  let parsed: Parsed;
  try {
    parsed = parse(own, code);
  } catch (error) {
    return [`cannot be read as a message: ${(error as Error).message}; look at its braces and commas`];
  }
  const source = english === undefined ? undefined : parse(english, 'en');
  const isUnit = key.startsWith('units.');
  const given = isUnit
    ? OF_UNITS
    : source === undefined
      ? []
      : argumentsIn(source).flatMap((name) => [name, numberOf(name)]);
  const texts = textsOf(parsed);
  return [
    ...askingFaults(argumentsIn(parsed), given, units),
    ...(isUnit || source === undefined ? [] : lostFaults(parsed, source)),
    ...choiceFaults(parsed, source ?? []),
    ...pluralFaults(parsed, nouns, saidIn(parsed).map(isUnit ? numberOfUnit : numberOf)),
    ...(source === undefined ? [] : textFaults(texts, textsOf(source))),
    ...(WORDS_OF_ANY.test(key) ? [] : new Set(texts.flatMap((text) => writingFaults(text, code, names)))),
    ...(own === own.trim() ? [] : ['begins or ends with a space; take it out']),
  ];
}

function parse(message: string, code: string): Parsed {
  return new IntlMessageFormat(message, code, STYLES, { ignoreTag: true }).getAst();
}

/** The base of a name and the form it asks for: `total_people` of what is given as `total`. */
function baseOf(name: string, given: readonly string[]): readonly [string, string | null] {
  if (given.includes(name)) return [name, null];
  const at = name.lastIndexOf('_');
  return at === -1 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
}

function askingFaults(
  asked: readonly string[],
  given: readonly string[],
  units: readonly string[],
): readonly string[] {
  return asked.flatMap((name) => {
    const [base, form] = baseOf(name, given);
    if (!given.includes(base))
      return [
        `asks for {${name}}, and the English has ${told([...new Set(given)].map((each) => `{${each}}`))}`,
      ];
    if (form === null || FORMS.includes(form) || units.includes(form)) return [];
    return [`asks for {${name}}, and there is no form "${form}"; add it to units in grammar.json`];
  });
}

/** Values that the English says and this does not. What chooses between branches may choose nothing here. */
function lostFaults(own: Parsed, english: Parsed): readonly string[] {
  const given = argumentsIn(english).flatMap((name) => [name, numberOf(name)]);
  const bases = new Set(argumentsIn(own).map((name) => alikeOf(numberOf(baseOf(name, given)[0]))));
  return [...new Set(saidIn(english).map(numberOf))]
    .filter((name) => !bases.has(alikeOf(name)))
    .map((name) => `does not say {${name}}, and the English does`);
}

/** What says the same thing: a time with its preposition or without, a number in words or with its noun. */
function alikeOf(name: string): string {
  return name === 'written' ? 'count' : name.replace(/(?:When|Span)$/, '');
}

interface Part {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: Parsed }>>;
  readonly pluralType?: string;
}

const [TEXT, SELECT, POUND] = [0, 5, 7];

function partsOf(parsed: Parsed): readonly Part[] {
  return parsed as unknown as readonly Part[];
}

function branchesOf({ options = {} }: Part): readonly (readonly [string, Parsed])[] {
  return Object.entries(options).map(([name, { value }]) => [name, value] as const);
}

/** All parts at any depth. */
function deepIn(parsed: Parsed): readonly Part[] {
  return partsOf(parsed).flatMap((part) => [
    part,
    ...branchesOf(part).flatMap(([, branch]) => deepIn(branch)),
  ]);
}

/** The names of the values that are written, not only chosen by. */
function saidIn(parsed: Parsed): readonly string[] {
  return deepIn(parsed)
    .filter((part) => part.type !== TEXT && part.type !== POUND && part.options === undefined)
    .map(({ value }) => value);
}

/** The texts of a message: its own, and those of its branches, with U+FFFC for what is filled in. */
function textsOf(parsed: Parsed): readonly string[] {
  const parts = partsOf(parsed);
  const inner = parts.flatMap((part) =>
    branchesOf(part).flatMap(([, branch]) => {
      const [first = '', ...rest] = textsOf(branch);
      // What a branch begins with stands behind something.
      return [FILLED + first, ...rest];
    }),
  );
  return [parts.map(({ type, value }) => (type === TEXT ? value : FILLED)).join(''), ...inner];
}

/** Branches that nothing chooses, and choices without a branch. */
function choiceFaults(own: Parsed, english: Parsed): readonly string[] {
  const selects = (parsed: Parsed) => deepIn(parsed).filter(({ type }) => type === SELECT);
  const wanted = Map.groupBy(selects(english), ({ value }) => value);
  return selects(own).flatMap((part) => {
    const choices = wanted.get(part.value)?.flatMap((each) => Object.keys(each.options ?? {}));
    if (choices === undefined) return [];
    const named = Object.keys(part.options ?? {});
    return [
      ...choices
        .filter((each, at) => choices.indexOf(each) === at && !named.includes(each))
        .map((each) => `has no branch "${each}" for {${part.value}}, and the English has one`),
      ...named
        .filter((each) => each !== 'other' && !choices.includes(each))
        .map((each) => `has a branch "${each}" for {${part.value}}, which the English has not`),
    ];
  });
}

/**
 * `said` are the values that the message writes somewhere. Two forms are enough for a verb, and for a noun that a
 * preposition governs; a noun that is counted has more.
 */
function pluralFaults(parsed: Parsed, nouns: readonly string[], said: readonly string[]): readonly string[] {
  return deepIn(parsed).flatMap((part) => {
    const branches = new Map(branchesOf(part));
    const one = branches.get('one');
    if (part.pluralType !== 'cardinal' || one === undefined) return [];
    const faults: string[] = [];
    if (!branches.has('few') && nouns.some((noun) => isNounOf(one, noun)))
      faults.push(`has no few for {${part.value}}, and 2 needs another form than 5; add few and many`);
    if (!isNumbered(one) && !said.includes(numberOf(part.value)))
      faults.push(
        `says no number under "one" of {${part.value}}, which is 21 and 31 as well; write #, or =1 where one alone is meant`,
      );
    return faults;
  });
}

/** Whether a branch is a number with this noun behind it. */
function isNounOf(branch: Parsed, noun: string): boolean {
  return partsOf(branch).some(
    ({ type }, at, parts) =>
      type === POUND && new RegExp(`^[ \\u00a0]${noun}(?!\\p{L})`, 'u').test(parts[at + 1]?.value ?? ''),
  );
}

/** A noun under `units` says its number as `written` or `number`, and chooses by `count`. */
function numberOfUnit(name: string): string {
  return name === 'written' || name === 'number' ? 'count' : name;
}

/** What `{total_n, plural, …}` and `{total_people}` have in common. */
function numberOf(name: string): string {
  return name.replace(/_[a-z]+$/, '');
}

/** Whether a branch writes its number, and not a plural within it another. */
function isNumbered(branch: Parsed | undefined): boolean {
  return partsOf(branch ?? []).some(
    (part) =>
      part.type === POUND ||
      (part.type === SELECT && branchesOf(part).some(([, inner]) => isNumbered(inner))),
  );
}

/** Numbers and marks of all texts: a number may stand in more branches than in English, and in none less. */
function textFaults(own: readonly string[], english: readonly string[]): readonly string[] {
  const faults: string[] = [];
  for (const [what, read] of [
    ['the numbers', numbersIn],
    ['the marks', marksIn],
  ] as const) {
    const [ours = [], theirs = []] = [own, english].map((texts) => [...new Set(texts.flatMap(read))].sort());
    if (ours.join() !== theirs.join())
      faults.push(`has ${what} ${told(ours)}, and the English has ${told(theirs)}`);
  }
  return faults;
}
