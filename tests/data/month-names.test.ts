import { expect, test } from 'vitest';
import { dayInWords, MONTHS } from '#data/month-names.ts';

test('A month is known by its name alone and beside a day, whole and short, without a full stop.', () => {
  expect(
    ['may', 'sep', 'студзень', 'студзеня', 'сентябрь', 'сентября', 'сент', 'сен', 'märz', 'maj', 'maja'].map(
      (name) => MONTHS.get(name),
    ),
  ).toEqual([5, 9, 1, 1, 9, 9, 9, 9, 3, 5, 5]);
  expect([...MONTHS.keys()].filter((name) => name !== name.toLowerCase() || name.includes('.'))).toEqual([]);
});

test('A day is read from words that name it whole, and from no others.', () => {
  expect(dayInWords('19 May 2023')).toBe('2023-05-19');
  expect(dayInWords('1 студзеня 2024')).toBe('2024-01-01');
  expect(dayInWords('9 DECEMBER 2024')).toBe('2024-12-09');
  for (const words of [
    'May 2023',
    '19 Mai-Juni 2023',
    '19 Nothing 2023',
    'on 19 May 2023',
    '19 May 2023.',
    '',
  ])
    expect(dayInWords(words)).toBeNull();
});
