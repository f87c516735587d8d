import { describe, expect, it } from 'vitest';
import { tellChanges, type ChangedTable } from '#changes/row-changes.ts';
import type { Edition } from '#data/edition.ts';
import type { Round, TableName } from '#data/tables.ts';
import { languageOf } from '#words/language.ts';
import { invent } from '../people/synthetic.ts';
import { lifeEvent, person, publicEvent, smallData, source } from '../takeaway/small-data.ts';

const language = languageOf('en');
const NOTHING: ChangedTable = { table: 'rounds', rows: [], hidden: 0 };

function told(table: TableName, before: Edition, after: Edition): ChangedTable {
  const tables = tellChanges({ before, after, corrections: [] }, language);
  return tables.find((each) => each.table === table) ?? NOTHING;
}

const { editions } = await smallData({
  '2024-12-09': {
    sources: [source('paper'), source('letter', { publisher: 'A Letter' })],
    people: [person('ada'), person('hidden', { published: 'no' })],
    'life-events': [lifeEvent('ada-detained', 'ada')],
    events: [publicEvent('arrests'), publicEvent('rumour')],
  },
  '2025-01-26': {
    sources: [source('paper'), source('letter', { publisher: 'A Letter' })],
    people: [
      person('ada', { source_ids: 'letter;paper' }),
      person('hidden', { published: 'no', role: 'Other' }),
    ],
    'life-events': [
      lifeEvent('ada-detained', 'ada'),
      lifeEvent('ada-home', 'ada', { type: 'released-home', date: '2025-01', headline: 'Let go' }),
    ],
    events: [publicEvent('arrests', { date: '2024-05-04', person_ids: 'ada;hidden' })],
  },
});
const [before, after] = editions as [Edition, Edition];

describe('what changed between two editions', () => {
  it('is told table by table, and only of tables that changed', () => {
    const tables = tellChanges({ before, after, corrections: [] }, language);
    expect(tables.map(({ table }) => table)).toEqual(['people', 'life-events', 'events']);
    expect(tellChanges({ before, after: before, corrections: [] }, language)).toEqual([]);
  });

  it('names a row that came for pages that lead to it, and one that went by its name alone', () => {
    const name = {
      text: 'ADA, January 2025: Let go',
      at: { table: 'life-events', row: after.row('life-events', 'ada-home') },
    };
    expect(told('life-events', before, after).rows).toEqual([
      { key: 'ada-home', how: 'added', name, isCitation: false, cells: [] },
    ]);
    const removed = told('events', before, after).rows.find(({ how }) => how === 'removed');
    expect(removed?.name).toEqual({ text: 'Arrests, May 2024', at: null });
  });

  it('is said cell by cell, with dates as precise as they are and people by name', () => {
    const changed = told('events', before, after).rows.find(({ how }) => how === 'changed');
    expect(changed?.cells).toEqual([
      { column: 'date', label: 'Date', was: 'May 2024', is: '4 May 2024', why: null, entries: null },
      {
        column: 'person_ids',
        label: language.say('tables.columns.person_ids'),
        was: 'not reported',
        is: 'ADA',
        why: null,
        entries: {
          gained: [{ text: 'ADA', at: { table: 'people', row: after.row('people', 'ada') } }],
          lost: [],
        },
      },
    ]);
  });

  it('marks rows that only name other sources, and counts what may not be shown', () => {
    const { rows, hidden } = told('people', before, after);
    expect(rows.map(({ key, isCitation }) => [key, isCitation])).toEqual([['ada', true]]);
    expect(rows[0]?.cells).toMatchObject([
      {
        column: 'source_ids',
        entries: { gained: [{ text: 'A Letter', at: { table: 'sources' } }], lost: [] },
      },
    ]);
    expect(hidden).toBe(1);
  });
});

describe('a cell that changed', () => {
  it('keeps the qualifier that each edition has, and says a choice by its word', async () => {
    const custody = (count: string, qualifier: string) => ({
      custody_id: 'held',
      as_of: '2024-11-30',
      date_is: 'stated',
      measure: 'in-custody',
      count,
      qualifier,
      counter: 'Viasna',
      criteria: 'joint-list',
      source_ids: 'paper',
    });
    const both = await smallData({
      '2024-12-09': { sources: [source('paper')], custody: [custody('1300', 'about')] },
      '2025-01-26': {
        sources: [source('paper')],
        custody: [{ ...custody('1296', 'at-least'), date_is: 'period-end' }],
      },
    });
    const [old, now] = both.editions as [Edition, Edition];
    expect(told('custody', old, now).rows[0]?.cells).toMatchObject([
      { column: 'date_is', was: 'stated by the source', is: 'the end of a period the source names' },
      { column: 'count', was: 'about 1,300', is: 'at least 1,296' },
      { column: 'qualifier', was: 'about', is: 'at least' },
    ]);
  });
});

describe('a change of a list or of a key', () => {
  const cells = (
    before: Parameters<typeof invent>[0],
    after: Parameters<typeof invent>[0],
    table: 'rounds' | 'events',
  ) => told(table, invent(before), invent({ asOf: '2025-01-26', ...after })).rows[0]?.cells;
  const people = [
    { person_id: 'a', name_en: 'Person A' },
    { person_id: 'b', name_en: 'Person B' },
    { person_id: 'hidden', name_en: 'Person Hidden', published: 'no' as const },
  ];
  const event = (...person_ids: string[]) => ({ people, publicEvents: [{ person_ids }] });

  it('tells what came and what went, and nobody without a page', () => {
    const [of] = cells(event('a', 'hidden'), event('b'), 'events') ?? [];
    expect(of).toMatchObject({
      column: 'person_ids',
      entries: {
        gained: [{ text: 'Person B', at: { table: 'people' } }],
        lost: [{ text: 'Person A', at: null }],
      },
      why: null,
    });
    expect(JSON.stringify(of)).not.toContain('Hidden');
  });

  it('tells another order of a list as it was and is', () => {
    expect(cells(event('a', 'b'), event('b', 'a'), 'events')).toMatchObject([
      { column: 'person_ids', was: 'Person A; Person B', is: 'Person B; Person A', entries: null },
    ]);
  });

  it('tells plain texts of a list, and a value as it was and is', () => {
    const round = (more: Partial<Round>) => ({ rounds: [more] });
    expect(
      cells(round({ women: null, counterpart: [] }), round({ women: 4, counterpart: ['State 1'] }), 'rounds'),
    ).toMatchObject([
      { column: 'women', was: 'not reported', is: '4', entries: null },
      { column: 'counterpart', entries: { gained: [{ text: 'State 1', at: null }], lost: [] } },
    ]);
  });
});
