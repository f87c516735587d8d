/** The data packages of the real editions, read and validated by a program that is not ours. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import datapackage from 'datapackage';
import type * as z from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { isOptional } from '#data/cells.ts';
import { loadData, type Data } from '#data/edition.ts';
import { columnNamesIn, tableIn, tableNamesIn } from '#data/schema.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#data/tables.ts';
import { dataPackage, webGroup, webMetadata } from '#takeaway/data-package.ts';
import { foreignKeys, tableSchema } from '#takeaway/table-schema.ts';
import { smallData, source } from './small-data.ts';

const SITE = new URL('https://example.org/');

interface Field {
  name: string;
  type: string;
  unit?: string;
  constraints?: Record<string, unknown>;
  delimiter?: string;
  itemType?: string;
}

interface Schema {
  fields: Field[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  missingValues: unknown[];
}

interface Descriptor {
  $schema?: string;
  profile?: string;
  name: string;
  version: string;
  licenses: unknown[];
  sources: { title: string; path?: string }[];
  resources: {
    name: string;
    path: string;
    type?: string;
    profile?: string;
    bytes: number;
    hash: string;
    schema: Schema;
  }[];
}

let data: Data;
beforeAll(async () => {
  data = await loadData('data');
});

const packageOf = async (at: number) =>
  JSON.parse(JSON.stringify(await dataPackage(data.editions[at] as Data['latest'], SITE))) as Descriptor;

/** What version 2.0 says anew, in the words of 1.0, which is what the validator knows. */
function inOlderWords(descriptor: Descriptor): Descriptor {
  const { $schema, ...rest } = descriptor;
  expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  const resources = rest.resources.map(({ type, ...resource }) => {
    expect(type).toBe('table');
    const fields = resource.schema.fields.map(({ delimiter, itemType, ...field }) =>
      delimiter === ';' && itemType === 'string' ? { ...field, type: 'string' } : field,
    );
    return {
      ...resource,
      profile: 'tabular-data-resource',
      schema: { ...resource.schema, fields, missingValues: [''] },
    };
  });
  return { ...rest, profile: 'tabular-data-package', resources };
}

describe('every edition', () => {
  test(
    'is a valid data package whose every row is of its types, constraints and keys',
    { timeout: 120_000 },
    async () => {
      for (const [at, edition] of data.editions.entries()) {
        const read = await datapackage.Package.load(inOlderWords(await packageOf(at)), {
          basePath: edition.folder,
          strict: false,
        });
        expect(read.errors.map(({ message }) => message)).toEqual([]);
        expect(read.valid).toBe(true);
        for (const resource of read.resources) {
          const rows = await resource.read({ keyed: true, relations: false });
          expect(rows).toHaveLength(edition[resource.name as TableName].length);
          expect(await resource.checkRelations()).toBe(true);
        }
      }
    },
  );

  test('says what version 2.0 asks for: unique names, keys that exist, labelled gaps, plain paths', async () => {
    for (const [at, { asOf }] of data.editions.entries()) {
      const { name, version, licenses, resources } = await packageOf(at);
      expect(name).toBe('revolving-door');
      expect(version).toMatch(/^[1-9]\d*\.[1-9]\d*\.[1-9]\d*$/);
      expect(licenses).toHaveLength(1);
      expect(resources.map((each) => each.name)).toEqual(tableNamesIn(asOf));
      for (const { path, hash, schema } of resources) {
        expect(path).toMatch(/^[a-z-]+\.csv$/);
        expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
        expect(schema.missingValues).toEqual([{ value: '', label: 'not reported' }]);
        const names = schema.fields.map((field) => field.name);
        expect(new Set(names).size).toBe(names.length);
        for (const key of schema.primaryKey) expect(names).toContain(key);
        for (const { fields, reference } of schema.foreignKeys ?? []) {
          expect(names).toContain(fields[0]);
          expect(resources.find((each) => each.name === reference.resource)?.schema.primaryKey).toEqual(
            reference.fields,
          );
        }
        for (const { constraints } of schema.fields) {
          if (typeof constraints?.pattern === 'string')
            expect(() => new RegExp(constraints.pattern as string, 'u')).not.toThrow();
        }
      }
    }
  });
});

