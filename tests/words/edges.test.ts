/** Sentences of pages at their edges: none, one, several. Those of charts and of the front page are tried with their rows. */
import { expect, test } from 'vitest';
import { languageOf } from '#words/language.ts';

const { say } = languageOf('en');

test('a page of rounds says that there is none, one, or how many', () => {
  const said = (rounds: number) => say('rounds.standfirst', { rounds });
  expect(said(0)).toBe('This edition holds no release.');
  expect(said(1)).toMatch(/^One release: /);
  expect(said(24)).toMatch(/^24 releases, one by one: /);
  const total = (rounds: number, apart: number) => say('rounds.total', { rounds, apart, total: '17' });
  expect(total(0, 0).trim()).toBe('No round counts towards a running total.');
  expect(total(1, 0).trim()).toBe('17 people were let out in the one round that makes up the running total.');
  expect(total(2, 1)).toMatch(/^17 people were let out in the two rounds .* One other stands apart;/);
});

test('a list of people says that there is nobody, one person, or how many', () => {
  const said = (people: number) => say('people.standfirst', { people }).trim();
  expect(said(0)).toBe('Nobody has a page here.');
  expect(said(1)).toMatch(/^One person has a page here\. Their /);
  expect(said(45)).toMatch(/^45 people have a page here\. Their /);
});
