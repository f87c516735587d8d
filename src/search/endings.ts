/**
 * What the cases of a language hang on a name: cut off, so that Беляцкого, Бяляцкага, Bialackiego and
 * Bjaljackého lead to one stem. Endings are of plain words (`sounds.ts`), in the languages whose newspapers
 * write of Belarus most: Belarusian, Russian, Ukrainian, Polish, Czech, Slovak, Slovene, Lithuanian, and
 * what English, German, Hungarian, Finnish, Georgian and Armenian add.
 */

/** Whose name an ending makes likely; `null` where it is common to both. */
export type Gender = 'm' | 'f' | null;

export interface Stem {
  readonly text: string;
  readonly gender: Gender;
}

interface Ending {
  readonly text: string;
  readonly gender: Gender;
}

const endings = (text: string, gender: Gender): readonly Ending[] =>
  text
    .trim()
    .split(/\s+/)
    .map((ending) => ({ text: ending, gender }));

const CYRILLIC = [
  ...endings('ого его ага яга ому ему аму яму ым им ім ием ия ию ии ий ый ой кий і', 'm'),
  ...endings('ая яя ую юю ой ей ою ею ай эй аю яй кая а', 'f'),
  ...endings('ом ем эм ам ям ём е у ю ы и э о я ові еві єві ах ях ых их іх ами ямі амі', null),
];

const LATIN = [
  ...endings(
    'ego iego eho ého aha iaha oho emu iemu emu om ym im as is us ius ys aus iaus ui iui ij yj iy skij',
    'm',
  ),
  ...endings('aja aia aya ova ove ovou ovej ovi a ej iej oj aj ai ajai ajos os ou ies', 'f'),
  ...endings(
    'owi ovi ovy em iem am iam ami e ie i u y o ia io iu s es t n nak nek nal nel val vel ban ben ih yh ich ych ach iach',
    null,
  ),
];

const GREEK = endings('ς ου ο η', null);
const ARMENIAN = endings('ին ի ից ով ն ը', null);
const GEORGIAN = endings('ი მა მ ის ს ს ით ად თან ზე ში სა', null);

/** Consonants that turn into others before the endings of Belarusian and Polish: Бабарыцы, Сапезе, Łukaszence. */
const TURNED: readonly (readonly [RegExp, string])[] = [
  [/(?:цы|це|ці)$/, 'к'],
  [/(?:зе|зі)$/, 'г'],
  [/ce$/, 'k'],
  [/dze$/, 'g'],
];

/** What is left of a word must be a name still. */
const SHORTEST = 2;

function endingsFor(word: string): readonly Ending[] {
  if (/\p{Script=Cyrillic}/u.test(word)) return CYRILLIC;
  if (/\p{Script=Greek}/u.test(word)) return GREEK;
  if (/\p{Script=Armenian}/u.test(word)) return ARMENIAN;
  return /\p{Script=Georgian}/u.test(word) ? GEORGIAN : LATIN;
}

/** What a name ends in as it stands in a list of names. */
const NOMINATIVE =
  /(?:скі|ский|ій|ий|ый|ой|ая|яя|[аяоеіыў]|skij|aja|aya|aia|ius|as|is|us|ys|ij|yj|iy|[aoeiyą]|[ηοας]|ი)$/;

/** The stem of a plain word that is not declined, such as names in the data. */
export function stemOfName(word: string): string {
  const ending = NOMINATIVE.exec(word)?.[0] ?? '';
  // Of -ский only what follows the stem goes.
  const cut = /^(?:скі|ский|skij)$/.test(ending) ? ending.length - 2 : ending.length;
  return word.length - cut < SHORTEST ? word : word.slice(0, word.length - cut);
}

/** What may be the stem of a plain word: itself, and what is left of it without an ending, each once. */
export function stemsOf(word: string): readonly Stem[] {
  const stems = new Map<string, Gender>([[word, null]]);
  const add = (text: string, gender: Gender) => {
    if (text.length < SHORTEST) return;
    if (!stems.has(text)) stems.set(text, gender);
    else if (stems.get(text) !== gender) stems.set(text, null);
  };
  for (const { text, gender } of endingsFor(word))
    if (word.endsWith(text)) add(word.slice(0, -text.length), gender);
  for (const [pattern, consonant] of TURNED)
    if (pattern.test(word)) add(word.replace(pattern, consonant), null);
  return [...stems].map(([text, gender]) => ({ text, gender }));
}
