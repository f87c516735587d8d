/**
 * Sentences put together from messages and from numbers that know what they are: whatever numbers meet in one
 * sentence has to be allowed to stand side by side.
 */
import { isFigure, type Figure } from './figure.ts';
import type { Language } from './language.ts';
import { settledPieces } from './settle.ts';
import { sideBySide, type Named } from './side-by-side.ts';
import { writeFigure, writeWhen } from './value.ts';

/** A message within a sentence, such as an entry of a list. */
export interface Phrase {
  readonly key: string;
  readonly values: SentenceValues;
}

/**
 * What a message is filled in with: numbers as figures; dates; words as text; plain numbers only to choose
 * between forms and to count what is shown, such as rows; phrases, which are listed.
 */
export type SentenceValues = Readonly<Record<string, string | number | Figure | readonly Phrase[]>>;

/** A figure for a sentence, and as `<name>When` the words for its time behind a verb: "on 9 December 2024". */
export function withWhen(name: string, figure: Figure, language: Language): SentenceValues {
  return { [name]: figure, [`${name}When`]: writeWhen(figure.period, language) };
}

/** Stands around the number of a figure while the message is put together: a character that no text holds. */
const EDGE = '\u{e000}';
const MARK = new RegExp(`${EDGE}(\\d+)${EDGE}`, 'g');
const END = /(?<=[.!?]["”]?)\s+/;

/** A figure as a sentence writes it. */
export interface Written {
  readonly figure: Figure;
  /** Which number of which message it is: `front.lede.pair.out`, whatever its value. */
  readonly of: string;
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
  const met: Written[] = [];
  const filled: Record<string, string | number> = {};
  const asked = language.argumentsOf(key);
  for (const [name, value] of Object.entries(values)) {
    if (isPhrases(value)) {
      // Another message of the same values may say of their numbers what this one does not.
      if (!asked.includes(name)) continue;
      filled[name] = language.list(
        value.map((phrase) => sayFigures(language, phrase.key, phrase.values, named)),
      );
    } else if (!isFigure(value)) filled[name] = value;
  }
  for (const name of asked) {
    const [figure, form, base] = figureNamed(name, values);
    if (figure === null) continue;
    if (form === 'n') {
      filled[name] = figure.count.value;
      continue;
    }
    const text = form === null ? writeFigure(figure, language) : language.amount(figure.count, form);
    filled[name] = `${EDGE}${met.push({ figure, text, of: `${key}.${base}` }) - 1}${EDGE}`;
  }
  const text = language.sayAny(key, filled);
  if (met.length === 0) return [text];
  for (const sentence of text.split(END)) {
    const meeting = [...sentence.matchAll(MARK)].map(([, index]) => (met[Number(index)] as Written).figure);
    try {
      sideBySide(Object.fromEntries(meeting.map((figure, index) => [String(index), figure])), named);
    } catch (error) {
      throw new RangeError(`"${key}": ${(error as Error).message}`, { cause: error });
    }
  }
  // Splitting by a pattern with a group puts what the group matched between the words.
  const pieces = text.split(MARK).flatMap((part, at): Pieces => {
    if (at % 2 === 0) return part === '' ? [] : [part];
    return [met[Number(part)] as Written];
  });
  return language.code === 'be' ? settledPieces(pieces, (piece) => piece.text) : pieces;
}

function isPhrases(value: SentenceValues[string]): value is readonly Phrase[] {
  return Array.isArray(value);
}

/** The figure that a message asks for, in which form, and its name: `total`, `total_people`, `total_n`. */
function figureNamed(
  name: string,
  values: SentenceValues,
): readonly [figure: Figure | null, form: string | null, name: string] {
  const own = values[name];
  if (own !== undefined) return isFigure(own) ? [own, null, name] : [null, null, name];
  const base = name.slice(0, Math.max(0, name.lastIndexOf('_')));
  const figure = values[base];
  return isFigure(figure) ? [figure, name.slice(base.length + 1), base] : [null, null, name];
}

/** With a capital, as a count that a sentence begins with may bring a small "about" along. */
export function beginSentence(text: string, { tag }: Pick<Language, 'tag'>): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
}

/**
 * A label as the middle of a sentence has it: with a small letter, but of an abbreviation. A label that may stand there
 * begins with no name; a test holds those of every language to that.
 */
export function withinSentence(label: string, { tag }: Pick<Language, 'tag'>): string {
  const [first = '', second = ''] = label;
  const isAbbreviation = /\p{Lu}/u.test(second);
  return isAbbreviation ? label : first.toLocaleLowerCase(tag) + label.slice(first.length);
}

/** The same as `beginSentence` for each sentence of a text. */
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
