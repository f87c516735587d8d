import { expect, test } from 'vitest';
import { sentencesOf } from '#people/sentences.ts';
import { writeTerms, writeYears } from '#people/term-text.ts';
import type { ServedRow } from '#people/times-served.ts';
import { languageOf } from '#words/language.ts';
import { invent } from './synthetic.ts';

const english = languageOf('en');

function terms(...years: readonly (number | null)[]): ServedRow {
  const edition = invent({ events: years.map((each) => ['2021-01-01 sentenced', { years: each }]) });
  return { terms: sentencesOf(edition, edition['life-events']) } as unknown as ServedRow;
}
const short = (...years: readonly (number | null)[]) =>
  writeYears(terms(...years), english, (number) => `${number} years`);

test('Terms are written one after the other, with the noun behind the last', () => {
  expect(short(18)).toBe('18 years');
  expect(short(18, 1.5)).toBe('18 and 1½ years');
  expect(short(0.25, 2.75, 3)).toBe('¼, 2¾ and 3 years');
  expect(short(3, 0.5)).toBe('3 and ½ years');
  expect(short(0)).toBe('0 years');
});

test('With one that has no short form all are written in full, and one without a length is left out', () => {
  expect(short(3, 1.4)).toBe(writeTerms(terms(3, 1.4), english));
  expect(short(3, null)).toBe('3 years');
  expect(short(null)).toBe('');
  expect(writeTerms(terms(null), english)).toBeNull();
  expect(writeTerms(terms(2, null, 1.5), english)).toBe('2 years; 1 year and 6 months');
});
