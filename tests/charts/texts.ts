/** Where the words of a drawing stand, by the widths of the shipped typeface. */
import { widthOf, type Weight } from '#drawing/measure.ts';
import { wordsOf, type Tree } from '#drawing/tree.ts';
import type { Language } from '#words/language.ts';

export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Inherited {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
  readonly weight: Weight;
}

const WEIGHTS: readonly (readonly [RegExp, Weight])[] = [
  [/\b(?:heading|number)\b/, 'bold'],
  [/\b(?:value|strong|in|out)\b/, 'semibold'],
];

/** The texts of a drawing, each line by itself. */
export function textsOf(drawing: Tree): readonly PlacedText[] {
  return below(drawing, { x: 0, y: 0, size: 14, anchor: 'start', weight: 'regular' });
}

function below(element: Tree, around: Inherited): readonly PlacedText[] {
  const { attributes } = element;
  const [, dx = '0', dy = '0'] =
    /translate\(([-\d.]+)(?:,([-\d.]+))?\)/.exec(attributes.transform ?? '') ?? [];
  const size = Number(attributes['font-size'] ?? around.size);
  const here: Inherited = {
    x: around.x + Number(dx),
    y: around.y + Number(dy),
    size,
    anchor: attributes['text-anchor'] ?? around.anchor,
    weight: WEIGHTS.find(([names]) => names.test(attributes.class ?? ''))?.[1] ?? around.weight,
  };
  if (element.name !== 'text')
    return element.children.flatMap((child) => (typeof child === 'string' ? [] : below(child, here)));
  const lines = linesOf(element, here);
  return lines.flatMap(({ text, width, x, y }) => {
    const left = { start: x, middle: x - width / 2, end: x - width }[here.anchor] ?? x;
    return text.trim() === ''
      ? []
      : [{ text, left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.2 }];
  });
}

const measureOf = (value: string | undefined, size: number) =>
  value === undefined ? 0 : value.endsWith('em') ? parseFloat(value) * size : Number(value);

/** A text's parts in one line, or in several where parts begin anew. */
function linesOf(text: Tree, { x, y, size, weight }: Inherited) {
  const lines: { text: string; width: number; x: number; y: number }[] = [];
  const start = { x: x + measureOf(text.attributes.x, size), y: y + measureOf(text.attributes.y, size) };
  for (const child of text.children) {
    const words = typeof child === 'string' ? child : wordsOf(child);
    const of = typeof child === 'string' ? {} : child.attributes;
    const own = of['font-weight'] === '400' ? 'regular' : of.class === 'strong' ? 'semibold' : weight;
    const width = widthOf(words, size, own, 'shipped') + measureOf(of.dx, size);
    const last = lines.at(-1);
    if (last && of.x === undefined && of.dy === undefined) {
      last.text += words;
      last.width += width;
    } else
      lines.push({
        text: words,
        width,
        x: of.x === undefined ? start.x : x + measureOf(of.x, size),
        y: (last?.y ?? start.y) + measureOf(of.dy, size) + (of.y === undefined ? 0 : measureOf(of.y, size)),
      });
  }
  return lines;
}

/** Words that run into each other, and words that stand outside a drawing of a width. */
export function faultsOf(texts: readonly PlacedText[], width: number): string[] {
  const out = texts
    .filter(({ left, right }) => left < -1 || right > width + 1)
    .map(
      ({ text, left, right }) => `"${text}" stands outside, from ${Math.round(left)} to ${Math.round(right)}`,
    );
  const into = texts.flatMap((a, at) =>
    texts
      .slice(at + 1)
      .filter(
        (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      )
      .map((b) => `"${a.text}" runs into "${b.text}"`),
  );
  return [...out, ...into];
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абцдефгхийклмнопкрстувшжыз';

/** A text in Cyrillic letters and 30 % longer, as Belarusian and Russian are at most; done once, done for good. */
export function lengthened(text: string): string {
  return text.replace(/[A-Za-z]+/g, (word) => {
    const letters = Array.from(word, (letter) => {
      const cyrillic = CYRILLIC[LATIN.indexOf(letter.toLowerCase())] ?? letter;
      return letter === letter.toLowerCase() ? cyrillic : cyrillic.toUpperCase();
    }).join('');
    return letters + 'ованию'.slice(0, Math.round(word.length * 0.3));
  });
}

/** English as long and as wide as another language. */
export function longLanguage(language: Language): Language {
  const long =
    <Of extends readonly never[]>(write: (...of: Of) => string) =>
    (...of: Of) =>
      lengthened(write(...of));
  return {
    ...language,
    say: long(language.say),
    sayAny: long(language.sayAny),
    sayInPieces: (key, values) =>
      language
        .sayInPieces(key, values)
        .map((piece) => (typeof piece === 'string' ? lengthened(piece) : piece)),
    count: long(language.count),
    countInWords: long(language.countInWords),
    amount: long(language.amount),
    date: long(language.date),
    dayOf: long(language.dayOf),
    shortDate: long(language.shortDate),
    list: long(language.list),
  };
}
