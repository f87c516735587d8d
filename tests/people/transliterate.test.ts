import { expect, test } from 'vitest';
import { fold, otherLayouts, transliterationsOf } from '#people/transliterate.ts';

test('A Russian name is written by each system in use.', () => {
  const spellings = transliterationsOf('Юрий Чехов', 'ru');
  for (const spelling of ['yuriy chekhov', 'iuri chekhov', 'jurij cehov', 'yury chekhov', 'juri tschechow'])
    expect(spellings).toContain(spelling);
});

test('A Belarusian name is written by each system in use.', () => {
  const spellings = transliterationsOf('Аляксей Глушаў', 'be');
  for (const spelling of ['alyaksey hlushau', 'aliaksei hlushau', 'aljaksej hlusau', 'alyaksyey hlushaw'])
    expect(spellings).toContain(spelling);
});

test('Newspapers write it their own way.', () => {
  const names = [
    ['Сергей Пушкин', 'ru', ['serguei pouchkine', 'siergiej puszkin', 'sergejus puskinas']],
    ['Александр Чайковский', 'ru', ['aleksander tschajkowsky', 'aleksandre tchaikovski']],
    ['Евгений', 'ru', ['jewgenij', 'jewgienij', 'evgueni', 'evgenis']],
    ['Максім Багдановіч', 'be', ['maksime bahdanovitch', 'maksimas bahdanovicius']],
    ['Зянон Пазьняк', 'be', ['zianon pazniak']],
  ] as const;
  for (const [name, language, expected] of names) {
    const spellings = transliterationsOf(name, language);
    for (const spelling of expected) expect(spellings).toContain(spelling);
  }
});

test('A spelling is folded, and stands once.', () => {
  const spellings = transliterationsOf('Анна', 'ru');
  expect(spellings).toEqual(['ana']);
});

test('Folding takes away case, marks, apostrophes and hyphens, and leaves words.', () => {
  expect(fold('Łukašenka')).toBe('lukasenka');
  expect(fold('Дар’я-Мар’я  Ў')).toBe('даря маря у');
  expect(fold("Mary'ia")).toBe('maryia');
  expect(fold('Xenia Lossik')).toBe('ksenia losik');
  expect(fold('1999')).toBe('1999');
  expect(fold('')).toBe('');
  expect(fold('!?')).toBe('');
});

test('Keys pressed in the wrong layout give what was meant.', () => {
  expect(otherLayouts('kerfityrj')).toContain('лукашенко');
  expect(otherLayouts('дглфырутлщ')).toContain('lukashenko');
  expect(otherLayouts(',z')).toContain('бя');
  expect(otherLayouts('<fhs')).toContain('бары');
  expect(otherLayouts('s')).toEqual(['ы']);
  expect(otherLayouts('b')).toEqual(['и', 'і']);
});
