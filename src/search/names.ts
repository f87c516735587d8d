/**
 * Who is meant by a name as somebody types or pastes it: any spelling and case, a slip in the surname, the
 * given name behind it, a patronymic, a title. No document and no file is needed: the build, the search page
 * and the tests share it.
 */
import { once } from '#data/once.ts';
import { stemOfName, stemsOf, type Gender } from './endings.ts';
import { eachNear, lexiconOf, type Lexicon } from './likeness.ts';
import { wholesOf } from './short-names.ts';
import { plainWords, readingsOf } from './sounds.ts';

/** Whoever may be found. */
export interface Named {
  /** Every spelling of the name, the surname last in each. */
  readonly names: readonly string[];
  readonly gender: Gender;
  /** How widely the person is known: of two that fit alike, the one with more is likelier to be meant. */
  readonly known: number;
}

/** A word of a stored name as it sounds. */
export interface StoredWord {
  readonly whole: string;
  readonly stem: string;
}

export interface Sounds {
  readonly surnames: readonly StoredWord[];
  readonly givens: readonly StoredWord[];
}

/** A word of a query: how it may sound whole, and without what a case may have added. */
export interface AskedWord {
  readonly plain: string;
  readonly wholes: readonly string[];
  readonly stems: readonly { readonly text: string; readonly gender: Gender }[];
  readonly isInitial: boolean;
}

export interface Query {
  readonly words: readonly AskedWord[];
}

/** Somebody ready to be compared. */
export interface Candidate {
  readonly named: Named;
  readonly sounds: Sounds;
  /** Plain words of a life: a word of the query that stands in it is no other name. */
  readonly life: readonly string[];
}

export interface Match<Person> {
  readonly person: Person;
  /** 0 where all is as in the data. */
  readonly cost: number;
}

export interface Matches<Person> {
  /** Whom all words fit, the likeliest first. */
  readonly found: readonly Match<Person>[];
  /** Where nobody fits: whose surnames come nearest. */
  readonly nearest: readonly Match<Person>[];
}

const NEAREST = 5;

/** Words before a name that are no part of it, and what people ask about one: these with any ending. */
const TITLE_STEMS =
  'господ|госпож|гражданин|гражданк|спадар|signor|приговор|прысуд|вирок|blogger|блогер|журналист|адвокат|правозащитни|праваабарон';
/** And these as they stand, for surnames begin so: Panasiuk, Drozd, Суднік. */
const TITLE_WORDS =
  'пан|пана|пану|панам|пані|пани|mr|mrs|ms|dr|herr|herrn|frau|pan|pana|pani|panu|monsieur|madame|mme|senor|senora|ponas|ponia|kun|case|trial|dossier|дел[оаеу]|справ[аыу]|суд|sprawa';
const TITLES = new RegExp(`^(?:(?:${TITLE_STEMS})\\p{L}*|${TITLE_WORDS})$`, 'u');

/** How patronymics of women end, as they sound: Андрэеўна, Кузьмінічна. */
const PATRONYMIC = /(?:[aeo]vn(?:a|i|e|u|oi|ai|o)|iCn(?:a|i|e|u|oi|ai))$/;
/** And of men, as many surnames do: Павлович, Alaksandraviču, Leonidovitsj, Viktorovitš. */
const LIKE_SURNAME = /[aeo]vi[CcS](?:a|u|e|em|am|i|us)?$/;

export function soundsOf(names: readonly string[]): Sounds {
  const surnames = new Map<string, StoredWord>();
  const givens = new Map<string, StoredWord>();
  for (const name of names) {
    const parts = name
      .replace(/\(.*?\)/g, ' ')
      .trim()
      .split(/\s+/);
    for (const [at, part] of parts.entries()) {
      const into = at === parts.length - 1 ? surnames : givens;
      for (const word of plainWords(part))
        for (const stored of storedOf(word)) into.set(`${stored.whole} ${stored.stem}`, stored);
    }
  }
  return { surnames: [...surnames.values()], givens: [...givens.values()] };
}

function storedOf(word: string): readonly StoredWord[] {
  const stems = readingsOf(stemOfName(word));
  return readingsOf(word).map((whole, at) => ({ whole, stem: stems[at] ?? whole }));
}

