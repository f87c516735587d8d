import { expect, test } from 'vitest';
import { langOf, runsOf } from '#words/runs.ts';

test('on a page in Cyrillic letters what stands in Latin ones is marked as English', () => {
  expect(runsOf('Паводле Committee to Protect Journalists, 2022', 'be')).toEqual([
    { text: 'Паводле ' },
    { text: 'Committee to Protect Journalists', lang: 'en' },
    { text: ', 2022' },
  ]);
  expect(runsOf('2024', 'ru')).toEqual([{ text: '2024' }]);
  expect(runsOf('Held', 'en')).toEqual([{ text: 'Held' }]);
});

test('an element that holds nothing else says so itself', () => {
  expect(langOf('Let out, 3 of them.', 'be')).toBe('en');
  expect(langOf('Вызвалены', 'be')).toBeUndefined();
  expect(langOf('Вызвалены, says Viasna', 'be')).toBeUndefined();
  expect(langOf('Let out', 'en')).toBeUndefined();
  expect(langOf(null, 'be')).toBeUndefined();
});

test('runs hold something each, and together the whole text', () => {
  expect(runsOf('Let out', 'be')).toEqual([{ text: 'Let out', lang: 'en' }]);
  expect(runsOf('Let out: 3', 'be')).toEqual([{ text: 'Let out', lang: 'en' }, { text: ': 3' }]);
  expect(runsOf('', 'be')).toEqual([{ text: '' }]);
});
