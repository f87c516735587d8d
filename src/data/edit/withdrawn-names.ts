/** The words that tell who a withdrawn person is, and what stands in their place. */

/** What stands where a name stood in a text, and in an id. */
export const WITHDRAWN = '[name withdrawn]';
const WITHDRAWN_ID = 'withdrawn';

export interface Naming {
  /** Full names as they are spelt in the data, and words that the editor adds. */
  readonly names: readonly string[];
  /** Last words of the names, whoever else may bear them. */
  readonly surnames: readonly string[];
  /** A text with `WITHDRAWN` where it names the person. */
  readonly without: (text: string) => string;
  /** The same for full names alone: among the words of pages, a surname is more often a common word. */
  readonly withoutFullName: (text: string) => string;
  /** An id with another word where it holds the person's; always the same for the same id. */
  readonly withoutInId: (id: string) => string;
  /** Whether an address holds the name. */
  readonly isTold: (address: string) => boolean;
  /** Whether an entry of a list is the name and nothing else. */
  readonly isName: (text: string) => boolean;
}

export interface Named {
  readonly id: string;
  readonly names: readonly string[];
  /** Names of everybody else in the edition: what they bear too is no sign of this person. */
  readonly others: readonly string[];
  readonly also: readonly string[];
}

/** Most letters that a language puts to the end of a name: Čechovas, Чеховыми. */
const ENDING = 4;
/** A shorter surname is too common a word to be looked for by itself. */
const SHORTEST = 4;
/** From so many letters on, a word is taken for the name in lower case too. */
const SURE = 6;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

export function namingOf({ id, names, others, also }: Named): Naming {
  const spelt = [...new Set([...names, ...also])].sort((a, b) => b.length - a.length);
  const surnames = [...new Set(names.flatMap((name) => name.split(/\s+/).slice(1).at(-1) ?? []))];
  const theirs = surnames.flatMap(wordsOf).filter((word) => word.length >= SHORTEST);
  const borne = [...new Set(others.flatMap(wordsOf))];
  const telling = [
    ...theirs.filter((word) => !borne.some((each) => isForm(each, word))),
    ...also.flatMap(wordsOf),
  ];
  const isTelling = (word: string) =>
    wordsOf(word).some((each) => telling.some((name) => isForm(each, name)));
  const whole = wholeOf(spelt);
  const withoutInId = (text: string) =>
    text
      .replace(wholeOf([id]), WITHDRAWN_ID)
      .split('-')
      .map((word) => (isTelling(word) ? WITHDRAWN_ID : word))
      .filter((word, at, all) => word !== WITHDRAWN_ID || all[at - 1] !== WITHDRAWN_ID)
      .join('-');
  return {
    names: spelt,
    surnames,
    without: (text) =>
      text
        .replace(whole, WITHDRAWN)
        .replace(WORD, (word) => (isNameLike(word) && isTelling(word) ? WITHDRAWN : word))
        .replaceAll(`${WITHDRAWN}-${WITHDRAWN}`, WITHDRAWN),
    withoutFullName: (text) => text.replace(whole, WITHDRAWN),
    withoutInId,
    isTold: (address) => {
      // Addresses run words together: ?tags=IvanGoncharov, /@ivangoncharov.
      const written = wordsOf(decoded(address).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')).join('-');
      const isWithin = (name: string) => name.length >= SURE && written.includes(name);
      return withoutInId(written) !== written || telling.map(stemOf).some(isWithin);
    },
    isName: (text) => spelt.some((name) => name.toLowerCase() === text.toLowerCase()),
  };
}

/** Any of the names as words of their own. */
function wholeOf(names: readonly string[]): RegExp {
  const any = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

function isNameLike(word: string): boolean {
  return /^\p{Lu}/u.test(word) || word.length >= SURE;
}

/** Whether a word is a name, declined or spelt by another system: Чехова, Czechow. */
function isForm(word: string, name: string): boolean {
  if (word.length > name.length + ENDING) return false;
  if (word.startsWith(stemOf(name))) return true;
  const [sounds, wanted] = [soundsOf(word), soundsOf(stemOf(name))];
  return wanted.length >= SHORTEST && sounds.startsWith(wanted) && word.startsWith(name.slice(0, 1));
}

/** What stays of a word when it is declined; all of it where that would be little. */
function stemOf(word: string): string {
  const stem = word.replace(/[aeiouyjаеёиіоуыьэюяйў]+$/u, '');
  return stem.length < SHORTEST ? word : stem;
}

const CONSONANTS: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/tsch|tch|cz|ch|ts/g, 'c'],
  [/sch|sz|sh/g, 's'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/[aeiouyjаеёиіоуыьэюяйў]/g, ''],
  [/(.)\1+/gu, '$1'],
];

/** Consonants, about as they are heard: what spellings of one name have in common. */
function soundsOf(word: string): string {
  return CONSONANTS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word);
}

/** Words as ids and addresses write them: in lower case, without marks on Latin letters. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
