/** Countries by their English name: other languages have theirs from `Intl`, and nobody translates them by hand. */

const ENGLISH = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** What sources call a country, where that is not its name in `Intl`. */
const ALSO: Readonly<Record<string, string>> = { 'Holy See': 'VA' };

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const codes = new Map([
  ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = ENGLISH.of(code);
    return name === undefined ? [] : ([[name, code]] as const);
  }),
  ...Object.entries(ALSO),
]);

/** The ISO 3166 code of a country by its English name; `null` where the text is no country's name. */
export function countryCode(english: string): string | null {
  return codes.get(english) ?? null;
}
