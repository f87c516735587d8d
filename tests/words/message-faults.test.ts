import { describe, expect, test } from 'vitest';
import type { TranslatedLanguage } from '#data/languages.ts';
import { messageFaults } from '#words/message-faults.ts';

const faults = (
  english: string | undefined,
  own: string,
  code: TranslatedLanguage = 'be',
  key = 'some.key',
) =>
  messageFaults(own, {
    code,
    key,
    english,
    units: ['people', 'days'],
    nouns: ['дзень'],
    names: new Set(['Позірк']),
  });

describe('a message of another language is refused', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    [
      'that cannot be read',
      '{rounds} rounds',
      '{rounds раўнды',
      [expect.stringMatching(/^cannot be read as a message: .*; look at its braces and commas$/)],
    ],
    [
      'that asks for what it is not given',
      'On {date}',
      'На {data}',
      ['asks for {data}, and the English has {date}', 'does not say {date}, and the English does'],
    ],
    [
      'that asks for what is one letter longer',
      '{round} announced',
      '{rounds} абвешчаны',
      ['asks for {rounds}, and the English has {round}', 'does not say {round}, and the English does'],
    ],
    [
      'that asks for a form there is not',
      '{total} let out',
      'вызвалены {total_folk}',
      ['asks for {total_folk}, and there is no form "folk"; add it to units in grammar.json'],
    ],
    [
      'that says one where 21 is meant, too',
      '{rounds, plural, one {One round} other {# rounds}}',
      '{rounds, plural, one {Адзін раўнд} few {# раўнды} many {# раўндаў} other {# раўнда}}',
      [
        'says no number under "one" of {rounds}, which is 21 and 31 as well; write #, or =1 where one alone is meant',
      ],
    ],
    [
      'that says the noun in two forms',
      '{days, plural, one {# day} other {# days}}',
      '{days, plural, one {# дзень} other {# дзён}}',
      ['has no few for {days}, and 2 needs another form than 5; add few and many'],
    ],
    [
      'that lacks a branch, or has one nothing chooses',
      '{is, select, known {a} other {b}}',
      '{is, select, knwon {а} other {б}}',
      [
        'has no branch "known" for {is}, and the English has one',
        'has a branch "knwon" for {is}, which the English has not',
      ],
    ],
    ['with other numbers', 'Since 2020', 'З 2021', ['has the numbers 2021, and the English has 2020']],
    ['that lost its marks', 'A <b>list</b>', 'Спіс', ['has the marks none, and the English has </b>, <b>']],
    [
      'with Latin letters in a word, letters of another language or quotes of another',
      'The count',
      '“Палiтвязні” лічыць шчит',
      [
        '"Палiтвязні" mixes Latin and Cyrillic letters; type it anew',
        '"шчит" has a letter that Belarusian does not have; mend it, or put a name into be/names.txt',
        'has “ ”; write « », and „ “ within them',
      ],
    ],
    ['that ends with a space', 'Of', 'З ', ['begins or ends with a space; take it out']],
  ])('%s', (_, english, own, wanted) => {
    expect(faults(english, own)).toEqual(wanted);
  });
});

describe('what is right is not refused', () => {
  test.each([
    [
      'a verb that agrees with the number beside it',
      '{total} people let out',
      '{total_n, plural, one {вызвалены} other {вызвалена}} {total_people}',
    ],
    [
      'one alone, as =1',
      '{n, plural, one {one round} other {# rounds}}',
      '{n, plural, =1 {адзін раўнд} one {# раўнд} few {# раўнды} many {# раўндаў} other {# раўнда}}',
    ],
    [
      'an abbreviation for every number',
      '{n, plural, one {# day} other {# days}}',
      '{n, plural, =0 {} other {# дн.}}',
    ],
    [
      'a number that a branch says itself',
      '{n, plural, one {One edition} other {All {n} editions}}',
      '{n, plural, =1 {Адна версія} one {Усе версіі ({n})} few {Усе версіі ({n})} many {Усе версіі ({n})} other {Усе версіі ({n})}}',
    ],
    [
      'a time without its preposition',
      '{n, plural, =0 {{lastSpan}} other {held {lastWhen}}}',
      'у зняволенні ({lastSpan})',
    ],
  ])('%s', (_, english, own) => {
    expect(faults(english, own)).toEqual([]);
  });

  test('a noun with its cases, which English has not', () => {
    const noun =
      '{qualifier, select, about {каля {number} дзён} other {{prefix}{count, plural, one {{number} дзень} few {{number} дні} many {{number} дзён} other {{number} дня}}}}';
    expect(faults(undefined, noun, 'be', 'units.days')).toEqual([]);
  });

  test('words to search by, in whatever language', () => {
    expect(faults('chart', 'графік график', 'be', 'search.places.charts.words')).toEqual([]);
  });
});
