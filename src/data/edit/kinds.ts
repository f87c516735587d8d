/** What an editor adds to the tables, by the name of one row, and how the key of a new one is made. */
import type * as z from 'zod';
import { isOptional, metaOf, type ColumnMeta } from '#data/cells.ts';
import type { PartialDate } from '#data/dates.ts';
import { tableIn } from '#data/schema.ts';
import { CORRECTIONS, MISTAKES, TABLES, type Table, type TableName } from '#data/tables.ts';

/** Cells as they are typed, by their columns. */
export type Cells = Readonly<Record<string, string>>;

export interface Kind {
  /** How one row is called. */
  readonly name: string;
  /** The name of its table. */
  readonly table: TableName | 'corrections' | 'mistakes';
  /** Columns whose words make the key; numbered where it is a letter with a number. */
  readonly key: readonly string[] | 'numbered';
  /** A word that the key begins with. */
  readonly begins?: string;
}

/** In the order in which they are asked for most. */
export const KINDS: readonly Kind[] = [
  { name: 'round', table: 'rounds', key: 'numbered' },
  { name: 'source', table: 'sources', key: ['publisher', 'published', 'title'] },
  { name: 'person', table: 'people', key: ['name_en'] },
  { name: 'event', table: 'life-events', key: ['person_id', 'date', 'type'] },
  { name: 'public-event', table: 'events', key: ['headline', 'date'] },
  { name: 'death', table: 'deaths', key: ['name'] },
  { name: 'correction', table: 'corrections', key: ['edition', 'key', 'column'] },
  { name: 'dispute', table: 'disputes', key: ['key', 'column', 'value'] },
  { name: 'tally', table: 'tallies', key: ['as_of', 'counter'], begins: 'tally' },
  { name: 'count', table: 'custody', key: ['as_of', 'counter'], begins: 'custody' },
  { name: 'figure', table: 'repression', key: ['measure', 'period_end'] },
  { name: 'measure', table: 'measures', key: ['label'] },
  { name: 'place', table: 'places', key: ['name_en'] },
  { name: 'article', table: 'articles', key: ['number'] },
  { name: 'ranking', table: 'rankings', key: ['index', 'as_of'] },
  { name: 'election', table: 'elections', key: ['held_on'] },
  { name: 'mistake', table: 'mistakes', key: ['since', 'said'] },
];

/** Whether the rows stand beside the editions, so that no draft is needed. */
export function isBeside({ table }: Kind): boolean {
  return table === 'corrections' || table === 'mistakes';
}

/** The table as an edition has it; those beside the editions, and where none is named, as it is today. */
export function tableOf({ table }: Kind, edition: PartialDate | null): Table {
  if (table === 'corrections') return CORRECTIONS;
  if (table === 'mistakes') return MISTAKES;
  return edition === null ? TABLES[table] : tableIn(edition, table);
}

/** A column, what is declared of it, and whether a row needs it. */
export interface Asked {
  readonly name: string;
  readonly meta: ColumnMeta;
  readonly isNeeded: boolean;
}

/** The columns of a table in their order. */
export function columnsToFill(table: Table): readonly Asked[] {
  return Object.entries(table.row.shape).map(([name, schema]) => ({
    name,
    meta: metaOf(schema as z.ZodType),
    isNeeded: !isOptional(schema as z.ZodType),
  }));
}

/** Words of a text that a key takes up: more makes addresses nobody reads. */
const WORDS = 4;

/** A key for a new row: what the columns say in the letters of an id, with a number where it is taken. */
export function newKey(kind: Kind, cells: Cells, taken: ReadonlySet<string>): string {
  if (kind.key === 'numbered') return nextNumber([...taken]);
  if (kind.table === 'elections') return cells.held_on ?? '';
  const parts = kind.key.map((column) => slugOf(cells[column] ?? '', isShort(column) ? Infinity : WORDS));
  const wanted = [kind.begins ?? '', ...parts]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 80)
    .replace(/-$/, '');
  for (let again = 1; ; again += 1) {
    const key = again === 1 ? wanted : `${wanted}-${again}`;
    if (!taken.has(key)) return key;
  }
}

/** Ids and dates are taken over whole. */
function isShort(column: string): boolean {
  return /_id$|^(?:key|date|published|as_of|edition|measure|period_end|since|column)$/.test(column);
}

/** The one after the highest: `r28` is followed by `r29`, and written as wide as the others. */
function nextNumber(taken: readonly string[]): string {
  const numbered = taken.flatMap((key) => {
    const [, letters = '', digits = ''] = /^([a-z]+)(\d+)$/.exec(key) ?? [];
    return digits === '' ? [] : { letters, digits };
  });
  const last = numbered.toSorted((a, b) => Number(a.digits) - Number(b.digits)).at(-1);
  if (last === undefined) return 'r01';
  return last.letters + String(Number(last.digits) + 1).padStart(last.digits.length, '0');
}

/** Latin letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** A text in lower-case letters of English and digits, its words joined by hyphens; of other alphabets nothing is left. */
export function slugOf(text: string, words = WORDS): string {
  const plain = text
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}|[’'ʼ]/gu, '');
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, words).join('-');
}