test('a partial date is a text of three shapes, and a number has its unit', async () => {
  const { resources } = await packageOf(0);
  const rounds = resources.find(({ name }) => name === 'rounds')?.schema.fields;
  const pattern = rounds?.find(({ name }) => name === 'announced_on')?.constraints?.pattern as string;
  const date = new RegExp(`^(?:${pattern})$`, 'u');
  expect(['2024-12-09', '2024-12', '2024'].filter((each) => date.test(each))).toHaveLength(3);
  expect(['2024-13', '2024-12-9', '24', '2024-12-32', ''].filter((each) => date.test(each))).toEqual([]);
  expect(rounds?.find(({ name }) => name === 'women')).toEqual({
    name: 'women',
    type: 'integer',
    description: 'Women among those announced.',
    unit: 'people',
    constraints: { minimum: 0 },
  });
});

test('the address of a mirror is not given', async () => {
  const { sources } = await packageOf(data.editions.length - 1);
  const mirrors = data.latest.sources.filter(({ link }) => link !== 'publisher').length;
  expect(mirrors).toBeGreaterThan(0);
  expect(sources.filter(({ path }) => path === undefined)).toHaveLength(mirrors);
});

test('CSV on the Web names the columns of each file in order, and keys between tables in the group', () => {
  const edition = data.latest;
  for (const name of tableNamesIn(edition.asOf)) {
    const { url, tableSchema } = webMetadata(edition, name) as {
      url: string;
      tableSchema: { columns: { name: string }[] };
    };
    expect(url).toBe(`${name}.csv`);
    expect(tableSchema.columns.map((column) => column.name)).toEqual(
      columnNamesIn(edition.asOf, TABLES[name]),
    );
  }
  const group = JSON.stringify(webGroup(data.latest, SITE));
  expect(group).toContain(
    '{"columnReference":"measure","reference":{"resource":"measures.csv","columnReference":"measure"}}',
  );
});

test('a column is required, unique, one of a choice or in a unit exactly where the table says so', () => {
  const fieldOf = (table: keyof typeof TABLES, name: string) =>
    (tableSchema(TABLES[table]).fields as Field[]).find((field) => field.name === name);
  expect(fieldOf('rounds', 'round_id')?.constraints).toMatchObject({ required: true, unique: true });
  expect(fieldOf('rounds', 'announced_on')?.constraints).toMatchObject({ required: true });
  expect(fieldOf('rounds', 'announced_on')?.constraints).not.toHaveProperty('unique');
  expect(fieldOf('rounds', 'announced_count')?.constraints).not.toHaveProperty('required');
  expect(fieldOf('rounds', 'in_total')?.constraints).toEqual({ required: true, enum: ['yes', 'no'] });
  expect(fieldOf('rounds', 'not_in_total_because')).not.toHaveProperty('constraints');
  expect(fieldOf('life-events', 'years')).toMatchObject({ type: 'number', unit: 'years' });
  expect(fieldOf('sources', 'url')?.constraints?.pattern).toBe('https?://\\S+');
  expect(fieldOf('rounds', 'counterpart')).toMatchObject({
    type: 'list',
    delimiter: ';',
    itemType: 'string',
  });
  for (const table of tableNamesIn(data.latest.asOf))
    for (const [name, column] of Object.entries(tableIn(data.latest.asOf, table).row.shape))
      expect(fieldOf(table, name)?.constraints?.required ?? false, `${table} ${name}`).toBe(
        !isOptional(column as z.ZodType),
      );
});

test('keys lead to the table and the column that they name', () => {
  expect(foreignKeys(TABLES.repression)).toEqual([{ column: 'measure', table: 'measures', key: 'measure' }]);
  expect(foreignKeys(TABLES['life-events'])).toContainEqual({
    column: 'person_id',
    table: 'people',
    key: 'person_id',
  });
  // Lists of keys have no place in the standard.
  expect(foreignKeys(TABLES.rounds)).toEqual([]);
  expect(tableSchema(TABLES.repression).foreignKeys).toEqual([
    { fields: ['measure'], reference: { resource: 'measures', fields: ['measure'] } },
  ]);
  expect(tableSchema(TABLES.rounds)).not.toHaveProperty('foreignKeys');
});

