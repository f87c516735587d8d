/**
 * Spellings a name may be looked up under and that no source need have printed: Russian and Belarusian
 * letters in Latin by the systems in common use, without marks on letters; and the wrong keyboard layout.
 */

/**
 * Letters of a system; what it leaves out is as in `COMMON`. A letter may stand with the place it is
 * written so in: `^е` beginning a word, `·е` after a consonant that it softens, `г·` before a front vowel.
 */
type Letters = Readonly<Record<string, string>>;

interface System {
  readonly letters: Letters;
  /** What the language does to the end of a foreign name. */
  readonly endings: readonly Ending[];
}

type Ending = readonly [pattern: RegExp, written: string];

const SOFTENED = /[бпвмфгкхдтнсз]/;
const FRONT = /[еиіэы]/;

const COMMON: Letters = letters(
  'а a б b в v г g ґ g д d е e ё yo ж zh з z и i і i й y к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ї yi є ye',
);

/** Cyrillic letters of a folded text in Latin, one way only; other letters stay. */
export function inLatin(text: string): string {
  return Array.from(text, (letter) => COMMON[letter] ?? letter).join('');
}

/** Endings that writers for readers shorten: "-iy" and "-yy" to "-y", "iya" to "ia"; and Alexander. */
const SHORTENED: readonly Ending[] = [
  [/(?:iy|yy|ij|yj|ii|yi)(?!\p{L})/gu, 'y'],
  [/iya/gu, 'ia'],
  [/dr(?!\p{L})/gu, 'der'],
];

/** French ends a name for its sound: Alexandre, Pouchkine, Dostoïevski. */
const FRENCH: readonly Ending[] = [
  [/ii(?!\p{L})/gu, 'i'],
  [/(i[mn]|dr)(?!\p{L})/gu, '$1e'],
];

/** Lithuanian gives every man’s name an ending: Sergejus, Mickevičius, Čechovas, Dostojevskis. */
const LITHUANIAN: readonly Ending[] = [
  [/(?:ij|yj)(?!\p{L})/gu, 'i'],
  [/([^aeiouyjc\P{L}])(?!\p{L})/gu, '$1as'],
  [/j(?!\p{L})/gu, 'jus'],
  [/c(?!\p{L})/gu, 'cius'],
  [/([iy])(?!\p{L})/gu, '$1s'],
  [/o(?!\p{L})/gu, 'a'],
];

/** Systems, by what they change. */
const RUSSIAN: readonly System[] = [
  system(''),
  system('е ye ё ye'),
  system('й i ю iu я ia ё e'),
  system('ё e ж z й j х h ц c ч c ш s щ sc ю ju я ja'),
  system('ё jo ж z й j х ch ц c ч c ш s щ sc ю ju я ja'),
  system('в w ж sch з s й i х ch ц z ч tsch ш sch щ schtsch ю ju я ja ё jo'),
  system('в w ж sch з s й j х ch ц z ч tsch ш sch щ schtsch ю ju я ja ё jo ^е je'),
  system('в w ж z й j х ch ц c ч cz ш sz щ szcz ю ju я ja ё jo'),
  system('в w ж z й j х ch ц c ч cz ш sz щ szcz ю ju я ja ё jo ·е ie ·ю iu ·я ia ·ё io ^е je'),
  system('у ou ж j ч tch ш ch щ chtch ю iou я ia й i г· gu', FRENCH),
  system('ж z й j х ch ц c ч c ш s щ sc ю iu я ia ё io', LITHUANIAN),
];

const BELARUSIAN: readonly System[] = [
  system('г h'),
  system('г h ў w е ye ё yo'),
  system('г h й i ю iu я ia ё io е ie'),
  system('г h й i ю iu я ia ё io'),
  system('г h ж z й j х ch ц c ч c ш s ю ju я ja ё jo е je'),
  system('г h ж z й j х ch ц c ч c ш s ю iu я ia ё io е ie'),
  system('г h ж z й j х h ц c ч c ш s ю ju я ja ё jo'),
  system('в w г h ж sch з s й j х ch ц z ч tsch ш sch ю ju я ja ё jo'),
  system('в w г h ж z й j х ch ц c ч cz ш sz ю ju я ja ё jo ў u'),
  system('в w г h ж z й j х ch ц c ч cz ш sz ю ju я ja ё jo ·е ie ·ю iu ·я ia ·ё io ^е je'),
  system('г h у ou ж j ч tch ш ch ю iou я ia й i ў ou', FRENCH),
  system('г h ж z й j х ch ц c ч c ш s ю iu я ia ё io', LITHUANIAN),
];

function system(text: string, endings: readonly Ending[] = []): System {
  return { letters: letters(text), endings };
}

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
  const written = SYSTEMS[language].map(({ letters, endings }) =>
    withEndings(
      Array.from(composed, (letter, at) => writeLetter(letter, at, composed, letters)).join(''),
      endings,
    ),
  );
  return [...new Set([...written, ...written.map((text) => withEndings(text, SHORTENED))].map(fold))];
}

function writeLetter(letter: string, at: number, word: string, letters: Letters): string {
  const [before = '', after = ''] = [word[at - 1], word[at + 1]];
  return (
    (/\p{L}/u.test(before) ? undefined : letters[`^${letter}`]) ??
    (SOFTENED.test(before) ? letters[`·${letter}`] : undefined) ??
    (FRONT.test(after) ? letters[`${letter}·`] : undefined) ??
    letters[letter] ??
    COMMON[letter] ??
    letter
  );
}

function withEndings(text: string, endings: readonly Ending[]): string {
  return endings.reduce((written, [pattern, ending]) => written.replace(pattern, ending), text);
}

const PLAIN: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/**
 * Words without case, marks on letters, apostrophes and hyphens, a doubled letter once and x as ks: what
 * an index holds and a query is reduced to. Lossik is Losik, and Maxim is Maksim.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʼʹ`´]/g, '')
    .replaceAll('x', 'ks')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** With the shift key: a name's capital may be a sign. */
const SHIFTED: Readonly<Record<string, string>> = {
  '~': '`',
  '{': '[',
  '}': ']',
  ':': ';',
  '"': "'",
  '<': ',',
  '>': '.',
};
const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const BELARUSIAN_KEYS = "ёйцукенгшўзх'фывапролджэячсмітьбю";

/** What the same keys write in the other layout: Latin ones in Russian and Belarusian, Cyrillic ones in English. */
export function otherLayouts(text: string): readonly string[] {
  const lower = text.toLowerCase().replace(/[~{}:"<>]/g, (sign) => SHIFTED[sign] ?? sign);
  const swapped = /\p{Script=Cyrillic}/u.test(lower)
    ? [RUSSIAN_KEYS, BELARUSIAN_KEYS].map((keys) => swap(lower, keys, LATIN_KEYS))
    : [RUSSIAN_KEYS, BELARUSIAN_KEYS].map((keys) => swap(lower, LATIN_KEYS, keys));
  return [...new Set(swapped)].filter((each) => each !== text.toLowerCase());
}

function swap(text: string, from: string, to: string): string {
  return Array.from(text, (letter) =>
    from.includes(letter) ? to.charAt(from.indexOf(letter)) : letter,
  ).join('');
}