/** Takes a query apart; titles go where more is asked than they. */
export function queryOf(text: string): Query {
  const all = plainWords(text);
  const saying = all.filter((word) => !TITLES.test(word));
  const kept = saying.some((word) => word.length > 1) ? saying : all;
  // A short form alone would name half of the country, and may be a word besides: люди.
  return { words: kept.map((word) => askedOf(word, kept.length > 1)) };
}

function askedOf(word: string, isBesideOthers: boolean): AskedWord {
  const stems = new Map<string, Gender>();
  const add = (sounds: string, gender: Gender) => {
    if (!stems.has(sounds)) stems.set(sounds, gender);
  };
  for (const { text, gender } of stemsOf(word)) for (const reading of readingsOf(text)) add(reading, gender);
  if (isBesideOthers)
    for (const stem of [...stems.keys()]) for (const whole of wholesOf(stem)) add(whole, null);
  return {
    plain: word,
    wholes: readingsOf(word),
    stems: [...stems].map(([text, gender]) => ({ text, gender })),
    isInitial: Array.from(word).length === 1,
  };
}

/** What a word of the query costs against one of the name; `null` where it is another name. */
interface Fit {
  readonly cost: number;
  readonly isSlip: boolean;
}

/** What spelling and hearing may differ by in a name of so many sounds. */
export const mayDiffer = (length: number): number => Math.max(0.3, 0.085 * length);
/** What a slip may cost beside them. */
export const maySlip = (length: number): number => 1.02 + 0.02 * length;
/** What a nearest name may cost. */
export const mayBeNear = (length: number): number => 0.25 * length;
/** A slip in a shorter name makes another name of it. */
export const SLIPS_FROM = 5;

const STEM_COST = 0.03;
const OTHER_GENDER = 0.15;

/** Everything that is compared of some people's names, each text once. */
interface Texts {
  readonly sorted: readonly string[];
  readonly lexicon: Lexicon;
}

const textsOf = once((people: readonly Candidate[]): Texts => {
  const words = people.flatMap(({ sounds: { surnames, givens } }) => [...surnames, ...givens]);
  const sorted = [...new Set(words.flatMap(({ whole, stem }) => [whole, stem]))].sort();
  return { sorted, lexicon: lexiconOf(sorted) };
});

/** A reading of a word of the query that comes near a text: of the whole word, of a stem of it, or of both. */
interface Heard {
  readonly distance: number;
  readonly isWhole: boolean;
  /** Whose name the ending makes likely; `undefined` where it is no stem. */
  readonly stem: Gender | undefined;
}

/** A word of a query, and what of it comes near which texts. */
interface Compared {
  readonly asked: AskedWord;
  readonly near: ReadonlyMap<string, readonly Heard[]>;
  /** The texts that begin so, and how far from exactly so. */
  readonly begun: ReadonlyMap<string, number>;
}

function compare(asked: AskedWord, { sorted, lexicon }: Texts, most: number): Compared {
  const near = new Map<string, Heard[]>();
  const begun = new Map<string, number>();
  const length = lengthOf(asked);
  const mayBegin = Math.min(0.05 * length, 0.3);
  const wholes = new Set(asked.wholes);
  const stems = new Map(asked.stems.map(({ text, gender }) => [text, gender]));
  for (const reading of new Set([...wholes, ...stems.keys()])) {
    const isWhole = wholes.has(reading);
    eachNear(reading, lexicon, most, isWhole ? mayBegin : -Infinity, (at, distance, beginning) => {
      const text = sorted[at] as string;
      begun.set(text, Math.min(beginning, begun.get(text) ?? Infinity));
      if (distance === Infinity) return;
      const known = near.get(text) ?? [];
      known.push({ distance, isWhole, stem: stems.get(reading) });
      near.set(text, known);
    });
  }
  return { asked, near, begun };
}

