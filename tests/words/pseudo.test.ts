import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { languageOf } from '#words/language.ts';
import { messagesIn, OWN_WORDS } from '#words/messages.ts';
import { pseudo, pseudoMessage } from '#words/pseudo.ts';

test('a text becomes Cyrillic, a third longer, and keeps its words and numbers', () => {
  const text = 'At least 1,300 people were held on 9 December 2024.';
  const made = pseudo(text);
  expect(made).not.toMatch(/\p{Script=Latin}/u);
  expect(made.match(/[\d,]+/g)).toEqual(text.match(/[\d,]+/g));
  expect(made.split(' ')).toHaveLength(text.split(' ').length);
  const letters = (of: string) => of.match(/\p{L}/gu)?.length ?? 0;
  expect(letters(made) / letters(text)).toBeCloseTo(1.3, 1);
});

test('letters keep their size and lose their marks, and the first words grow first', () => {
  expect(pseudo('Ab Žé cd')).toBe('Абб Зээ цд');
  expect(pseudo('e\u0301 ÆX')).toBe('ээ ЖЧ');
  expect(pseudo('12 дом')).toBe('12 дом');
});

test('every letter has one of its own kind', () => {
  for (const letter of 'abcdefghijklmnopqrstuvwxyz')
    expect(pseudo(letter), letter).toMatch(/^\p{Script=Cyrillic}$/u);
});

test('signs of a message that are meant to be read are read in nobody’s language, too', () => {
  const shown = (message: string) =>
    new IntlMessageFormat(pseudoMessage(message), 'be', undefined, { ignoreTag: true }).format({ n: 2 });
  expect(shown("1'{'2''3'}'4")).toBe("1{2'3}4");
  expect(shown("{n} ''5''")).toBe("2 '5'");
  expect(shown("{n, plural, other {'{'#''}}")).toBe("{2'");
});

test('every message is one still, and asks for the same values', () => {
  for (const [key, message] of messagesIn(OWN_WORDS.en)) {
    const made = pseudoMessage(message);
    const read = () => new IntlMessageFormat(made, 'be', undefined, { ignoreTag: true });
    expect(read, key).not.toThrow();
    const names = [...new Set(made.match(/(?<=\{)\w+(?=[,}])/g) ?? [])].sort();
    expect(names, key).toEqual([...languageOf('en').argumentsOf(key)].sort());
  }
});
