/**
 * Cells read at a glance: what nearly every cell of a large table is, an id, a date, a word out of a few, a
 * plain text, is told from its letters alone, without a schema and without looking for harm in it. Whatever
 * is not plain is left to the schema of its column, which also knows what to say of it.
 */
import { LONGEST, LONGEST_ID, type ColumnMeta } from './cells.ts';
import { UNUSUAL } from './harm.ts';

/** Said of a cell that is not plain: it may be in order, and may not. */
export const UNSURE = Symbol('unsure');

const [ZERO, NINE, HYPHEN, POINT, A, Z, SPACE] = Array.from('09-.az ', (each) => each.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** A cell's value where it is plain, never of an empty cell; `null` for kinds of cells that never are. */
export function glanceOf({ kind, choices = [] }: ColumnMeta): ((cell: string) => unknown) | null {
  switch (kind) {
    case 'id':
      return (cell) => (isId(cell) ? cell : UNSURE);
    case 'text':
      return (cell) => (isPlainText(cell) ? cell : UNSURE);
    case 'date':
      return (cell) => (isCommonDate(cell) ? cell : UNSURE);
    case 'whole-number':
      return wholeNumber;
    case 'number':
      return decimal;
    case 'choice':
      return choiceOf(choices);
    default:
      return null;
  }
}

/** Letters, digits, marks and the plain space, as far as none of them does harm anywhere within a text. */
const KNOWN = new Uint8Array(0x2028);
const LETTER = 2;
const OTHER = 1;
for (let code = SPACE; code < KNOWN.length; code += 1) {
  const character = String.fromCharCode(code);
  if (UNUSUAL.test(`${character}a`) || (/\s/.test(character) && code !== SPACE)) continue;
  KNOWN[code] = /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER;
}

/** Begins with a letter or a digit, and ends with anything but a space. */
function isPlainText(cell: string): boolean {
  const { length } = cell;
  if (length > LONGEST || KNOWN[cell.charCodeAt(0)] !== LETTER) return false;
  for (let at = 1; at < length; at += 1) if (!KNOWN[cell.charCodeAt(at)]) return false;
  return cell.charCodeAt(length - 1) !== SPACE;
}

/** Lower-case letters and digits, with single hyphens between. */
function isId(cell: string): boolean {
  const { length } = cell;
  if (length > LONGEST_ID) return false;
  let before = HYPHEN;
  for (let at = 0; at < length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code < A ? (code < ZERO || code > NINE) && (code !== HYPHEN || before === HYPHEN) : code > Z)
      return false;
    before = code;
  }
  return before !== HYPHEN;
}

/** A day that every month has, of this century or the last. */
function isCommonDate(cell: string): boolean {
  if (cell.length !== 10 || cell.charCodeAt(4) !== HYPHEN || cell.charCodeAt(7) !== HYPHEN) return false;
  const year = twoDigits(cell, 0);
  const month = twoDigits(cell, 5);
  const day = twoDigits(cell, 8);
  return (
    (year === 20 || year === 19) &&
    twoDigits(cell, 2) >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28
  );
}

/** The number that two digits make, or -1. */
function twoDigits(cell: string, at: number): number {
  const tens = cell.charCodeAt(at) - ZERO;
  const ones = cell.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function wholeNumber(cell: string): unknown {
  const { length } = cell;
  if (length > 9) return UNSURE;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = cell.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return UNSURE;
    value = value * 10 + digit;
  }
  return value;
}

/** Few digits, so that none is lost, and a point between them or none. */
function decimal(cell: string): unknown {
  const { length } = cell;
  if (length > 7) return UNSURE;
  let points = 0;
  for (let at = 0; at < length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code === POINT && at > 0 && at < length - 1) points += 1;
    else if (code < ZERO || code > NINE) return UNSURE;
  }
  return points > 1 ? UNSURE : Number(cell);
}

/** A word is looked for among those of its length that end alike. */
function choiceOf(choices: readonly string[]): (cell: string) => unknown {
  const place = (word: string) => (word.length * 32 + (word.charCodeAt(word.length - 1) & 31)) & 1023;
  const alike: (string[] | undefined)[] = new Array<undefined>(1024).fill(undefined);
  for (const choice of choices) (alike[place(choice)] ??= []).push(choice);
  return (cell) => {
    const words = alike[place(cell)];
    if (words !== undefined) for (const word of words) if (word === cell) return word;
    return UNSURE;
  };
}
