import { expect, test } from 'vitest';
import { choicesIn, withChoice } from '#browser/fragment.ts';

test('Choices are added to the address, changed and taken back.', () => {
  expect(withChoice('', 'as-of', '2024-12-09')).toBe('#as-of=2024-12-09');
  expect(withChoice('#as-of=2024-12-09', 'rounds', 'cumulative')).toBe('#as-of=2024-12-09&rounds=cumulative');
  expect(withChoice('#rounds=cumulative&as-of=2024-12-09', 'rounds', null)).toBe('#as-of=2024-12-09');
  expect(withChoice('#rounds=cumulative', 'rounds', null)).toBe('');
});

test('A fragment that names a place of the page holds no choice.', () => {
  expect([...choicesIn('#sources')]).toEqual([]);
  expect([...choicesIn('#rounds=cumulative')]).toEqual([['rounds', 'cumulative']]);
});