test('CSV on the Web says of each column what it holds, and what it needs', () => {
  const { tableSchema: schema } = webMetadata(data.latest, 'rounds') as {
    tableSchema: {
      columns: { name: string; datatype: unknown; required?: boolean; separator?: string }[];
      primaryKey: string;
    };
  };
  const column = (name: string) => schema.columns.find((each) => each.name === name);
  expect(schema.primaryKey).toBe('round_id');
  expect(column('in_total')).toMatchObject({
    datatype: { base: 'string', format: 'yes|no' },
    required: true,
  });
  expect(column('announced_count')).toMatchObject({ datatype: { base: 'integer', minimum: 0 } });
  expect(column('announced_count')).not.toHaveProperty('required');
  expect(column('counterpart')).toMatchObject({ separator: ';' });
  expect(column('label')).toMatchObject({ datatype: 'string' });
  expect(column('label')).not.toHaveProperty('separator');
});

test('a description says how a date is given and what a key names', () => {
  const description = (table: keyof typeof TABLES, name: string) =>
    (tableSchema(TABLES[table]).fields as (Field & { description: string })[]).find(
      (field) => field.name === name,
    )?.description;
  expect(description('rounds', 'announced_on')).toMatch(
    /\. A day, a month or a year: as precise as its source\.$/,
  );
  expect(description('repression', 'measure')).toMatch(/\. Names a row of measures\.$/);
  expect(description('rounds', 'notable_person_ids')).toMatch(/\. Each entry names a row of people\.$/);
  expect(description('rounds', 'label')).not.toMatch(/Names a row|as precise/);
});

test('a package of a small edition names its sources, and the group its keys', async () => {
  const { latest } = await smallData({
    '2024-12-09': {
      sources: [
        source('paper', { url: 'https://example.org/1', link: 'publisher', published: '2024-11' }),
        source('mirror', { url: 'https://example.org/2', link: 'mirror' }),
        source('none', { link: 'publisher' }),
      ],
    },
  });
  const made = await dataPackage(latest, SITE);
  expect(made).toMatchObject({
    id: 'https://example.org/editions/2024-12-09/',
    homepage: 'https://example.org/editions/2024-12-09/',
    version: '2024.12.9',
    created: '2026-11-22T00:00:00Z',
    description: 'Small',
    sources: [
      { title: 'A Paper, “What happened”, November 2024', path: 'https://example.org/1' },
      { title: 'A Paper, “What happened”' },
      { title: 'A Paper, “What happened”' },
    ],
  });
  expect((made.sources as object[]).map((each) => Object.keys(each).length)).toEqual([2, 1, 1]);
  const { resources } = made as unknown as Descriptor;
  const bytes = await readFile(join(latest.folder, 'sources.csv'));
  expect(resources.find(({ name }) => name === 'sources')).toMatchObject({
    path: 'sources.csv',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  });
  const { tables } = webGroup(latest, SITE) as { tables: { url: string; tableSchema: object }[] };
  expect(tables.map(({ url }) => url)).toEqual(tableNamesIn(latest.asOf).map((name) => `${name}.csv`));
  expect(tables.find(({ url }) => url === 'rounds.csv')?.tableSchema).not.toHaveProperty('foreignKeys');
});

test('patterns are written as both standards read them: of the whole cell, without what JavaScript alone knows', () => {
  for (const name of TABLE_NAMES) {
    const schema = JSON.stringify([tableSchema(TABLES[name]), webMetadata(data.latest, name)]);
    const patterns = [...schema.matchAll(/"(?:pattern|format)":"([^"]*)"/g)].map(([, pattern]) => pattern);
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(pattern).not.toMatch(/^\^|\$$|\(\?/);
  }
});
