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

test('Each system spells a name in one way, and none in another’s', () => {
  const spelled = (name: string, language: 'ru' | 'be') => transliterationsOf(name, language).join(' ');
  expect(spelled('Хрущёв', 'ru')).toBe(
    'khrushchyov khrushchyev khrushchev hruscev chruscjov chruschtschjow chruszczjow khrouchtchyov chrusciovas',
  );
  expect(spelled('Сергеевич', 'ru')).toBe(
    'sergevich syergyeyevich sergevic sergewitsch sergewicz siergiewicz serguevitch sergevicius',
  );
  expect(spelled('Яйцов', 'ru')).toBe('yaytsov iaitsov jajcov jaizow jajzow jajcow iajcovas');
  expect(spelled('Юлия', 'ru')).toBe('yuliya iulia julija ioulia yulia');
  expect(spelled('Гера', 'ru')).toBe('gera gyera giera guera');
  expect(spelled('Жуков', 'ru')).toBe('zhukov zukov schukow zukow joukov zukovas');
  expect(spelled('Хацкевіч', 'be')).toBe(
    'khatskevich khatskyevich khatskievich chackjevic chackievic hackevic chazkewitsch chackewicz chackiewicz khatskevitch chackevicius',
  );
  expect(spelled('Еўдакія', 'be')).toBe(
    'eudakiya yewdakiya ieudakia eudakia jeudakija eudakija eoudakia yewdakia',
  );
  expect(spelled('Яўген', 'be')).toBe(
    'yauhen yawhyen iauhien iauhen jauhjen jauhen jauhien iaouhen iauhenas',
  );
  expect(spelled('Шчукін', 'be')).toBe('shchukin scukin schtschukin szczukin chtchoukine scukinas');
  expect(spelled('Жыў', 'be')).toBe('zhyu zhyw zyu schyu jyou');
});

test('Every key writes in the other layouts what stands on it, with the shift key as well', () => {
  expect(otherLayouts("qwertyuiop[]asdfghjkl;'zxcvbnm,.")).toEqual([
    'йцукенгшщзхъфывапролджэячсмитьбю',
    "йцукенгшўзх'фывапролджэячсмітьбю",
  ]);
  expect(otherLayouts('~{}:"<>')).toEqual(['ёхъжэбю', "ёх'жэбю"]);
  expect(otherLayouts('йцукенгшщзхъфывапролджэячсмитьбю')[0]).toBe("qwertyuiop[]asdfghjkl;'zxcvbnm,.");
  expect(otherLayouts('QW')).toEqual(['йц']);
  expect(otherLayouts('123')).toEqual([]);
});

test('Folding takes Latin letters for what they are without their marks', () => {
  expect(fold('ŁĐØSSÆŒI')).toBe('ldosaeoei');
  expect(fold('đ ß ı')).toBe('d s i');
  expect(fold('a  b\tc–d_e')).toBe('a b c d e');
});
