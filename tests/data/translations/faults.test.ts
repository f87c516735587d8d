import { expect, test } from 'vitest';
import { numbersIn, quoteFaults, translationFaults, writingFaults } from '#data/translations/faults.ts';
import type { TranslatedLanguage } from '#data/languages.ts';

const SOUND: readonly (readonly [TranslatedLanguage, string, string])[] = [
  ['be', '1,300 people on 9 December 2024.', '1300 чалавек 9 снежня 2024 года.'],
  ['ru', '13,000 people on 9 December 2024.', '13\u00a0000 человек 9 декабря 2024 года.'],
  ['be', 'By the official result 86.82 %', 'Паводле афіцыйных вынікаў 86,82\u00a0%'],
  ['be', 'He said: “No.”', 'Ён сказаў: «Не».'],
  ['ru', 'Article 361-4, part 2', 'Статья 361-4, часть 2'],
  ['ru', 'The “Radio “A”” case', 'Дело «Радио „А“»'],
  ['be', 'A channel of YouTube', 'YouTube-канал'],
  ['be', 'To all of them, in Ukraine', 'Да ўсіх, ва Украіне'],
  ['be', 'For the union', 'Для уніі'],
  ['be', 'In Minsk; in Homel', 'У Мінску; у Гомелі'],
];

test.each(SOUND)('nothing is found in sound %s: %s', (language, english, translated) => {
  expect(translationFaults(english, translated, language)).toEqual([]);
});

const FAULTY: readonly (readonly [TranslatedLanguage, string, string, RegExp])[] = [
  ['be', 'In 2021', 'У 2020 годзе', /has the numbers 2020, and the English has 2021/],
  ['be', 'At least 671', 'Не менш за 670', /numbers/],
  ['be', 'Prisoners', 'Палiтвязні', /"Палiтвязні" mixes Latin and Cyrillic/],
  ['ru', 'Poles', 'Cтатья', /mixes/],
  ['be', 'A shield', 'щит', /"щит" has a letter that Belarusian does not have/],
  ['ru', 'He and she', 'Он і она', /"і" has a letter that Russian does not have/],
  ['be', 'Was in a colony', 'была у калоніі', /"а у": у after a vowel is ў/],
  ['be', 'He was in a colony', 'быў ў калоніі', /ў stands after a vowel only/],
  ['be', 'The “list”', '“спіс”', /write « »/],
  ['ru', 'The "list"', '"список"', /write « »/],
  ['be', 'The list “of “those””', '«спіс «тых»»', /has « » within « »; write „ “ there/],
  ['be', 'An announcement', "аб'ява", /apostrophe/],
  ['ru', 'See <b>here</b>', 'См. здесь', /keep tags/],
  ['ru', 'See {place}', 'См. {место}', /keep tags/],
  ['ru', 'A sentence.', 'Предложение', /ends with none, and the English with \./],
];

test.each(FAULTY)('a fault is found in %s: %s – %s', (language, english, translated, fault) => {
  expect(translationFaults(english, translated, language).join('\n')).toMatch(fault);
});

test.each([
  ['1,300 and 13,000,000', ['1300', '13000000']],
  ['1\u00a0300', ['1300']],
  ['86.82 and 86,82', ['86.82', '86.82']],
  ['In 2024, 17 and 1,30', ['1.30', '17', '2024']],
  ['1,3000', ['1.3000']],
  ['none', []],
])('the numbers of “%s” are %j', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));

test('a name may keep its letters, and a number may differ where somebody said why', () => {
  expect(writingFaults('«Позірк»', 'ru')).not.toEqual([]);
  expect(writingFaults('«Позірк»', 'ru', new Set(['Позірк']))).toEqual([]);
  expect(translationFaults('Two', '2', 'ru', { numbersMayDiffer: true })).toEqual([]);
});

test('quotation marks are those of the language, and others within them', () => {
  for (const [language, text] of [
    ['en', 'He said “so”, and “that ‘so’”.'],
    ['be', 'Сказаў «так», і «што „так“».'],
    ['ru', 'Сказал «так», и «что „так“».'],
  ] as const)
    expect(quoteFaults(text, language), text).toEqual([]);
  expect(quoteFaults('He said "so".', 'en')).toEqual([expect.stringContaining('write “ ”')]);
  expect(quoteFaults('The paper «Title».', 'en')).toEqual([expect.stringContaining('write “ ”')]);
  expect(quoteFaults('He said “that “so””.', 'en')).toEqual([expect.stringContaining('write ‘ ’ there')]);
});
