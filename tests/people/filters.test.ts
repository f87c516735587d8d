import { expect, test } from 'vitest';
import { countOf, isChosen, withChoices } from '#browser/filtering.ts';
import { loadData } from '#data/edition.ts';
import { FILTERS, listedOf, optionsOf } from '#people/filters.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { languageOf } from '#words/language.ts';

const { editions, latest } = await loadData('data');
const listed = publishedPeople(latest).map((person) => listedOf(latest, lifelineOf(latest, person)));

test('Each option of a filter has as many people as its count says, and nobody has a value without one.', () => {
  for (const filter of FILTERS) {
    for (const { value, count } of optionsOf(listed, filter)) {
      expect(listed.filter(({ facets }) => facets[filter] === value)).toHaveLength(count);
    }
    const applies = listed.filter(({ facets }) => facets[filter] !== null).length;
    expect(optionsOf(listed, filter).reduce((sum, { count }) => sum + count, 0)).toBe(applies);
  }
});

test('Each option has a word, in every edition.', () => {
  const language = languageOf('en');
  for (const edition of editions) {
    const all = publishedPeople(edition).map((person) => listedOf(edition, lifelineOf(edition, person)));
    for (const filter of ['released', 'sentence', 'gender'] as const) {
      for (const { value } of optionsOf(all, filter))
        expect(language.has(`peopleList.${filter}.${value}`)).toBe(true);
    }
  }
});

test('Who is held or died in custody was not released; who was never held was neither.', () => {
  for (const { life, facets } of listed) {
    const { kind } = life.status;
    if (life.spells.length === 0) expect(facets.released).toBeNull();
    else if (['held', 'held-no-contact', 'died-in-custody'].includes(kind))
      expect(facets.released).toBe('not-released');
    else expect(facets.released).not.toBe('not-released');
  }
});

test('Values of one filter add up, different filters narrow, and a filter’s own choice does not count against it.', () => {
  const entries = [
    { gender: 'f', status: 'held' },
    { gender: 'm', status: 'held' },
    { gender: 'm', status: 'abroad' },
    { gender: 'm' },
  ];
  const left = (choices: Record<string, string[]>) => entries.filter((entry) => isChosen(entry, choices));
  expect(left({ gender: [] })).toHaveLength(4);
  expect(left({ status: ['held', 'abroad'] })).toHaveLength(3);
  expect(left({ status: ['held', 'abroad'], gender: ['m'] })).toHaveLength(2);
  expect(countOf(entries, { gender: ['m'] }, 'gender', 'f')).toBe(1);
  expect(countOf(entries, { gender: ['m'] }, 'status', 'held')).toBe(1);
});

test('Choices stand in the address; what else it holds is kept.', () => {
  expect(withChoices('?a=1&gender=f', { gender: ['m'], status: ['held', 'abroad'] })).toBe(
    '?a=1&gender=m&status=held&status=abroad',
  );
  expect(withChoices('?gender=f', { gender: [] })).toBe('');
});
