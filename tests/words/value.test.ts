import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { metaOf } from '#data/cells.ts';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import { qualifierColumn } from '#data/qualifiers.ts';
import { TABLE_NAMES, TABLES, type Dispute } from '#data/tables.ts';
import { languageOf } from '#words/language.ts';
import {
  choiceKey,
  columnNamed,
  isToldByReason,
  writeCell,
  writeDisputed,
  writeRaw,
  type NamedColumn,
} from '#words/value.ts';
import { blank } from '../data/blank.ts';

const language = languageOf('en');
const { editions } = await loadData('data', { drafts: true });

const cell = (table: string, column: string) => columnNamed(table, column) as NamedColumn;

describe('a cell in words', () => {
  it('keeps a year a year, and a date as precise as it is', () => {
    const write = (on: string) => writeCell(cell('life-events', 'date'), date(on), null, language);
    expect(['2023', '2024-12', '2024-12-09'].map(write)).toEqual([
      '2023',
      'December 2024',
      '9 December 2024',
    ]);
  });

  it.each([
    ['about', 'about 1,300'],
    ['at-least', 'at least 1,300'],
    ['over', 'over 1,300'],
    ['nearly', 'nearly 1,300'],
    ['exact', '1,300'],
    [null, '1,300'],
  ] as const)('of a number with the qualifier %s is "%s"', (qualifier, written) => {
    expect(writeCell(cell('custody', 'count'), 1300, qualifier, language)).toBe(written);
  });

  it('writes a length in years and months, and a share in per cent, with their qualifiers', () => {
    expect(writeCell(cell('life-events', 'years'), 8.25, 'about', language)).toBe(
      'about 8 years and 3 months',
    );
    expect(writeCell(cell('elections', 'official_share_percent'), 80.1, null, language)).toBe('80.1%');
  });

  it('says a choice by its word', () => {
    expect(writeCell(cell('rounds', 'mechanism'), 'negotiated-release', null, language)).toBe(
      'deal with another state',
    );
    expect(writeCell(cell('custody', 'women_qualifier'), 'at-least', null, language)).toBe('at least');
    expect(writeCell(cell('rounds', 'in_total'), 'no', null, language)).toBe('no');
  });

  it('names what keys refer to, and leaves out what may not be shown', () => {
    const nameOf = (key: string) => (key === 'p2' ? null : key.toUpperCase());
    const people = cell('rounds', 'notable_person_ids');
    expect(writeCell(people, ['p1', 'p2', 'p3'], null, language, nameOf)).toBe('P1; P3');
    expect(writeCell(people, ['p2'], null, language, nameOf)).toBe('not reported');
    expect(writeCell(cell('rounds', 'counterpart'), ['p1'], null, language, nameOf)).toBe('p1');
  });

  it('is "not reported" where it is empty', () => {
    expect(writeCell(cell('rounds', 'women'), null, null, language)).toBe('not reported');
    expect(writeRaw('rounds', 'women', null, null, language)).toBe('not reported');
  });
});

describe('the value of another source', () => {
  const disputed = (
    table: string,
    column: string,
    value: string,
    qualifier: 'about' | 'over' | null = null,
  ) => writeDisputed({ table, column, value, qualifier }, language);

  it('is written as its column is', () => {
    expect(disputed('life-events', 'date', '2023')).toBe('2023');
    expect(disputed('deaths', 'died_on', '2024-02-19')).toBe('19 February 2024');
    expect(disputed('tallies', 'since', '2025-11-20')).toBe('20 November 2025');
    expect(disputed('tallies', 'count', '430', 'over')).toBe('over 430');
    expect(disputed('tallies', 'count', '1300', 'about')).toBe('about 1,300');
    expect(disputed('life-events', 'years', '8', 'about')).toBe('about 8 years');
    expect(disputed('rounds', 'mechanism', 'exchange')).toBe('exchange of prisoners');
  });

  it('stands as it is where it is nothing that the column holds', () => {
    expect(disputed('custody', 'count', 'much higher')).toBe('much higher');
    expect(disputed('rounds', 'mechanism', 'amnesty')).toBe('amnesty');
    expect(disputed('no-such-table', 'count', '2023')).toBe('2023');
  });
});

describe('the reason for another value', () => {
  const isTold = (more: Partial<Dispute>) =>
    isToldByReason(
      { ...blank('disputes'), table: 'rounds', column: 'women', value: '1300', ...more },
      language,
    );

  it('tells who gives it and what it is where it begins with the one and says the other', () => {
    expect(isTold({ counter: 'Counter 1', why: 'Counter 1 names 1,300.' })).toBe(true);
    expect(isTold({ counter: 'Counter 1', why: 'Counter 1 names others.' })).toBe(false);
    expect(isTold({ counter: 'Counter 1', why: '1,300 are named by Counter 1.' })).toBe(false);
    expect(isTold({ counter: null, why: 'Counter 1 names 1,300.' })).toBe(false);
  });
});

describe('every edition', () => {
  it.each(editions.map((each) => [each.asOf, each] as const))(
    'of %s has no year among its disputes that is written as a quantity, and loses no qualifier',
    (_, { disputes }) => {
      for (const dispute of disputes) {
        const written = writeDisputed(dispute, language);
        if (columnNamed(dispute.table, dispute.column)?.kind === 'date') expect(written).not.toMatch(/,/);
        if (dispute.qualifier !== null && dispute.qualifier !== 'exact')
          expect(written).toContain(dispute.qualifier.replace('-', ' '));
      }
    },
  );
});

describe('the words of the tables', () => {
  const columns = TABLE_NAMES.flatMap((table) =>
    Object.entries(TABLES[table].row.shape).map(([column, schema]) => ({
      table,
      column,
      meta: metaOf(schema as z.ZodType),
    })),
  );

  it('have one for every choice', () => {
    const missing = columns.flatMap(({ table, column, meta }) =>
      (meta.choices ?? [])
        .map((choice) => choiceKey({ ...meta, table, column }, choice))
        .filter((key) => !language.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('know of each qualifier which number it is of', () => {
    const qualified = columns.flatMap(({ table, column }) => {
      const by = qualifierColumn(table, column);
      return by === null ? [] : `${table}.${by} of ${column}`;
    });
    const qualifiers = columns.filter(({ column }) => /(?:^|_)qualifier$/.test(column));
    expect(qualified).toHaveLength(qualifiers.length);
    expect(qualified).toContain('custody.qualifier of count');
    expect(qualified).toContain('custody.women_qualifier of women');
    expect(qualified).toContain('repression.qualifier of value');
  });
});