/** The least cost of a word against those of a name, up to `most`. */
function costOf({ near }: Compared, stored: readonly StoredWord[], gender: Gender, most: number): number {
  let least = Infinity;
  const more = (likely: Gender) =>
    STEM_COST + (likely !== null && gender !== null && likely !== gender ? OTHER_GENDER : 0);
  for (const { whole, stem } of stored) {
    for (const { distance, isWhole, stem: likely } of near.get(whole) ?? []) {
      if (isWhole) least = Math.min(least, distance);
      // A short given name may end as cases do: Юрась, Юрася.
      if (likely !== undefined) least = Math.min(least, 2 * more(likely) + distance);
    }
    for (const { distance, stem: likely } of near.get(stem) ?? [])
      if (likely !== undefined) least = Math.min(least, more(likely) + distance);
  }
  return least > most ? Infinity : least;
}

export const lengthOf = ({ wholes }: AskedWord): number => (wholes[0] ?? '').length;
const stemLengthOf = ({ stems }: AskedWord): number =>
  stems.reduce((least, { text }) => Math.min(least, text.length), Infinity);

/** What a word may cost at most, where a slip is allowed and where it is not. */
const mostOf = (length: number, slips: boolean): number =>
  slips && length >= SLIPS_FROM ? maySlip(length) : mayDiffer(length);

function fitOf(word: Compared, stored: readonly StoredWord[], gender: Gender, slips: boolean): Fit | null {
  const { asked } = word;
  const length = lengthOf(asked);
  const most = mostOf(length, slips);
  const cost = costOf(word, stored, gender, most);
  if (cost <= mayDiffer(length)) return { cost, isSlip: false };
  return cost <= most && stemLengthOf(asked) >= SHORTEST_SLIPPED ? { cost, isSlip: true } : null;
}

const SHORTEST_SLIPPED = 3;
export const BEGINNING_COST = 0.4;

/** A word that is being typed is how a name begins. */
function beginningOf({ begun }: Compared, stored: readonly StoredWord[]): Fit | null {
  const least = Math.min(...stored.map(({ whole }) => begun.get(whole) ?? Infinity));
  return least === Infinity ? null : { cost: BEGINNING_COST + least, isSlip: false };
}

interface Near<Person> extends Match<Person> {
  readonly known: number;
}

interface Weighed<Person> extends Near<Person> {
  readonly isWhole: boolean;
  readonly fits: number;
  /** Whether a word comes near the surname; whether one is surely that, or fits a given name. */
  readonly hasSurname: boolean;
  readonly hasOther: boolean;
}

/** Finds whom a query means among people whose names are worked out. */
export function matchNames<Person extends Candidate>(
  query: Query,
  people: readonly Person[],
): Matches<Person> {
  if (!query.words.some((word) => !word.isInitial && lengthOf(word) > 1)) return { found: [], nearest: [] };
  const all = textsOf(people);
  const words = query.words.map((word) => compare(word, all, mostOf(lengthOf(word), true)));
  const weighed = people.flatMap((each) => weigh(words, each) ?? []);
  const whole = weighed.filter(({ isWhole }) => isWhole).sort(likelier);
  const best = whole.filter(({ cost }) => cost < SLIPPED);
  if (whole.length > 0) return { found: best.length > 0 ? best : whole, nearest: [] };
  // Of a whole name that is nobody's, half a likeness is none: it would show a relative a stranger.
  const isAlone = query.words.length === 1;
  const alike = weighed.filter(({ hasOther }) => isAlone || hasOther);
  const partly = alike.filter(({ hasSurname }) => hasSurname).sort(likelier);
  const near =
    partly.length > 0 ? partly : nearestOf(query, isAlone ? people : alike.map(({ person }) => person));
  return { found: [], nearest: near.slice(0, NEAREST) };
}

/** From here on a word was mistyped, which somebody else’s whole name is not. */
const SLIPPED = 0.9;

function likelier<Person>(a: Weighed<Person>, b: Weighed<Person>): number {
  return b.fits - a.fits || nearer(a, b);
}

function nearer<Person>(a: Near<Person>, b: Near<Person>): number {
  const step = (cost: number) => Math.round(cost * 8);
  return step(a.cost) - step(b.cost) || b.known - a.known || a.cost - b.cost;
}

