import { expect, test } from 'vitest';
import { bound, withDays, withWords } from '#words/bound.ts';

test('A day keeps its month and its year on its line, in each language', () => {
  expect(bound('From 2 July 2024 to 21 August 2026.')).toBe(
    'From 2\u00a0July\u00a02024 to 21\u00a0August\u00a02026.',
  );
  expect(bound('да 21\u00a0жніўня 2026')).toBe('да 21\u00a0жніўня\u00a02026');
  expect(bound('с 2\u00a0мая 2024\u00a0г.')).toBe('с 2\u00a0мая\u00a02024\u00a0г.');
});

test('What is no day stays as it is', () => {
  for (const text of [
    'in August 2026',
    '1,200 people',
    '29 people',
    'Article 130 of 1999',
    '150 people 2024',
  ])
    expect(bound(text)).toBe(text);
});

test('In a text to read a day keeps its month, and nothing else is bound', () => {
  expect(withDays('On 9 December 2024, or 13 December; 150 people in May 2026')).toBe(
    'On 9\u00a0December 2024, or 13\u00a0December; 150 people in May 2026',
  );
  expect(withDays('1,200 Mayors and 120 December days')).toBe('1,200 Mayors and 120 December days');
});

test('A word of one letter keeps to the next, a number to its noun, and its sign to a number', () => {
  expect(withWords('Об этом сказали в заключении; 605 человек и 27 раундов с 2024 г.')).toBe(
    'Об этом сказали в\u00a0заключении; 605\u00a0человек и\u00a027\u00a0раундов с\u00a02024\u00a0г.',
  );
  expect(withWords('У калоніі № 9 з 3 ліпеня')).toBe('У\u00a0калоніі №\u00a09 з\u00a03\u00a0ліпеня');
  expect(withWords('и в 7 из 24, до 2026 на дом')).toBe('и\u00a0в\u00a07 из 24, до 2026 на дом');
  expect(withWords('Penal colony No. 1 held 27 people in a year')).toBe(
    'Penal colony No.\u00a01 held 27 people in a year',
  );
});

test('A short part of a word keeps to the other at its stroke, and longer words may be parted', () => {
  const seen = (text: string) => withWords(text).replaceAll('\u2060', '|').replaceAll('\u00a0', ' ');
  expect(seen('Кому-то, что-либо, кое-кто, когда-нибудь, из-за него.')).toBe(
    'Кому-|то, что-|либо, кое-|кто, когда-|нибудь, из-|за него.',
  );
  expect(seen('Калі-небудзь і дзе-небудзь, па-ранейшаму')).toBe(
    'Калі-|небудзь і дзе-|небудзь, па-|ранейшаму',
  );
  for (const text of [
    'пресс-служба',
    'Шарэнда-Панасюк',
    '«Медиа-Полесье»',
    'co-author',
    '2024-12',
    'слово — дело',
  ])
    expect(seen(text)).toBe(text);
});
