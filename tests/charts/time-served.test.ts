import { describe, expect, it } from 'vitest';
import timeServed from '#charts/time-served.ts';
import { date } from '#data/dates.ts';
import { describeChart } from '#drawing/description.ts';
import { elementsOf, wordsOf } from '#drawing/tree.ts';
import { invent, type Told } from '../people/synthetic.ts';
import { cellsOf, inEnglish, round } from './synthetic.ts';

const rounds = [round('r1', '2024-07-03', 5), round('r2', '2024-08-16', 5)];
const of = (person_id: string, told: string, more = {}): Told => [told, { person_id, ...more }];
const made = (events: Told[], people = ['person-1', 'person-2']) =>
  invent({
    people: people.map((person_id) => ({ person_id, name_en: person_id.toUpperCase() })),
    events,
    rounds,
  });

describe('how long they had been held', () => {
  const one = [
    of('person-1', '2024-01-01 detained'),
    of('person-1', '2024-02-01 sentenced', { years: 3 }),
    of('person-1', '2024-03-01 sentenced', { years: 1.5 }),
    of('person-1', '2024-07-03 released', { round_id: 'r1' }),
  ];

  it('is counted from detention to release in a round; terms are named one by one and never added up', () => {
    expect(cellsOf(timeServed, made(one))).toEqual([
      ['PERSON-1', '1 January 2024', '3 July 2024', '184', '3 years; 1 year and 6 months', 'Round r1'],
    ]);
    expect(describeChart(timeServed, inEnglish(made(one))).title).toBe(
      'One person let out in a round had been held for 184 days',
    );
  });

  it('leaves out whoever was let out in no round, at the end of a term, or is held', () => {
    const events = [
      of('person-1', '2024-01-01 detained'),
      of('person-1', '2024-07-03 released'),
      of('person-2', '2024-01-01 detained'),
      of('person-2', '2024-07-03 sentence-served', { round_id: 'r1' }),
      of('person-3', '2024-01-01 detained'),
    ];
    expect(timeServed.rows(made(events, ['person-1', 'person-2', 'person-3']))).toEqual([]);
  });

  it('counts in its title those whose days are exact, the others have "about" before them, and no sign that none can see', () => {
    const events = [
      ...one,
      of('person-2', '2023-01 detained', { date: date('2023-01') }),
      of('person-2', '2024-08-16 released', { round_id: 'r2' }),
    ];
    const described = describeChart(timeServed, inEnglish(made(events)));
    const { title, says, key } = described;
    expect(title).toBe('One person let out in a round had been held for 184 days');
    expect(says).toContain('Of one more the day of detention is not known');
    expect(key.map(({ sign }) => sign)).toEqual(['held', 'term', 'release']);
    const drawn = elementsOf(described.drawing('narrow') ?? { name: '', attributes: {}, children: [] }).map(
      wordsOf,
    );
    expect(drawn).toContain('about 580 days');
  });

  it('gives a range of several, or one number where they are as long', () => {
    const second = (day: string, on: string) => [
      ...one,
      of('person-2', `${day} detained`),
      of('person-2', `${on} released`, { round_id: 'r2' }),
    ];
    const titleOf = (events: Told[]) => describeChart(timeServed, inEnglish(made(events))).title;
    expect(titleOf(second('2024-02-14', '2024-08-16'))).toBe(
      'Two people let out in rounds had been held for 184 days',
    );
    expect(titleOf(second('2024-08-01', '2024-08-16'))).toBe(
      'Two people let out in rounds had been held for 15 to 184 days',
    );
  });
});
