/** The data packages of the real editions, read and validated by a program that is not ours. */
import datapackage from 'datapackage';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadData, type Data } from '#data/edition.ts';
import { columnNamesIn, tableNamesIn } from '#data/schema.ts';
import { TABLES, type TableName } from '#data/tables.ts';
import { dataPackage, webGroup, webMetadata } from '#takeaway/data-package.ts';

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
  const { sources } = await packageOf(3);
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
