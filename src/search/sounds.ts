/**
 * A name as it sounds, in letters of one kind whatever script and system it was written in: Беляцкого,
 * Bialackiego, Bjaljazki and Μπιαλιάτσκι come close to one another. Small letters are themselves; `C`, `S`
 * and `Z` stand for the sounds of ч, ш and ж, `c` for ц, `h` for г and х alike. A spelling that newsrooms
 * read in more than one way (ch is х, ч or ш) has several readings.
 */

/** Readings of one word at most: each doubles with every letter that may be read in two ways. */
const MOST_READINGS = 16;

/** Pairs of a spelling and its sounds, longer spellings found first; "_" is silence, "|" divides readings. */
function table(text: string): ReadonlyMap<string, readonly string[]> {
  const pairs = text.trim().split(/\s+/);
  return new Map(
    Array.from({ length: pairs.length / 2 }, (_, at) => [
      pairs[2 * at] as string,
      (pairs[2 * at + 1] as string).split('|').map((sounds) => sounds.replace('_', '')),
    ]),
  );
}

const CYRILLIC = table(`
  а a б b в v г h ґ h ѓ h д d дз d дж Z е e ё o є e э e ж Z з z и i і i ї i й i ј i к k ќ k л l љ l м m н n њ n о o п p
  р r с s т t тс c тц c ћ C ђ d у u ў v ф f х h ц c ч C џ Z ш S щ SC ъ _ ы i ь _ ю u я a ѕ z
`);

const LATIN = table(`
  a a b b c c|k č C ch h|C|S chtch SC ck ck|k cs C cz C d d ds d|ds dsj d dsch Z dz d dzh Z dž Z e e f f g h gh h h h i i j i|h|Z
  k k kh h l l m m n n o o oe u|oe ou u|ov ow ov p p ph f q k qu kv r r s s š S sc sc|sk sch S schtsch SC sh S shch SC sj S ß s
  szcz SC sz S t t tch C tš C th t ts c tsch C tsj C tz c u u au av|au eu ev|eu ŭ v v v w v x ks y i z z|c ž Z zh Z zs Z
  ł l đ d ø o æ e œ e ı i ň n
`);

const GREEK = table(`
  α a β v γ h γκ h δ d ε e ζ z η i θ t ι i κ k λ l μ m μπ b ν n ντ d ξ ks ο o ου u π p ρ r σ s ς s τ t τσ c τζ d υ i φ f χ h ψ ps ω o
  ει i οι i αι e ευ ev αυ av γγ nh
`);

const GEORGIAN = table(`
  ა a ბ b გ h დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ Z რ r ს s ტ t უ u ფ f ქ k ღ h ყ k შ S ჩ C ც c ძ d წ c ჭ C ხ h ჯ Z ჰ h
`);

const ARMENIAN = table(`
  ա a բ b գ h դ d ե e զ z է e ը i թ t ժ Z ի i լ l խ h ծ c կ k հ h ձ d ղ h ճ C մ m յ i ն n շ S ո o չ C պ p ջ Z ռ r ս s վ v տ t
  ր r ց c ու u ւ v փ p ք k օ o ֆ f և ev
`);

const SCRIPTS = [
  [/\p{Script=Cyrillic}/u, CYRILLIC],
  [/\p{Script=Greek}/u, GREEK],
  [/\p{Script=Georgian}/u, GEORGIAN],
  [/\p{Script=Armenian}/u, ARMENIAN],
  [/\p{Script=Latin}/u, LATIN],
] as const;

/** Letters of one alphabet that look like those of the other: typed for them, and copied with them. */
const LOOK_ALIKE = 'aа bв cс eе hн iі kк mм oо pр sѕ tт xх yу';
const TO_CYRILLIC = new Map(LOOK_ALIKE.split(' ').map(([latin = '', cyrillic = '']) => [latin, cyrillic]));
const TO_LATIN = new Map([...TO_CYRILLIC].map(([latin, cyrillic]) => [cyrillic, latin]));

