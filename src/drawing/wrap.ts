/** Words set in lines, which SVG does not do by itself. */
import { widthOf } from './labels.ts';

/** Real names are narrower than `widthOf` allows for; one is cut only where it would surely stick out. */
const NARROW = 0.78;

/** A text of one line, cut where it would be wider than `width`: the table behind the chart has all of it. */
export function shorten(text: string, width: number, fontSize: number): string {
  const fits = (cut: string) => NARROW * widthOf(cut, fontSize) <= width;
  if (fits(text)) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Breaks a text between words into lines no wider than `width`; a word that is longer is broken anywhere. */
export function wrapWords(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).flatMap((word) => partsOf(word, width, fontSize));
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function partsOf(word: string, width: number, fontSize: number): string[] {
  const parts: string[] = [];
  for (const letter of word) {
    const last = parts.at(-1);
    if (last === undefined || widthOf(last + letter, fontSize) > width) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}
