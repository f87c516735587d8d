/** Facts of a sealed edition whose number is changed by a correction of a row, named by the fact or not. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData, makeEdition, type Edition } from '#data/edition.ts';
import type { Correction } from '#data/tables.ts';
import { correctedFact } from '#facts/corrected.ts';
import { writeFact } from '#facts/fact-text.ts';
import { figureOf, notesOf } from '#facts/note.ts';
import { namedFact } from '#facts/facts.ts';
import { editionIn } from '#words/edition-in.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';
import { editionOf, EXPLAINERS, factNamesIn, proseFolder } from '#prose/explainers.ts';
import { PLAIN_FACT } from '#prose/frontmatter.ts';
import { readTexts } from '#prose/texts.ts';
import { custody, round, synthetic } from '../charts/synthetic.ts';
import { BLANK_CORRECTION } from '../data/blank.ts';
import { invent } from '../people/synthetic.ts';

const NAME = 'profiles-without-contact';
const HELD = ['2020-01-01 detained', '2023-01-01 last-contact'] as const;
const correction = (more: Partial<Correction>): Correction => ({
  ...BLANK_CORRECTION,
  edition: date('2024-12-09'),
  table: 'life-events',
  key: 'visit',
  column: 'type',
  was: 'contact-restored',
  is: 'sign-of-life',
  ...more,
});

/** One person without contact, and another who was counted out by a row that says contact was restored. */
function edition(corrections: readonly Correction[]): Edition {
  const made = invent({
    people: [{}, { person_id: 'person-18' }],
    events: [
      ...HELD.map((told) => [told] as const),
      ...HELD.map((told) => [told, { person_id: 'person-18' }] as const),
      ['2024-11-01 contact-restored', { person_id: 'person-18', event_id: 'visit' }],
    ],
  });
  return makeEdition(made.about, made, { corrections });
}

test('A number is worked out anew where a row that it does not name is put right, and its note says which', () => {
  const [english, wrong] = [languageOf('en'), correction({ correction_id: 'visit' })];
  const other = correction({ correction_id: 'other', column: 'place', was: '', is: 'Minsk' });
  const sealed = edition([wrong, other]);
  const fact = namedFact(NAME, sealed);
  const corrected = correctedFact(NAME, sealed);
  expect(writeFact(fact, english, 'words')).toBe('one');
  expect(corrected && writeFact(corrected.fact, english, 'words')).toBe('two');
  expect(corrected?.corrections).toEqual([wrong]);
  const figures = [figureOf(NAME, fact, english, corrected?.corrections)];
  expect(notesOf(figures, { edition: sealed, language: english })[0]?.corrections).toEqual([wrong]);
});

test('What a fact says is its number, how sure that is, and its day: another of these is another fact', () => {
  const counts = [custody('in-custody', '2024-11-30', 40), custody('ever-recognised', '2024-11-30', 60)];
  const told = (name: 'held-now' | 'newest-recognised-date', key: string, column: string, is: string) => {
    const wrong = correction({ table: 'custody', key, column, is });
    const corrected = correctedFact(name, synthetic({ custody: counts }, '2024-12-09', [wrong]));
    return corrected && writeFact(corrected.fact, languageOf('en'));
  };
  expect(told('held-now', 'in-custody-2024-11-30', 'count', '41')).toBe('41');
  expect(told('held-now', 'in-custody-2024-11-30', 'qualifier', 'over')).toBe('over 40');
  expect(told('held-now', 'in-custody-2024-11-30', 'women', '9')).toBeNull();
  const day = ['newest-recognised-date', 'ever-recognised-2024-11-30'] as const;
  expect(told(...day, 'as_of', '2024-11-29')).toBe('29 November 2024');
  expect(told(...day, 'count', '61')).toBeNull();
});

test('Corrections that change a number only together are told all of them', () => {
  // Without the last round the one before it, of as many people, is the newest.
  const rows = ['2024-07-01', '2024-07-02', '2024-07-03'].map((day, at) =>
    round(`r${at + 1}`, day, at === 0 ? 9 : 5),
  );
  const [second, third] = ['r2', 'r3'].map((key) =>
    correction({ correction_id: key, table: 'rounds', key, column: 'in_total', was: 'yes', is: 'no' }),
  ) as [Correction, Correction];
  const edition = (...corrections: Correction[]) => synthetic({ rounds: rows }, '2024-12-09', corrections);
  expect(correctedFact('newest-release-size', edition(second))).toBeNull();
  expect(correctedFact('newest-release-size', edition(third))).toBeNull();
  expect(correctedFact('newest-release-size', edition(second, third))?.corrections).toEqual([second, third]);
});

test('Where nothing is corrected, or nothing that changes the number, there is no other number', () => {
  expect(correctedFact(NAME, edition([]))).toBeNull();
  expect(correctedFact(NAME, edition([correction({ column: 'place', was: '', is: 'Minsk' })]))).toBeNull();
  expect(correctedFact(NAME, edition([correction({ column: null, key: 'missing' })]))).toBeNull();
});

test('No title or standfirst of a text prints a number that a correction changes: it could not stand beside it', async () => {
  const { editions } = await loadData('data');
  const pinned = (await readTexts('src/prose')).filter(({ edition: of }) => of !== 'latest');
  for (const { text, edition: of, file } of pinned) {
    const told = editions.find(({ asOf }) => asOf === of);
    const [, front = ''] = /^---\n([^]*?)\n---/.exec(text) ?? [];
    const names = [...front.matchAll(PLAIN_FACT)].flatMap(([, name]) => name ?? []);
    for (const name of names)
      if (told) expect(correctedFact(name as typeof NAME, told), `${file}: ${name}`).toBeNull();
  }
});

test('A correction changes the same facts in every language', async () => {
  const data = await loadData('data');
  for (const { edition: which, slug } of EXPLAINERS) {
    const sealed = editionOf({ edition: which, slug }, data);
    const names = factNamesIn(readFileSync(`${proseFolder()}/${slug}/en.mdx`, 'utf8'));
    const changedIn = (of: Edition) =>
      [...new Set(names)].flatMap((name) => {
        const corrected = correctedFact(name, of);
        return corrected ? [`${name} ${writeFact(corrected.fact, languageOf('en'))}`] : [];
      });
    const inEnglish = changedIn(sealed);
    for (const code of LANGUAGES)
      expect(changedIn(editionIn(sealed, code)), `${slug} ${code}`).toEqual(inEnglish);
  }
});
