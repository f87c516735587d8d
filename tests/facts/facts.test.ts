import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseDate } from '#data/dates.ts';
import { loadData, type Edition } from '#data/edition.ts';
import { editionOf, EXPLAINERS, factNamesIn } from '#prose/explainers.ts';
import { FACT_NAMES, namedFact, type FactName } from '#facts/facts.ts';
import { disputesOfFact, labelOfFact, sourcesOfFact, writeFact } from '#facts/fact-text.ts';
import type { Fact } from '#facts/fact.ts';
import { editionIn } from '#words/edition-in.ts';
import { languageFrom, languageOf } from '#words/language.ts';
import type { Words } from '#words/messages.ts';
import { dispute, round, source, synthetic } from '../charts/synthetic.ts';
import { invent, type Told } from '../people/synthetic.ts';

const data = await loadData('data', { drafts: true });
const language = languageOf('en');

describe.each(EXPLAINERS.map((explainer) => [explainer.slug, explainer] as const))(
  'the facts of %s',
  (slug, explainer) => {
    const edition = editionOf(explainer, data);

    it('are all in its edition, each with a source and a label', async () => {
      const names = factNamesIn(await readFile(`src/prose/${slug}/en.mdx`, 'utf8'));
      expect(names.length).toBeGreaterThan(10);
      for (const name of names) {
        const fact = namedFact(name, edition);
        expect(sourcesOfFact(fact, edition).length, name).toBeGreaterThan(0);
        expect(labelOfFact(fact, edition, language), name).not.toBe('');
        expect(writeFact(fact, language), name).not.toMatch(/undefined|NaN|null/);
      }
    });

    it.each(['be', 'ru'] as const)('say the same where the words of its edition are in %s', async (code) => {
      const names = factNamesIn(await readFile(`src/prose/${slug}/en.mdx`, 'utf8'));
      for (const name of names)
        expect(saidOf(namedFact(name, editionIn(edition, code))), name).toEqual(
          saidOf(namedFact(name, edition)),
        );
    });
  },
);

/** A fact without who counted, which is a name that is translated. */
function saidOf(fact: Fact) {
  return fact.kind === 'count' ? { ...fact, counter: null } : fact;
}

describe('the facts of the starting story', () => {
  const [story] = data.editions;
  if (!story) throw new Error('There is no edition');
  const written = (name: FactName) => writeFact(namedFact(name, story), language);

  it('read as the story reports them, with their qualifiers', () => {
    expect(written('pardoned-in-story')).toBe('29');
    expect(written('released-six-months')).toBe('207');
    expect(written('held-in-story')).toBe('about 1,300');
    expect(written('repression-month-before-story')).toBe('at least 671');
    expect(written('years-in-power')).toBe('30');
    expect(writeFact(namedFact('coming-election-day', story), language, 'day')).toBe('26 January');
    expect(writeFact(namedFact('re-arrested-week-before-story', story), language, 'words')).toBe('two');
    expect(writeFact(namedFact('named-in-story', story), language, 'words')).toBe('five');
  });

  it('stand with their nouns, and in the cases of their months', () => {
    const words = {
      qualifiers: { about: 'каля {count}', exact: '{count}' },
      units: {
        people:
          '{prefix}{count, plural, one {{number} чалавек} few {{number} чалавекі} other {{number} чалавек}}',
      },
      dates: {
        months: {
          nominative: [...Array<string>(10).fill(''), 'лістапад', ''],
          genitive: [...Array<string>(10).fill(''), 'лістапада', ''],
          locative: [...Array<string>(10).fill(''), 'лістападзе', ''],
          short: [],
        },
        ofYear: 'года',
        year: { plain: '', genitive: 'года', locative: 'годзе', nominative: 'год' },
      },
    } as Words;
    const belarusian = languageFrom('be', words);
    const month = namedFact('month-before-story', story);
    expect(writeFact(namedFact('pardoned-in-story', story), belarusian, 'value', 'people')).toBe(
      '29 чалавек',
    );
    expect(writeFact(namedFact('held-in-story', story), belarusian, 'words', 'people')).toBe(
      'каля 1300 чалавек',
    );
    expect(writeFact(month, belarusian, 'genitive')).toBe('лістапада 2024\u00a0года');
    expect(writeFact(month, belarusian, 'locative')).toBe('лістападзе 2024\u00a0года');
    expect(writeFact(month, language, 'locative')).toBe('November 2024');
  });

  it('show 178 beside 207 as a dispute with its reconciliation', () => {
    const [dispute] = disputesOfFact(namedFact('released-six-months', story), story);
    expect(dispute).toMatchObject({ value: '178', reconciled: 'yes' });
    expect(dispute?.why).toContain('29');
  });

  it('name who said another number, not who counted the one it is set beside', () => {
    const label = (name: FactName) => labelOfFact(namedFact(name, story), story, language);
    expect(label('repression-in-story')).toBe('As given by Pavel Latushka, quoted by The Insider');
    expect(label('repression-month-before-story')).toMatch(/Viasna/);
    const by = (counter: string | null) => {
      const other = dispute('rounds', 'r1', 'women', { counter, source_ids: ['a', 'b'] });
      const edition = synthetic({ disputes: [other], sources: [source('a'), source('b')] });
      const cells = [{ table: 'disputes', key: other.dispute_id, column: 'value' }] as const;
      return labelOfFact({ source_ids: ['a', 'b'], cells }, edition, language);
    };
    expect(by('Counter 1')).toBe('As given by Counter 1');
    expect(by(null)).toBe('As given by Publisher of a');
  });

  it('are spelled by names that are declared once', () => {
    expect(new Set(FACT_NAMES).size).toBe(FACT_NAMES.length);
  });
});

