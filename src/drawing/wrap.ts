/** Words set in lines, which SVG does not do by itself. */
import { widthOf, type Face, type Weight } from './measure.ts';
import type { Attributes, Pen } from './pen.ts';

/** From one line of a chart's text to the next; `Layout` has it for letters of any size. */
export const LINE = 18;

export interface Setting {
  readonly weight?: Weight;
  /** A typeface, where it is known which sets the text. */
  readonly face?: Face;
}

/** A text of one line, cut where it would be wider than `width`: the table behind the chart has all of it. */
export function shorten(text: string, width: number, size: number, { weight, face }: Setting = {}): string {
  const fits = (cut: string) => widthOf(cut, size, weight, face) <= width;
  if (fits(text)) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** What is bound together gives way only where a line cannot hold it, and before its words do. */
const BOUND = /(?<=\u00a0)/;

/** Where a browser breaks a line: at spaces that bind nothing together, and after strokes within a word that bind nothing. */
const BREAKS = /(?<=[ /-])(?!\u2060)/;

/** A number and the sign before it, which no line parts: "No. 3". */
const NUMBERED = /(?<=(?:No\.|№)) (?=\d)/g;

/**
 * Breaks a text into lines no wider than `width`; words bound together that are longer are parted, and a word that is
 * longer by itself is broken anywhere. Of more lines than `most` the last one kept ends in an ellipsis.
 */
export function wrapWords(
  text: string,
  width: number,
  size: number,
  { most = Infinity, ...setting }: Setting & { readonly most?: number } = {},
): string[] {
  const lines = wrapped(text, size, setting)(width);
  if (lines.length <= most) return lines;
  const words = (lines[most - 1] ?? '').split(' ');
  const widthIn = (part: string) => widthOf(part, size, setting.weight, setting.face);
  while (words.length > 1 && widthIn(`${words.join(' ')} …`) > width) words.pop();
  return [...lines.slice(0, most - 1), `${words.join(' ')} …`];
}

/** The same of a text that is tried at many widths: its words are measured once. */
export function wrapped(
  text: string,
  size: number,
  { weight, face }: Setting = {},
): (width: number) => string[] {
  const widthIn = (part: string) => widthOf(part, size, weight, face);
  /** `bare` is the width without the space behind it, for which a line needs no room at its end. */
  const measured = (part: string) => ({ part, full: widthIn(part), bare: widthIn(part.trimEnd()) });
  const words = text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(NUMBERED, '\u00a0')
    .split(BREAKS)
    .map(measured);
  const last = words.at(-1);
  const before = words.slice(0, -1).reduce((used, { full }) => used + full, 0);
  const whole = words
    .map(({ part }) => part)
    .join('')
    .trimEnd();
  return (width) => {
    // Most texts fit into one line, and are tried at a hundred widths each.
    if (last !== undefined && before + last.bare <= width) return whole.trim() === '' ? [] : [whole];
    const lines: string[] = [];
    let [line, used] = ['', 0];
    const end = () => {
      if (line.trim() !== '') lines.push(line.trimEnd());
      [line, used] = ['', 0];
    };
    const add = ({ part, full, bare }: (typeof words)[number]) => {
      if (used + bare > width) end();
      line += part;
      used += full;
    };
    for (const word of words) {
      if (word.bare <= width) add(word);
      else
        for (const bound of word.part.split(BOUND).map(measured))
          if (bound.bare <= width) add(bound);
          else partsOf(bound.part, width, widthIn).map(measured).forEach(add);
    }
    end();
    return lines;
  };
}

/** A word in parts no wider than a line. */
function partsOf(word: string, width: number, widthIn: (part: string) => number): string[] {
  const parts: string[] = [];
  for (const letter of word) {
    const last = parts.at(-1);
    if (last === undefined || widthIn(last + letter) > width) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}

/** Writes lines one under the other, the first on a baseline. */
export function writeLines(
  pen: Pen,
  lines: readonly string[],
  x: number,
  y: number,
  look?: Attributes,
  line = LINE,
): void {
  for (const [at, words] of lines.entries()) pen.write(words, { ...look, x, y: y + at * line });
}
