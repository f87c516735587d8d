import { describe, expect, it } from 'vitest';
import {
  changeSentence,
  changesOf,
  nameChange,
  statusChanges,
  writeCounts,
} from '#changes/edition-changes.ts';
import { citationOf } from '#takeaway/citation.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { languageOf } from '#words/language.ts';
import { invent, type Told } from '../people/synthetic.ts';
import { lifeEvent, person, publicEvent, smallData, source } from '../takeaway/small-data.ts';

const language = languageOf('en');
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
const naming = (edition: Edition) => ({ edition, latest: after, language, isPinned: true });
const change = changesOf(after, before);

describe('what changed between two editions', () => {
  it('fits in a sentence', () => {
    expect(changeSentence(after, before, language)).toBe(
      'Compared with the edition of 9 December 2024: 1 row added, 3 rows changed and 1 row removed, in 3 of 14 tables.',
    );
    expect(changeSentence(before, before, language)).toBe(
      'Nothing differs from the edition of 9 December 2024.',
    );
    expect(writeCounts({ added: 0, removed: 1, changed: 3 }, language)).toEqual(['1 removed', '3 changed']);
  });

  it('are told anew for each edition it is set against, and worked out once for each', () => {
    const nothing = changesOf(after, after);
    expect(nothing.events).toMatchObject({ added: [], removed: [], changed: [] });
    expect(changesOf(after, before)).toBe(change);
    expect(changesOf(after, before).events.removed).toHaveLength(1);
    expect(changesOf(after, after)).toBe(nothing);
  });

  it('is said cell by cell, with dates as precise as they are and people by name', () => {
    const { changed, removed } = nameChange('events', change.events, naming(before), naming(after), []);
    expect(removed).toEqual([{ text: 'Arrests, May 2024', href: null }]);
    expect(changed[0]?.cells).toEqual([
      { column: 'date', was: 'May 2024', is: '4 May 2024', why: null },
      { column: 'person_ids', gained: [{ text: 'ADA', href: '/people/ada/' }], lost: [], why: null },
    ]);
  });

  it('keeps rows that only name other sources apart, and counts what may not be shown', () => {
    const { changed, cited, hidden } = nameChange('people', change.people, naming(before), naming(after), []);
    expect(changed).toEqual([]);
    expect(cited[0]?.cells).toEqual([
      {
        column: 'source_ids',
        gained: [{ text: 'A Letter', href: '/editions/2025-01-26/sources/#letter' }],
        lost: [],
        why: null,
      },
    ]);
    expect(hidden).toBe(1);
  });

  it('names people whose status is different, and none without a page', () => {
    const statuses = statusChanges(before, after).map(({ person, was, is }) => [
      person.person_id,
      was?.kind,
      is.kind,
    ]);
    expect(statuses).toEqual([['ada', 'held', 'released-home']]);
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
    const of = (edition: Edition) => ({ edition, latest: now, language, isPinned: true });
    const { changed } = nameChange('custody', changesOf(now, old).custody, of(old), of(now), []);
    expect(changed[0]?.cells).toMatchObject([
      { column: 'date_is', was: 'stated by the source', is: 'the end of a period the source names' },
      { column: 'count', was: 'about 1,300', is: 'at least 1,296' },
      { column: 'qualifier', was: 'about', is: 'at least' },
    ]);
  });
});

describe('a change of a list or of a key', () => {
  const told = (
    before: Parameters<typeof invent>[0],
    after: Parameters<typeof invent>[0],
    table: 'rounds' | 'events',
  ) => {
    const [was, is] = [invent(before), invent({ asOf: '2025-01-26', ...after })];
    const name = (edition: Edition) => ({ edition, latest: is, language, isPinned: false });
    return nameChange(table, changesOf(is, was)[table], name(was), name(is), []);
  };
  const people = [
    { person_id: 'a', name_en: 'Person A' },
    { person_id: 'b', name_en: 'Person B' },
    { person_id: 'hidden', name_en: 'Person Hidden', published: 'no' as const },
  ];

  it('tells what came and what went, and nobody without a page', () => {
    const event = (...person_ids: string[]) => ({ people, publicEvents: [{ person_ids }] });
    expect(told(event('a', 'hidden'), event('b'), 'events').changed[0]?.cells).toEqual([
      {
        column: 'person_ids',
        gained: [{ text: 'Person B', href: '/people/b/' }],
        lost: [{ text: 'Person A', href: null }],
        why: null,
      },
    ]);
  });

  it('tells another order of a list as it was and is', () => {
    const event = (...person_ids: string[]) => ({ people, publicEvents: [{ person_ids }] });
    expect(told(event('a', 'b'), event('b', 'a'), 'events').changed[0]?.cells).toEqual([
      { column: 'person_ids', was: 'Person A; Person B', is: 'Person B; Person A', why: null },
    ]);
  });

  it('tells plain texts of a list, and a value as it was and is', () => {
    const round = (more: Partial<Round>) => ({ rounds: [more] });
    const { cells } = told(
      round({ women: null, counterpart: [] }),
      round({ women: 4, counterpart: ['State 1'] }),
      'rounds',
    ).changed[0] ?? { cells: [] };
    expect(cells).toEqual([
      { column: 'women', was: 'not reported', is: '4', why: null },
      { column: 'counterpart', gained: [{ text: 'State 1', href: null }], lost: [], why: null },
    ]);
  });

  it('is told of an edition against each that it is asked about', () => {
    const [first, second, third] = [invent({}), invent({ events: [['2024-01-01 detained']] }), invent({})];
    expect(changesOf(second, first)['life-events'].added).toHaveLength(1);
    expect(changesOf(third, second)['life-events'].removed).toHaveLength(1);
  });
});

describe('statuses that differ', () => {
  it('stand in the order of the events that changed them, those without one first', () => {
    const people = ['late', 'early', 'same', 'new'].map((person_id) => ({ person_id }));
    const held = ['late', 'early', 'same'].map((person_id): Told => ['2020-01-01 detained', { person_id }]);
    const was = invent({ people: people.slice(0, 3), events: held });
    const is = invent({
      people,
      events: [
        ...held,
        ['2024-11-02 released', { person_id: 'late' }],
        ['2024-11-01 released', { person_id: 'early' }],
      ],
    });
    expect(
      statusChanges(was, is).map(({ person, was: old }) => [person.person_id, old?.kind ?? null]),
    ).toEqual([
      ['new', null],
      ['early', 'held'],
      ['late', 'held'],
    ]);
  });
});

describe('a citation', () => {
  it('names the cut-off, the day of compiling and the address', () => {
    const page = new URL('https://revolvingdoor.example/editions/2025-01-26/');
    const sealed = { ...after, isDraft: false };
    expect(citationOf(sealed, language, page)).toBe(
      'Revolving Door, edition of 26 January 2025, compiled 22 November 2026. https://revolvingdoor.example/editions/2025-01-26/',
    );
    expect(citationOf(after, language, page)).toBe(
      'Revolving Door, draft of 26 January 2025, not published.',
    );
  });
});
