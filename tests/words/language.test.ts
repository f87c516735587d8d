import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { count, QUALIFIERS } from '#data/count.ts';
import { date } from '#data/dates.ts';
import { languageOf, LANGUAGES, type LanguageCode } from '#words/language.ts';

const en = languageOf('en');

test('a count is written with its qualifier', () => {
  expect(QUALIFIERS.map((qualifier) => en.count(count(1300, qualifier)))).toEqual([
    '1,300',
    'about 1,300',
    'at least 1,300',
    'over 1,300',
    'nearly 1,300',
  ]);
});

test('a small count may be spelled out, and keeps its qualifier', () => {
  expect([1, 10, 11, 0].map((value) => en.countInWords(count(value)))).toEqual(['one', 'ten', '11', '0']);
  expect(en.countInWords(count(3, 'about'))).toBe('about three');
});

test('a message may ask for a small number spelled out', () => {
  const said = [2, 9, 11, 1234].map((people) =>
    en.say('charts.deaths.title', { recognised: people }).replace(/ recognised.*/, ''),
  );
  expect(said).toEqual(['two', 'nine', '11', '1,234']);
});

test('a date is written as precisely as it is known', () => {
  const dates = ['2024-12-09', '2024-12', '2024'].map(date);
  expect(dates.map((each) => en.date(each))).toEqual(['9 December 2024', 'December 2024', '2024']);
  expect(dates.map((each) => en.shortDate(each))).toEqual(['9 Dec 2024', 'Dec 2024', '2024']);
  expect(dates.map((each) => en.dayOf(each))).toEqual(['9 December', 'December 2024', '2024']);
});

test('a day is the same day in every time zone', () => {
  expect(en.date(date('2024-12-31'))).toBe('31 December 2024');
  expect(en.date(date('2024-01-01'))).toBe('1 January 2024');
});

test('A day below ten is written without a nought, in every language', () => {
  for (const code of LANGUAGES) {
    const language = languageOf(code);
    for (const written of [language.date(date('2024-07-02')), language.shortDate(date('2024-07-02'))]) {
      expect(written, code).toMatch(/^2\s\p{L}+/u);
      expect(written, code).toContain('2024');
    }
  }
});

test('a list is written as prose', () => {
  expect(en.list([])).toBe('');
  expect(en.list(['a'])).toBe('a');
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
});

test('a word is said with its values, which are never taken for markup', () => {
  expect(en.say('site.title', { page: 'People' })).toBe('People – Revolving Door');
  expect(en.say('site.title', { page: '<b>{people}</b> & ’' })).toBe('<b>{people}</b> & ’ – Revolving Door');
});

test('a message is said in pieces where a value is more than text', () => {
  const figure = { text: '29' };
  expect(en.sayInPieces('site.title', { page: figure })).toEqual([figure, ' – Revolving Door']);
  expect(en.sayInPieces('site.title', { page: 'People' }).join('')).toBe('People – Revolving Door');
  expect(() => en.sayInPieces('site.title', {})).toThrow('src/words/en/ "site.title":');
});

test('a word that is missing, half a word or a value that is missing fails', () => {
  expect(() => en.sayAny('site.nothing')).toThrow('src/words/en/ "site.nothing": is missing; add it');
  expect(() => en.sayAny('site')).toThrow('"site": is missing; add it');
  expect(() => en.sayAny('site.name.length')).toThrow('is missing; add it');
  expect(() => en.sayAny('constructor.name')).toThrow('is missing; add it');
  expect(() => en.say('site.title')).toThrow('src/words/en/ "site.title":');
  expect(en.has('site.name')).toBe(true);
  expect(['site', 'site.nothing', '', 'toString'].map((key) => en.has(key))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('a language is made once', () => {
  expect(languageOf('en')).toBe(en);
});

/** The messages of a language by their path. */
function messagesOf(code: LanguageCode): Map<string, string> {
  const messages = new Map<string, string>();
  const collect = (node: object, path: string) => {
    for (const [key, value] of Object.entries(node) as [string, string | object][]) {
      if (typeof value === 'string') messages.set(path + key, value);
      else collect(value, `${path}${key}.`);
    }
  };
  for (const file of readdirSync(`src/words/${code}`).filter((name) => name.endsWith('.json')))
    collect(JSON.parse(readFileSync(`src/words/${code}/${file}`, 'utf8')) as object, '');
  return messages;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Everything a message is put together of, at any depth. */
function elementsOf(message: string, tag: string): Element[] {
  const deep = (element: Element): Element[] => [
    element,
    ...('options' in element
      ? Object.values(element.options).flatMap(({ value }) => value.flatMap(deep))
      : []),
  ];
  return new IntlMessageFormat(message, tag, undefined, { ignoreTag: true }).getAst().flatMap(deep);
}

const ENGLISH = messagesOf('en');

// What the words of the other languages owe to these: `message-faults.test.ts`, and the gate in every check.
test('the English words are messages that can be read, and none is empty or has spaces at its ends', () => {
  for (const [key, message] of ENGLISH) {
    expect(() => elementsOf(message, 'en'), key).not.toThrow();
    expect(message, key).toMatch(/^\S(?:.*\S)?$/s);
  }
});

test('they tell apart every form of a plural, or none', () => {
  for (const [key, message] of ENGLISH) {
    for (const element of elementsOf(message, 'en')) {
      if (!('pluralType' in element) || element.pluralType !== 'cardinal') continue;
      const named = Object.keys(element.options).filter((form) => !form.startsWith('='));
      if (named.length > 1) expect(named.sort(), key).toEqual(['one', 'other']);
    }
  }
});
