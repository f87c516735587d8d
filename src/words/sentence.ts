/**
 * Sentences put together from messages and from numbers that know what they are: whatever numbers meet in one
 * sentence has to be allowed to stand side by side.
 */
import { isFigure, type Figure } from './figure.ts';
import type { Language } from './language.ts';
import { sideBySide, type Named } from './side-by-side.ts';
import { writeFigure } from './value.ts';

/** A message within a sentence, such as an entry of a list. */
export interface Phrase {
  readonly key: string;
  readonly values: SentenceValues;
}

/**
 * What a message is filled in with: numbers as figures; words and dates as text; plain numbers only to choose
 * between forms and to count what is shown, such as rows; phrases, which are listed.
 */
export type SentenceValues = Readonly<Record<string, string | number | Figure | readonly Phrase[]>>;

/** Stand for a figure while the message is put together: characters that no text holds. */
const [OPEN, CLOSE] = ['\u{e000}', '\u{e001}'];
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
const END = /(?<=[.!?]["”]?)\s+/;

/** A figure as a sentence writes it. */
export interface Written {
  readonly figure: Figure;
  readonly text: string;
}

/** Sentences in the order of their text: words, and the figures between them, which a page leads to their notes. */
export type Pieces = readonly (string | Written)[];

/** The same as text alone. */
export function textOf(pieces: Pieces): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** A message with its figures written in. Throws as `figurePieces` does. */
export function sayFigures(language: Language, key: string, values: SentenceValues, named?: Named): string {
  return textOf(figurePieces(language, key, values, named));
}

/**
 * A message with its figures apart from its words; those of phrases are words. Throws a `RangeError` that
 * names the message where a sentence of it holds two numbers that may not stand side by side; `named` is what
 * its words say of each number.
 */
export function figurePieces(
  language: Language,
  key: string,
  values: SentenceValues,
  named: Named = {},
): Pieces {
  const figures: Figure[] = [];
  const filled = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (isFigure(value)) return [name, `${OPEN}${figures.push(value) - 1}${CLOSE}`];
    if (typeof value === 'object')
      return [
        name,
        language.list(value.map((phrase) => sayFigures(language, phrase.key, phrase.values, named))),
      ];
    return [name, value];
  });
  const text = language.sayAny(key, Object.fromEntries(filled));
  if (figures.length === 0) return [text];
  for (const sentence of text.split(END)) {
    const met = [...sentence.matchAll(MARK)].map(([, index]) => figures[Number(index)] as Figure);
    try {
      sideBySide(Object.fromEntries(met.map((figure, index) => [String(index), figure])), named);
    } catch (error) {
      throw new RangeError(`"${key}": ${(error as Error).message}`, { cause: error });
    }
  }
  // Splitting by a pattern with a group puts what the group matched between the words.
  return text.split(MARK).flatMap((part, at): Pieces => {
    if (at % 2 === 0) return part === '' ? [] : [part];
    const figure = figures[Number(part)] as Figure;
    return [{ figure, text: writeFigure(figure, language) }];
  });
}

/** With a capital, as a count that a sentence begins with may bring a small "about" along. */
export function beginSentence(text: string, { tag }: Pick<Language, 'tag'>): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
}

/** The same for each sentence of a text. */
export function beginSentences(text: string, language: Pick<Language, 'tag'>): string {
  return text
    .split(/((?<=[.!?]["”]?)\s+)/)
    .map((part) => beginSentence(part, language))
    .join('');
}

/** The same for sentences in pieces, whichever of them a sentence begins with. */
export function beginPieces(pieces: Pieces, language: Pick<Language, 'tag'>): Pieces {
  let before = '';
  return pieces.map((piece) => {
    const text = typeof piece === 'string' ? piece : piece.text;
    const begun = /(?:^|[.!?]["”]?\s+)$/.test(before)
      ? beginSentences(text, language)
      : inSentence(text, language);
    before += text;
    return typeof piece === 'string' ? begun : { ...piece, text: begun };
  });
}

/** A piece that goes on with a sentence: what follows the end of that begins anew. */
function inSentence(text: string, language: Pick<Language, 'tag'>): string {
  const [first = ''] = text;
  return first + beginSentences(text, language).slice(first.length);
}