describe('a fact that rests on one cell', () => {
  /** Facts of all editions with what their one cell says. */
  const read = data.editions.flatMap((edition) =>
    FACT_NAMES.flatMap((name) => {
      const fact = factOrNone(name, edition);
      const [cell, ...more] = fact?.cells ?? [];
      if (!fact || cell?.column === undefined || more.length > 0) return [];
      const row = edition.row(cell.table, cell.key) as unknown as Readonly<Record<string, unknown>>;
      return [{ name, fact, value: row[cell.column] }];
    }),
  );

  it('is its date, or the month or the year of it', () => {
    // Some are told by the words of their row: that a ban still stood, that a vote was called.
    const dates = read.flatMap((each) =>
      each.fact.kind === 'date' && parseDate(String(each.value)) ? { ...each, date: each.fact.date } : [],
    );
    expect(dates.length).toBeGreaterThan(50);
    for (const { name, value, date } of dates) expect(String(value).slice(0, date.length), name).toBe(date);
  });

  it('is its number', () => {
    const numbers = read.flatMap((each) =>
      each.fact.kind === 'count' && typeof each.value === 'number'
        ? { ...each, count: each.fact.count.value }
        : [],
    );
    expect(numbers.length).toBeGreaterThan(50);
    for (const { name, value, count } of numbers) expect(value, name).toBe(count);
  });
});

/** An edition has not all of the facts. */
function factOrNone(name: FactName, edition: Edition): Fact | null {
  try {
    return namedFact(name, edition);
  } catch {
    return null;
  }
}

describe('the label of a fact', () => {
  it('is of an event in a life whose it was, and what happened', () => {
    const edition = invent({ events: [['2021-01-01 sentenced', { headline: 'Sentenced to eight years' }]] });
    const cells = [{ table: 'life-events', key: 'event-1', column: 'years' }] as const;
    expect(labelOfFact({ source_ids: [], cells }, edition, language)).toBe(
      'Person Seventeen: Sentenced to eight years',
    );
  });
});

describe('namedFact', () => {
  it('says which fact is missing from which edition', () => {
    const [story] = data.editions;
    if (!story) throw new Error('There is no edition');
    expect(() => namedFact('no-such-fact' as FactName, story)).toThrow(
      'There is no fact "no-such-fact"; facts are declared in src/facts/',
    );
  });
});

describe('facts of invented rows', () => {
  it('count as decrees what was a pardon, and no release by agreement', () => {
    const edition = synthetic({
      rounds: [
        round('r1', '2024-07-03', 18),
        round('r2', '2024-08-03', 5, { mechanism: 'negotiated-release' }),
        round('r3', '2024-09-03', 7),
      ],
    });
    const value = (name: FactName) => writeFact(namedFact(name, edition), language);
    expect([value('decrees-counted'), value('decrees-people')]).toEqual(['2', '25']);
  });

  it('are of the longest and the shortest silence, of several as long of the first', () => {
    const silence = (person_id: string, from: string, until: string): Told[] => [
      ['2020-01-01 detained', { person_id }],
      [`${from} last-contact`, { person_id, event_id: `${person_id}-silent` }],
      [`${until} contact-restored`, { person_id, event_id: `${person_id}-heard` }],
    ];
    const edition = invent({
      people: ['a', 'b', 'c', 'd'].map((person_id) => ({ person_id })),
      events: [
        ...silence('a', '2023-01-01', '2023-01-31'),
        ...silence('b', '2023-01-01', '2023-03-01'),
        ...silence('c', '2024-01-01', '2024-02-29'),
        ...silence('d', '2024-01-01', '2024-01-31'),
      ],
    });
    const told = (name: FactName) => {
      const fact = namedFact(name, edition);
      return [writeFact(fact, language), ...fact.cells.map(({ key }) => key)];
    };
    expect(told('longest-silence')).toEqual(['59', 'b-silent', 'b-heard']);
    expect(told('shortest-silence')).toEqual(['30', 'a-silent', 'a-heard']);
  });
});