function weigh<Person extends Candidate>(words: readonly Compared[], person: Person): Weighed<Person> | null {
  const { sounds, life } = person;
  const { gender, known } = person.named;
  let [fits, cost, slips, unfit, patronymics] = [0, 0, 0, 0, 0];
  let [hasSurname, hasGiven, isSure, isOtherGiven] = [false, false, false, false];
  const isOnly = words.filter(({ asked }) => !asked.isInitial).length === 1;
  for (const word of words) {
    const { asked } = word;
    if (asked.isInitial) {
      const isTheirs = sounds.givens.some(({ whole }) =>
        asked.wholes.some((letter) => whole.startsWith(letter)),
      );
      cost += isTheirs ? 0 : 0.25;
      continue;
    }
    const surname = fitOf(word, sounds.surnames, gender, true);
    const given = fitOf(word, sounds.givens, gender, false);
    const whole = [surname, given].filter((fit) => fit !== null && !fit.isSlip);
    const best =
      whole.length > 0
        ? (whole.reduce((a, b) => ((a as Fit).cost <= (b as Fit).cost ? a : b)) as Fit)
        : (beginningOf(word, [...sounds.surnames, ...sounds.givens]) ?? surname);
    if (best === null && given === null) {
      const slipped = fitOf(word, sounds.givens, gender, true);
      if (slipped !== null && beginsAlike(asked, sounds.givens)) {
        [isOtherGiven, slips, fits, cost] = [true, slips + 1, fits + 1, cost + slipped.cost];
        hasGiven = true;
        continue;
      }
    }
    if (best === null) {
      const ends = (as: RegExp) => asked.wholes.some((sounds) => as.test(sounds));
      const isNoName = ends(PATRONYMIC) || life.some((each) => each.startsWith(asked.plain));
      if (ends(LIKE_SURNAME)) patronymics += 1;
      else if (!isNoName || isOnly) unfit += 1;
      continue;
    }
    if (best.isSlip) slips += 1;
    if (surname !== null) hasSurname = true;
    if (given !== null) hasGiven = true;
    if (surname !== null && !surname.isSlip) isSure = true;
    fits += 1;
    cost += best.cost;
  }
  if (fits === 0) return null;
  // Another given name that is nearly theirs is theirs only where nothing of the surname is in doubt.
  if (isOtherGiven && !isSure) unfit += 1;
  // What ends as a patronymic does is somebody's surname, unless the surname is there besides, and the given
  // name: Александр Климович is no Александров.
  if (patronymics > 0 && !(isSure && hasGiven)) unfit += 1;
  // A slip needs a long name, or a given name that agrees.
  const maySlipHere =
    slips === 0 || (slips === 1 && (fits > 1 || words.some(({ asked }) => lengthOf(asked) >= 6)));
  return {
    person,
    cost,
    fits,
    hasSurname,
    hasOther: hasGiven || isSure,
    known,
    isWhole: unfit === 0 && maySlipHere,
  };
}

/**
 * Whether a word begins as one of the names does, with its vowels or without: Vital for Vitold and Zmcier for
 * Zmicier, which papers write, and not Kanstantsin.
 */
function beginsAlike({ wholes }: AskedWord, stored: readonly StoredWord[]): boolean {
  const isAlike = (a: string, b: string) => a.length >= ALIKE && a.slice(0, ALIKE) === b.slice(0, ALIKE);
  return stored.some(({ whole }) =>
    wholes.some(
      (reading) => isAlike(reading, whole) || isAlike(withoutVowels(reading), withoutVowels(whole)),
    ),
  );
}

const ALIKE = 3;
const withoutVowels = (sounds: string): string => sounds.replace(/[aeiou]/g, '');

/** Whose surname comes nearest to any word of the query, where none fits. */
function nearestOf<Person extends Candidate>(
  { words }: Query,
  people: readonly Person[],
): readonly Near<Person>[] {
  const all = textsOf(people);
  const compared = words
    .filter((word) => lengthOf(word) >= 4)
    .map((word) => compare(word, all, mayBeNear(lengthOf(word))));
  return people
    .flatMap((person) => {
      const { sounds, named } = person;
      const costs = compared.map((word) =>
        costOf(word, sounds.surnames, named.gender, mayBeNear(lengthOf(word.asked))),
      );
      const cost = Math.min(...costs, Infinity);
      return cost === Infinity ? [] : [{ person, cost, known: named.known }];
    })
    .sort(nearer);
}
