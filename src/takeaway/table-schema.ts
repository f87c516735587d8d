/** Tables as Table Schema (Data Package 2.0) and as CSV on the Web, from their declarations. */
import type * as z from 'zod';
import { ID_SHAPE, isOptional, metaOf, type ColumnMeta } from '#data/cells.ts';
import { TABLES, type Table, type TableName } from '#data/tables.ts';

/** Days, months and years: three different statements, so not the type `date`, which knows days only. */
const PARTIAL_DATE = '(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?';
const ID = ID_SHAPE.source.replace(/^\^|\$$/g, '').replaceAll('(?:', '(');

type Json = Record<string, unknown>;

export interface ForeignKey {
  readonly column: string;
  readonly table: TableName;
  readonly key: string;
}

/** Columns that each name one row of another table. Lists of keys have no place in either standard. */
export function foreignKeys(table: Table): readonly ForeignKey[] {
  return columnsOf(table).flatMap(({ name, meta }) => {
    const target = meta.references;
    if (meta.kind === 'list' || target === undefined || !(target in TABLES)) return [];
    return { column: name, table: target as TableName, key: TABLES[target as TableName].key };
  });
}

/** The schema of a table as `datapackage.json` holds it. */
export function tableSchema(table: Table): Json {
  const keys = foreignKeys(table).map(({ column, table: target, key }) => ({
    fields: [column],
    reference: { resource: target, fields: [key] },
  }));
  return {
    fields: columnsOf(table).map((column) => field(column, table)),
    missingValues: [{ value: '', label: 'not reported' }],
    primaryKey: [table.key],
    ...(keys.length > 0 && { foreignKeys: keys }),
  };
}

/** The same as CSV on the Web says it. */
export function webSchema(table: Table): Json {
  return {
    columns: columnsOf(table).map(({ name, meta, required }) => ({
      name,
      titles: name,
      'dc:description': describe(meta),
      datatype: webType(meta),
      ...(meta.kind === 'list' && { separator: ';' }),
      ...(required && { required }),
      null: '',
    })),
    primaryKey: table.key,
  };
}

interface Column {
  readonly name: string;
  readonly meta: ColumnMeta;
  readonly required: boolean;
}

function columnsOf(table: Table): readonly Column[] {
  return Object.entries(table.row.shape).map(([name, schema]) => ({
    name,
    meta: metaOf(schema as z.ZodType),
    required: !isOptional(schema as z.ZodType),
  }));
}

function field({ name, meta, required }: Column, { key }: Table): Json {
  const { type, constraints, ...rest } = TYPES[meta.kind];
  const all: Json = {
    ...(required && { required }),
    ...(name === key && { unique: true }),
    ...constraints,
    ...(meta.choices && { enum: meta.choices }),
  };
  return {
    name,
    type,
    ...rest,
    description: describe(meta),
    ...(meta.unit !== undefined && { unit: meta.unit }),
    ...(Object.keys(all).length > 0 && { constraints: all }),
  };
}

interface FieldType {
  readonly type: string;
  readonly constraints?: Json;
  readonly [property: string]: unknown;
}

const TYPES: Record<ColumnMeta['kind'], FieldType> = {
  text: { type: 'string' },
  id: { type: 'string', constraints: { pattern: ID } },
  date: { type: 'string', constraints: { pattern: PARTIAL_DATE } },
  'whole-number': { type: 'integer', constraints: { minimum: 0 } },
  number: { type: 'number', constraints: { minimum: 0 } },
  choice: { type: 'string' },
  list: { type: 'list', delimiter: ';', itemType: 'string' },
  // Not the format `uri`: some programs refuse addresses that are right, such as one whose host ends in a point.
  url: { type: 'string', constraints: { pattern: 'https?://\\S+' } },
};

function webType({ kind, choices }: ColumnMeta): unknown {
  switch (kind) {
    case 'date':
      return { base: 'string', format: PARTIAL_DATE };
    case 'id':
      return { base: 'string', format: ID };
    case 'choice':
      return { base: 'string', format: (choices ?? []).join('|') };
    case 'whole-number':
      return { base: 'integer', minimum: 0 };
    case 'number':
      return { base: 'decimal', minimum: 0 };
    case 'url':
      return 'anyURI';
    default:
      return 'string';
  }
}

function describe({ description, kind, references }: ColumnMeta): string {
  if (kind === 'date') return `${description} A day, a month or a year: as precise as its source.`;
  if (references === undefined) return description;
  return `${description} ${kind === 'list' ? 'Each entry names a row' : 'Names a row'} of ${references}.`;
}
