/** Words in pictures: lines one under the other, and the key under a drawing. */
import type { KeyEntry } from '#drawing/chart.ts';
import { widthOf, type Weight } from '#drawing/measure.ts';
import { Pen } from '#drawing/pen.ts';
import { SIGNS } from '#drawing/signs.ts';
import { withoutAttributes, type Tree } from '#drawing/tree.ts';
import { wrapWords } from '#drawing/wrap.ts';

/** Parts of a picture, and how far down they reach. */
export interface Block {
  readonly parts: readonly Tree[];
  readonly bottom: number;
}

/** How lines are set: in the picture's typeface. */
export interface Type {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: '--ink' | '--grey-1';
}

const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, semibold: 600, bold: 700 };

export const lineOf = (size: number): number => size * 1.22;

/** Before a number no line is broken: "about" stays with what it says. */
const boundToNumbers = (text: string): string => text.replace(/ (?=\p{N})/gu, '\u00a0');

/** Lines of a text no wider than a width; of more than `most` the last ends in an ellipsis. */
export function linesOf(
  text: string,
  width: number,
  { size, weight }: Pick<Type, 'size' | 'weight'>,
  most: number,
) {
  return wrapWords(boundToNumbers(text), width, size, { weight, face: 'shipped', most }).map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
}

/** Lines of text under `y`, each as high as its size asks for. */
export function setLines(lines: readonly string[], x: number, y: number, type: Type, anchor?: 'end'): Block {
  const parts = lines.map((text, at) => {
    const place = { x, y: y + (at + 1) * lineOf(type.size) };
    const look = { 'font-size': type.size, 'font-weight': WEIGHTS[type.weight], 'text-anchor': anchor };
    return new Pen('text', { ...place, ...look, fill: `var(${type.colour})` }, text);
  });
  return { parts, bottom: y + lines.length * lineOf(type.size) };
}

/** The key from one edge to the other: as many entries in a line as fit, long ones in lines of their own. */
export function setKey(
  key: readonly KeyEntry[],
  size: number,
  [left, right]: readonly [number, number],
  top: number,
): Block {
  const type: Type = { size, weight: 'regular', colour: '--grey-1' };
  const widths = key.map(({ sign, mark = '' }) =>
    sign === undefined ? widthOf(mark, size, 'semibold', 'shipped') : SIGNS[sign].width,
  );
  const room = Math.max(...widths) + size * 0.6;
  let [x, y] = [left, top];
  const parts: Tree[] = [];
  for (const entry of key) {
    const lines = linesOf(entry.text, right - left - room, type, 3);
    const needed = room + widthOf(lines[0] ?? '', size, 'regular', 'shipped');
    if (x > left && (lines.length > 1 || x + needed > right)) [x, y] = [left, y + lineOf(size)];
    parts.push(...signOf(entry, x, y, size), ...setLines(lines, x + room, y, type).parts);
    if (lines.length > 1) [x, y] = [left, y + lines.length * lineOf(size)];
    else x += needed + size * 1.4;
  }
  return { parts, bottom: x > left ? y + lineOf(size) : y };
}

function signOf({ sign, mark = '' }: KeyEntry, x: number, y: number, size: number): readonly Tree[] {
  if (sign === undefined) return setLines([mark], x, y, { size, weight: 'semibold', colour: '--ink' }).parts;
  const { height, drawn } = SIGNS[sign];
  const group = new Pen('g').group(x, y + size * 0.87 - height / 2);
  group.children.push(withoutAttributes(drawn, ['class']));
  return [group];
}
