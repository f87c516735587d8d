/** A person's name in the scripts it is written in, and its place in an alphabet. */
import { LANGUAGE_CODES, nameIn, type LanguageCode } from '#data/languages.ts';
import type { Person } from '#data/tables.ts';

export interface WrittenName {
  readonly text: string;
  /** Language whose spelling it is, for screen readers and hyphenation. */
  readonly lang: LanguageCode;
}

/** The name as a page in a language gives it, in English where that language's spelling is not known. */
export function nameOf(person: Person, code: LanguageCode): WrittenName {
  return written(person, code) ?? { text: person.name_en, lang: 'en' };
}

/** The name in the other scripts, without repetition. */
export function otherNamesOf(person: Person, code: LanguageCode): readonly WrittenName[] {
  const seen = new Set([nameOf(person, code).text]);
  return LANGUAGE_CODES.flatMap((script) => {
    const name = written(person, script);
    if (!name || seen.has(name.text)) return [];
    seen.add(name.text);
    return [name];
  });
}

function written(person: Person, code: LanguageCode): WrittenName | null {
  const text = nameIn(person, code);
  return text === null ? null : { text, lang: code };
}

export interface Letter {
  readonly letter: string;
  /** Part of an address: what stands behind `#letter-`; one for all that begin with no letter. */
  readonly anchor: string;
  readonly people: readonly { person: Person; name: WrittenName; surname: string; given: string }[];
}

/** More people than these are listed letter by letter: one page of them would be too long to read and to send. */
const WHOLE_LIST = 300;

/** Whether the list of people is told apart by letters, each on a page of its own. */
export function isListedByLetter(people: readonly Person[]): boolean {
  return people.length > WHOLE_LIST;
}

/** A name as lists by surname write it, which is its last word: "Bialiatski, Ales". */
export function surnameFirst(name: string): string {
  const parts = name.trim().split(/\s+/);
  const given = parts.slice(0, -1).join(' ');
  return given === '' ? name.trim() : `${parts.at(-1)}, ${given}`;
}

/** Everyone by the first letter of the surname, which stands last in a name. */
export function alphabetOf(people: readonly Person[], code: LanguageCode): readonly Letter[] {
  const { compare } = new Intl.Collator(code);
  const entries = people
    .map((person) => {
      const name = nameOf(person, code);
      const parts = name.text.trim().split(/\s+/);
      return { person, name, surname: parts.at(-1) as string, given: parts.slice(0, -1).join(' ') };
    })
    .sort((a, b) => compare(a.surname, b.surname) || compare(a.given, b.given));
  const letters = Map.groupBy(entries, ({ surname }) => initialOf(surname));
  return [...letters].map(([letter, entry]) => ({
    letter,
    anchor: /^\p{L}+$/u.test(letter) ? letter.toLowerCase() : 'other',
    people: entry,
  }));
}

/** The pages of letters in a language: none while one page holds everyone. */
export function letterPages(people: readonly Person[], code: LanguageCode): readonly Letter[] {
  return isListedByLetter(people) ? alphabetOf(people, code) : [];
}

/** The first letter without its accents: Ž stands under Z. Cyrillic letters keep theirs: Ё and Й are letters. */
function initialOf(word: string): string {
  const first = Array.from(word)[0] ?? '';
  const plain = /\p{Script=Latin}/u.test(first) ? first.normalize('NFD').replace(/\p{M}/gu, '') : first;
  return /\p{L}/u.test(plain) ? plain.toUpperCase() : '#';
}
