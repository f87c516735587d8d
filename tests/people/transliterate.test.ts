import { expect, test } from 'vitest';
import { fold, otherLayouts, transliterationsOf } from '../../src/people/transliterate.ts';

test('A Russian name is written by each system in use.', () => {
  const spellings = transliterationsOf('Юрий Чехов', 'ru');
  for (const spelling of ['yuriy chekhov', 'iurii chekhov', 'jurij cehov', 'yury chekhov', 'jurii tschechow'])
    expect(spellings).toContain(spelling);
});

test('A Belarusian name is written by each system in use.', () => {
  const spellings = transliterationsOf('Аляксей Глушаў', 'be');
  for (const spelling of ['alyaksey hlushau', 'aliaksei hlushau', 'aljaksej hlusau', 'alyaksyey hlushaw'])
    expect(spellings).toContain(spelling);
});

test('A spelling is folded, and stands once.', () => {
  const spellings = transliterationsOf('Анна', 'ru');
  expect(spellings).toEqual(['anna']);
});

test('Folding takes away case, marks, apostrophes and hyphens, and leaves words.', () => {
  expect(fold('Łukašenka')).toBe('lukasenka');
  expect(fold('Дар’я-Мар’я  Ў')).toBe('даря маря у');
  expect(fold("Mary'ia")).toBe('maryia');
  expect(fold('')).toBe('');
  expect(fold('!?')).toBe('');
});

test('Keys pressed in the wrong layout give what was meant.', () => {
  expect(otherLayouts('kerfityrj')).toContain('лукашенко');
  expect(otherLayouts('дглфырутлщ')).toContain('lukashenko');
  expect(otherLayouts(',z')).toContain('бя');
  expect(otherLayouts('s')).toEqual(['ы']);
  expect(otherLayouts('b')).toEqual(['и', 'і']);
});