/** Signs that writers use for an apostrophe, and marks above a line that stand for softness. */
const APOSTROPHES = /[\p{Pi}\p{Pf}\p{Sk}'"‘’‚‛“”„′″‵ʹʺʻʼʽˈˊˋʾʿ＇＂]/gu;

/** Letters whose mark makes another letter of them; every other mark is an accent. */
const MARKED = /[йўёїčšžŭñň]/;
const SAME_SOUND: Readonly<Record<string, string>> = {
  ż: 'ž',
  ș: 'š',
  ş: 'š',
  ț: 'ts',
  ţ: 'ts',
  ě: 'e',
  ñ: 'n',
};

/**
 * The words of a text, each plain: small letters of one script, without accents, apostrophes and signs that
 * nobody sees. A possessive "’s" is no part of a word.
 */
export function plainWords(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/(\p{L})[’'`´ʼ‘]s(?!\p{L})/gu, '$1')
    .replace(APOSTROPHES, (sign, at: number, whole: string) =>
      /\p{L}/u.test(whole[at - 1] ?? '') && /\p{L}/u.test(whole[at + 1] ?? '') ? '' : sign === '’' ? '' : ' ',
    )
    .replace(/\p{L}\p{M}*/gu, plainLetter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(inOneScript);
}

function plainLetter(letter: string): string {
  const composed = letter.normalize('NFC');
  const same = SAME_SOUND[composed];
  if (same !== undefined) return same;
  if (MARKED.test(composed)) return Array.from(composed)[0] as string;
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A word that mixes Latin and Cyrillic letters in the script of most of those that tell. */
function inOneScript(word: string): string {
  const isMixed = /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
  if (!isMixed) return word;
  const letters = Array.from(word);
  // Letters without a twin tell which script was meant; without any, the more frequent one.
  const telling = (of: RegExp, twins: ReadonlyMap<string, string>) =>
    letters.filter((letter) => of.test(letter) && !twins.has(letter)).length;
  const cyrillic = telling(/\p{Script=Cyrillic}/u, TO_LATIN);
  const latin = telling(/\p{Script=Latin}/u, TO_CYRILLIC);
  const all = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length;
  const isCyrillic = cyrillic === latin ? all * 2 >= letters.length : cyrillic > latin;
  const twins = isCyrillic ? TO_CYRILLIC : TO_LATIN;
  return letters.map((letter) => twins.get(letter) ?? letter).join('');
}

/** How a plain word may sound, the likeliest reading first. Digits stay as they are. */
export function readingsOf(word: string): readonly string[] {
  const sounds = SCRIPTS.find(([script]) => script.test(word))?.[1];
  if (!sounds) return [word];
  let readings = [''];
  for (let at = 0; at < word.length;) {
    const spelling = longestAt(word, at, sounds);
    const ways = wayOf(spelling, word[at + spelling.length] ?? '', sounds);
    const longer = ways.flatMap((way) => readings.map((reading) => reading + way));
    readings = longer.length <= MOST_READINGS ? longer : readings.map((reading) => reading + (ways[0] ?? ''));
    at += spelling.length;
  }
  return [...new Set(readings.map(smooth))];
}

const LONGEST = 7;

function longestAt(word: string, at: number, sounds: ReadonlyMap<string, readonly string[]>): string {
  for (let length = LONGEST; length > 1; length -= 1) {
    const spelling = word.slice(at, at + length);
    if (spelling.length === length && sounds.has(spelling)) return spelling;
  }
  return word[at] as string;
}

/** Vowels that swallow a following u only before a consonant: there it is ў. */
const DIPHTHONGS = new Set(['au', 'eu', 'ou', 'ow']);

function wayOf(
  spelling: string,
  next: string,
  sounds: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const ways = sounds.get(spelling) ?? [/[\p{L}]/u.test(spelling) ? '' : spelling];
  if (DIPHTHONGS.has(spelling) && /[aeiouyáéíó]/.test(next)) return [spelling.replace('w', 'v')];
  return ways;
}

/** Doubled letters once; an i before another vowel only softens what stands before it. */
function smooth(sounds: string): string {
  return sounds.replace(/i+(?=[aeou])/g, '').replace(/([a-zCSZ])\1+/g, '$1');
}
