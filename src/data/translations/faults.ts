/**
 * What is wrong with a translated text beside its English, as far as a program can see: what readers
 * would take for carelessness, or for another fact. Whether it is good, a reader says.
 */
import { LANGUAGE_DATA, type LanguageCode, type TranslatedLanguage } from '#data/languages.ts';

const WORD = /[\p{L}\p{M}’]+/gu;
const MIXED = /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u;
const VOWEL = 'аеёіоуыэюяАЕЁІОУЫЭЮЯ';
/** A word that begins with у behind one that ends with a vowel; stressed, у stays: да ўсіх, but да уніі. */
const LONG_U = new RegExp(`[${VOWEL}]\\s+(?!у(?:ні|нт|рн|льтр))у\\p{L}*`, 'u');
const SHORT_U = /(?:[бвгджзйклмнпрстфхцчшьў\d.,:;–—]\s+|^)ў\p{L}*/u;

/** Faults of a text by itself. `names` may hold letters of other languages: «Позірк» in Russian. */
export function writingFaults(
  text: string,
  language: TranslatedLanguage,
  names: ReadonlySet<string> = new Set(),
): readonly string[] {
  const faults: string[] = [];
  const { name, foreign } = LANGUAGE_DATA[language];
  for (const [word] of text.matchAll(WORD)) {
    if (MIXED.test(word)) faults.push(`"${word}" mixes Latin and Cyrillic letters; type it anew`);
    else if (foreign?.test(word) === true && !names.has(word))
      faults.push(
        `"${word}" has a letter that ${name} does not have; mend it, or put a name into ${language}/names.txt`,
      );
  }
  faults.push(...quoteFaults(text, language));
  if (/\p{L}'\p{L}/u.test(text)) faults.push("has a straight apostrophe '; write ’");
  if (text.includes('\u202f'))
    faults.push('has a narrow no-break space, which the typeface lacks; use U+00A0');
  if (language === 'be') {
    const [long] = LONG_U.exec(text) ?? [];
    if (long !== undefined) faults.push(`"${long}": у after a vowel is ў`);
    const [short] = SHORT_U.exec(text) ?? [];
    if (short !== undefined) faults.push(`"${short.trim()}": ў stands after a vowel only; write у`);
  }
  return faults;
}

/** Marks that open or close a title in some language; ‘ and ’ are apostrophes, too, and tell nothing. */
const MARKS = ['"', '“', '”', '„', '«', '»'];

/** Quotation marks that a language does not write, or not within others. */
export function quoteFaults(text: string, language: LanguageCode): readonly string[] {
  const { outer, inner } = LANGUAGE_DATA[language].quotes;
  const [open, close] = outer;
  // What closes in one language opens in another: “ closes what „ opens within « ».
  const [within, end] = inner;
  const bare = text.replace(new RegExp(`${within}([^${within}${end}]*)${end}`, 'gu'), '$1');
  const strange = MARKS.filter((mark) => !outer.includes(mark) && bare.includes(mark));
  return [
    ...(strange.length > 0
      ? [`has ${strange.join(' ')}; write ${open} ${close}, and ${within} ${end} within them`]
      : []),
    ...(new RegExp(`${open}[^${close}]*${open}`, 'u').test(text)
      ? [`has ${open} ${close} within ${open} ${close}; write ${within} ${end} there`]
      : []),
  ];
}

/** Faults of a translation beside its English. */
export function translationFaults(
  english: string,
  translated: string,
  language: TranslatedLanguage,
  { names, numbersMayDiffer = false }: { names?: ReadonlySet<string>; numbersMayDiffer?: boolean } = {},
): readonly string[] {
  const faults = [...writingFaults(translated, language, names)];
  const [numbers, own] = [numbersIn(english), numbersIn(translated)];
  if (!numbersMayDiffer && numbers.join() !== own.join())
    faults.push(
      `has the numbers ${told(own)}, and the English has ${told(numbers)}; mend them, or say why in a comment that begins with "numbers:"`,
    );
  const [marks, ownMarks] = [marksIn(english), marksIn(translated)];
  if (marks.join() !== ownMarks.join())
    faults.push(
      `has ${told(ownMarks)}, and the English has ${told(marks)}; keep tags, {…} and addresses as they are`,
    );
  if (endOf(english) !== endOf(translated))
    faults.push(
      `ends with ${told([endOf(translated)])}, and the English with ${told([endOf(english)])}; end it alike`,
    );
  if (translated !== translated.trim()) faults.push('begins or ends with a space; take it out');
  return faults;
}

/** The numbers of a text, in order of size, without the marks between their digits. */
export function numbersIn(text: string): readonly string[] {
  const plain = text.replace(/(?<=\d)[,\u00a0](?=\d{3}(?!\d))/gu, '').replace(/(?<=\d),(?=\d)/gu, '.');
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).sort();
}

/** Tags, places that are filled in, and addresses. */
export function marksIn(text: string): readonly string[] {
  return (text.match(/<\/?[a-z][^<>]*>|\{[^{}]*\}|https?:\/\/[^\s»”)]+/giu) ?? []).sort();
}

/** The sign a sentence ends with, if it does. */
function endOf(text: string): string {
  return /([.!?…])["”»“’)]*\s*$/u.exec(text)?.[1] ?? '';
}

export function told(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? 'none' : said.join(', ');
}
