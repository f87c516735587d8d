import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadData } from '#data/edition.ts';
import { editionOf, EXPLAINERS, factNamesIn } from '#prose/explainers.ts';
import { FACT_NAMES, namedFact, type FactName } from '#facts/facts.ts';
import { disputesOfFact, labelOfFact, sourcesOfFact, writeFact } from '#facts/fact-text.ts';
import type { Fact } from '#facts/fact.ts';
import { editionIn } from '#words/edition-in.ts';
import { languageFrom, languageOf } from '#words/language.ts';
import type { Words } from '#words/messages.ts';
import { dispute, source, synthetic } from '../charts/synthetic.ts';

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

describe('namedFact', () => {
  it('says which fact is missing from which edition', () => {
    const [story] = data.editions;
    if (!story) throw new Error('There is no edition');
    expect(() => namedFact('no-such-fact' as FactName, story)).toThrow(
      'There is no fact "no-such-fact"; facts are declared in src/facts/',
    );
  });
});
