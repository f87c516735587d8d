/** Draws mutants by a seed: the same seed draws the same from the same code. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OPERATORS, placesIn, type OperatorName, type Place } from './operators.ts';
import { applied, parse, shown, type Edit } from './source.ts';
import type { Types } from './types.ts';

export interface Mutant {
  /** The operator, or the name of a fixed mutant. */
  readonly kind: string;
  readonly file: string;
  readonly edits: readonly Edit[];
}

/** Numbers from 0 up to 1, in an order that a seed settles (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Argued {
  readonly file: string;
  /** The line without indentation: as the mutant has it, or as it stands where no mutant of it could be told. */
  readonly line: string;
  /** Why no reader could tell the difference. */
  readonly why: string;
}

export interface Drawing {
  readonly files: readonly string[];
  readonly types: Types;
  readonly argued: readonly Argued[];
  readonly operators?: readonly OperatorName[];
}

const texts = new Map<string, string>();

/** A file's text as it was when it was first asked for: whoever goes on writing meanwhile moves no mutant. */
export function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

/** The first of a sequence. */
export function* first<Item>(count: number, items: Iterable<Item>): Generator<Item, void> {
  let left = count;
  if (left > 0)
    for (const item of items) {
      yield item;
      if ((left -= 1) === 0) return;
    }
}

/** A place in a file. */
interface Found extends Place {
  readonly file: string;
}

/**
 * Mutants one after the other, as many as there are. First an operator is drawn, then a place: kinds of
 * mistake are equally many, however many places there are for each. What does not compile is drawn anew.
 */
export function* drawMutants(
  seed: number,
  { files, types, argued, operators = Object.keys(OPERATORS) as OperatorName[] }: Drawing,
): Generator<Mutant, void> {
  const random = randomOf(seed);
  const take = <Item>(items: Item[]): Item | undefined =>
    items.splice(Math.floor(random() * items.length), 1)[0];
  // Which properties could be taken for each other is asked once a place is drawn: that takes long.
  const found = files.flatMap((file) =>
    placesIn(file, textOf(file), () => ['?']).map((place): Found => ({ ...place, file })),
  );
  const left = new Map(
    operators.map((operator) => [operator, found.filter((place) => place.operator === operator)]),
  );
  while (left.size > 0) {
    const names = [...left.keys()];
    const operator = names[Math.floor(random() * names.length)] as OperatorName;
    const place = take(left.get(operator) ?? []);
    if (!place) left.delete(operator);
    else {
      const edit = take([...editsAt(place, types)]);
      if (edit && isSound(place.file, edit, types) && !isArgued(place.file, edit, argued))
        yield { kind: operator, file: place.file, edits: [edit] };
    }
  }
}

function editsAt({ operator, file, edits }: Found, types: Types): readonly Edit[] {
  if (operator !== 'column') return edits;
  const siblings = (position: number) =>
    position === edits[0]?.start ? types.siblings(resolve(file), position) : [];
  return placesIn(file, textOf(file), siblings).flatMap((place) =>
    place.operator === operator ? place.edits : [],
  );
}

function isSound(file: string, edit: Edit, types: Types): boolean {
  const text = applied(textOf(file), edit);
  try {
    parse(file, text);
  } catch {
    return false;
  }
  return file.endsWith('.astro') || types.accepts(resolve(file), text);
}

function isArgued(file: string, edit: Edit, argued: readonly Argued[]): boolean {
  const { before, after } = shown(textOf(file), edit);
  return argued.some((one) => one.file === file && (one.line === after || one.line === before));
}
