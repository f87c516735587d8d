import { expect, test } from 'vitest';
import { LANGUAGES } from '#words/language.ts';
import { address, inEachLanguage, ofEachInEachLanguage } from '#words/paths.ts';

test('English stands at the root, other languages under their code', () => {
  expect(address('en', '/people/')).toBe('/people/');
  expect(address('be', '/people/')).toBe('/be/people/');
  expect(address('ru', '/')).toBe('/ru/');
});

test('A page is made once in each language, its address naming all but English', () => {
  expect(inEachLanguage()).toEqual(
    LANGUAGES.map((code) => ({ params: { lang: code === 'en' ? undefined : code }, props: { code } })),
  );
});

test('Pages of many things are made of each of them in each language, and know both', () => {
  const things = ['a', 'b'].map((id) => ({ params: { id }, props: { size: id.length } }));
  const made = ofEachInEachLanguage(things);
  expect(made).toHaveLength(2 * LANGUAGES.length);
  expect(made[0]).toEqual({ params: { lang: undefined, id: 'a' }, props: { code: 'en', size: 1 } });
  expect(made[1]).toEqual({ params: { lang: undefined, id: 'b' }, props: { code: 'en', size: 1 } });
});
