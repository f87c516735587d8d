/**
 * Spellings a name may be looked up under and that no source need have printed: Russian and Belarusian
 * letters in Latin by the systems in common use, without marks on letters; and the wrong keyboard layout.
 */

/** Letters of a system: what the first row says, the rows of the chosen system overrule. */
type Letters = Readonly<Record<string, string>>;

const COMMON: Letters = letters(
  'а a б b в v г g ґ g д d е e ё yo ж zh з z и i і i й y к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ї yi є ye',
);

/** Cyrillic letters of a folded text in Latin, one way only; other letters stay. */
export function inLatin(text: string): string {
  return Array.from(text, (letter) => COMMON[letter] ?? letter).join('');
}

/** Systems, by what they change. */
const RUSSIAN: readonly Letters[] = [
  letters(''),
  letters('е ye ё ye'),
  letters('й i ю iu я ia ё e'),
  letters('ё e ж z й j х h ц c ч c ш s щ sc ю ju я ja'),
  letters('ё jo ж z й j х ch ц c ч c ш s щ sc ю ju я ja'),
  letters('в w ж sch з s й i х ch ц z ч tsch ш sch щ schtsch ю ju я ja ё jo'),
  letters('в w ж sch з s й j х ch ц z ч tsch ш sch щ schtsch ю ju я ja ё jo'),
  letters('в w ж z й j х ch ц c ч cz ш sz щ szcz ю ju я ja ё jo'),
  letters('у ou ж j ч tch ш ch щ chtch ю iou я ia й i'),
];

const BELARUSIAN: readonly Letters[] = [
  letters('г h'),
  letters('г h ў w е ye ё yo'),
  letters('г h й i ю iu я ia ё io е ie'),
  letters('г h й i ю iu я ia ё io'),
  letters('г h ж z й j х ch ц c ч c ш s ю ju я ja ё jo е je'),
  letters('г h ж z й j х ch ц c ч c ш s ю iu я ia ё io е ie'),
  letters('г h ж z й j х h ц c ч c ш s ю ju я ja ё jo'),
  letters('в w г h ж sch з s й j х ch ц z ч tsch ш sch ю ju я ja ё jo'),
  letters('в w г h ж z й j х ch ц c ч cz ш sz ю ju я ja ё jo ў u'),
];

function letters(text: string): Letters {
  const parts = text.split(' ').filter((part) => part !== '');
  return Object.fromEntries(
    Array.from({ length: parts.length / 2 }, (_, at) => [
      parts[2 * at] as string,
      (parts[2 * at + 1] as string).replace('_', ''),
    ]),
  );
}

const SYSTEMS = { ru: RUSSIAN, be: BELARUSIAN } as const;

/** A Cyrillic name in Latin letters by each system of its language, folded, each spelling once. */
export function transliterationsOf(name: string, language: keyof typeof SYSTEMS): readonly string[] {
  const composed = name.normalize('NFC').toLowerCase();
  const written = SYSTEMS[language].map((system) =>
    Array.from(composed, (letter) => system[letter] ?? COMMON[letter] ?? letter).join(''),
  );
  return [...new Set([...written, ...written.map(withoutDoubles)].map(fold))];
}

/** Endings that systems for readers shorten: "-iy" and "-yy" to "-y", "iya" to "ia". */
function withoutDoubles(text: string): string {
  return text.replace(/(?:iy|yy|ij|yj|ii|yi)(?!\p{L})/gu, 'y').replaceAll('iya', 'ia');
}

const PLAIN: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Words without case, marks on letters, apostrophes and hyphens: what an index holds and a query is reduced to. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʼʹ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const BELARUSIAN_KEYS = "ёйцукенгшўзх'фывапролджэячсмітьбю";

/** What the same keys write in the other layout: Latin ones in Russian and Belarusian, Cyrillic ones in English. */
export function otherLayouts(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const swapped = /\p{Script=Cyrillic}/u.test(lower)
    ? [RUSSIAN_KEYS, BELARUSIAN_KEYS].map((keys) => swap(lower, keys, LATIN_KEYS))
    : [RUSSIAN_KEYS, BELARUSIAN_KEYS].map((keys) => swap(lower, LATIN_KEYS, keys));
  return [...new Set(swapped)].filter((each) => each !== lower);
}

function swap(text: string, from: string, to: string): string {
  return Array.from(text, (letter) =>
    from.includes(letter) ? to.charAt(from.indexOf(letter)) : letter,
  ).join('');
}
