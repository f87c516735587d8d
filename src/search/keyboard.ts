/** The wrong keyboard layout: what the same keys write in the other one. */

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
