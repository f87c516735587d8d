import { describe, expect, it } from 'vitest';
import { columnsToFill, KINDS, newKey, slugOf, tableOf, type Kind } from '#data/edit/kinds.ts';
import { TABLE_NAMES } from '#data/tables.ts';

const called = (name: string) => KINDS.find((kind) => kind.name === name) as Kind;

it('has a kind for every table, and makes keys of columns that are there', () => {
  expect(KINDS.map(({ table }) => table).toSorted()).toEqual(
    [...TABLE_NAMES, 'corrections', 'mistakes'].toSorted(),
  );
  for (const kind of KINDS) {
    const names = columnsToFill(tableOf(kind, null)).map(({ name }) => name);
    if (kind.key !== 'numbered') expect(names).toEqual(expect.arrayContaining([...kind.key]));
  }
});

describe('newKey', () => {
  it.each([
    [['r01', 'r27', 'r28'], 'r29'],
    [['r9'], 'r10'],
    [['r09'], 'r10'],
    [['r1', 'special'], 'r2'],
    [[], 'r01'],
  ])('numbers a round after %j as %s', (taken, key) =>
    expect(newKey(called('round'), {}, new Set(taken))).toBe(key),
  );

  it('joins what the columns say, as far as it is known', () => {
    const source = called('source');
    const cells = { publisher: 'Example Press', published: '2026-11', title: 'Three of them, says A. B. C.' };
    expect(newKey(source, cells, new Set())).toBe('example-press-2026-11-three-of-them-says');
    expect(newKey(source, { publisher: 'Viasna' }, new Set(['viasna', 'viasna-2']))).toBe('viasna-3');
    expect(
      newKey(called('event'), { person_id: 'person-17', date: '2024', type: 'released' }, new Set()),
    ).toBe('person-17-2024-released');
    expect(newKey(called('tally'), { as_of: '2024-01-02', counter: 'Counter 1' }, new Set())).toBe(
      'tally-2024-01-02-counter-1',
    );
    expect(newKey(called('election'), { held_on: '2025-01-26' }, new Set())).toBe('2025-01-26');
  });

  it('makes no key longer than 80 letters, nor one that ends in a hyphen', () => {
    const of = (length: number) =>
      newKey(
        called('source'),
        { publisher: 'a'.repeat(length), published: '2026-11', title: 'Bcd' },
        new Set(),
      );
    expect(of(70)).toBe(`${'a'.repeat(70)}-2026-11-b`);
    expect(of(71)).toBe(`${'a'.repeat(71)}-2026-11`);
    expect(of(90)).toBe('a'.repeat(80));
  });
});

it('slugOf keeps letters of Latin alphabets and leaves others out', () => {
  expect(slugOf('Łucja Žižek’s Straße')).toBe('lucja-zizeks-strasse');
  expect(slugOf('Чалавек 17')).toBe('17');
  expect(slugOf('Øresund Đakovo Æther Œuvre ıı', 9)).toBe('oresund-dakovo-aether-oeuvre-ii');
  expect(slugOf('one two three four five')).toBe('one-two-three-four');
});
