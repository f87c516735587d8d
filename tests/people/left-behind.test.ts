import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { daysHeld, FATES, fateOf, fatesOf, leftBehind } from '#people/left-behind.ts';
import { invent, lifeOf, PERSON, type Told } from './synthetic.ts';
import { lifelineOf } from '#people/lifeline.ts';

const { editions } = await loadData('data', { drafts: true });

const DETAINED: Told = ['2021-01-01 detained'];

const fate = (events: readonly Told[], rounds: readonly Partial<Round>[] = []) => {
  const edition = invent({ asOf: '2026-01-01', events: [DETAINED, ...events], rounds });
  return fateOf(edition, lifelineOf(edition, edition.people[0] ?? PERSON));
};

describe('what became of those who were left', () => {
  it('is that they are held, as long as no end of their custody is reported', () => {
    expect(fate([])).toBe('held');
    expect(fate([['2025-01-01 pardoned'], ['2025-01-01 returned-to-prison']])).toBe('held');
  });

  it('tells who was taken out of the country from who left by themselves after their term', () => {
    expect(fate([['2025-02-01 released'], ['2025-02-01 taken-abroad']])).toBe('taken-abroad');
    expect(fate([['2025-02-01 sentence-served'], ['2025-02 left-country', { case: null }]])).toBe(
      'sentence-served',
    );
    expect(fate([['2025-02-01 released'], ['2025-03 left-country', { case: null }]])).toBe('home');
  });

  it('keeps apart who was let go at home, freed in an exchange, and who died', () => {
    expect(fate([['2025-02-01 released-home']])).toBe('home');
    expect(fate([['2025-02-01 died']])).toBe('died');
    const exchange = { announced_on: date('2025-02-01'), mechanism: 'exchange' } as const;
    expect(
      fate(
        [
          ['2025-02-01 released', { round_id: 'r1' }],
          ['2025-02-01 taken-abroad', { round_id: 'r1' }],
        ],
        [exchange],
      ),
    ).toBe('exchanged');
  });

  it('is told by a release on the day of the story itself', () => {
    expect(fate([['2024-12-09 sentence-served']])).toBe('sentence-served');
    expect(fate([['2024-12-08 sentence-served']])).toBe('home');
  });

  it('is told of nobody by a release before the day of the story', () => {
    const again = lifeOf(
      [DETAINED, ['2022-01-01 sentence-served'], ['2023-01-01 detained', { case: 2 }]],
      '2026-01-01',
    );
    expect(fateOf(invent({}), again)).toBe('held');
  });

  it('is days that are about so many or exact, and a floor where an exact number ends with the last report', () => {
    const days = (detained: string, ...events: readonly Told[]) => {
      const edition = invent({ asOf: '2026-01-01', events: [[`${detained} detained`], ...events] as Told[] });
      return daysHeld(edition, lifelineOf(edition, edition.people[0] ?? PERSON)).qualifier;
    };
    expect(days('2021-01-01', ['2025-12-31 transferred'])).toBe('exact');
    expect(days('2021-01-01', ['2021-06-01 transferred'])).toBe('at-least');
    expect(days('2021-01', ['2025-12-31 transferred'])).toBe('about');
    expect(days('2021-01', ['2021-06-01 transferred'])).toBe('about');
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'counts everyone once in %s',
    (_, edition) => {
      const fates = fatesOf(edition);
      expect([...fates.keys()]).toEqual([...FATES]);
      expect([...fates.values()].flat()).toHaveLength(leftBehind(edition).length);
    },
  );

  it('is of 34 in the edition of 31 March 2026: 24 taken abroad, one after her term, one home, eight not known to be out', () => {
    const edition = editions.find(({ asOf }) => asOf === '2026-03-31');
    if (!edition) throw new Error('no edition');
    const numbers = [...fatesOf(edition)].map(([name, lives]) => [name, lives.length]);
    expect(Object.fromEntries(numbers)).toEqual({
      'taken-abroad': 24,
      exchanged: 0,
      'sentence-served': 1,
      home: 1,
      died: 0,
      held: 8,
    });
  });
});
