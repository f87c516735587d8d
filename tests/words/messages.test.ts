/** Which languages a build has, by what it was asked for. */
import { afterEach, expect, test, vi } from 'vitest';
import { LANGUAGE_CODES, LANGUAGE_DATA } from '#data/languages.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const published = LANGUAGE_CODES.filter((code) => LANGUAGE_DATA[code].isPublished);

/** The module as it is in a build that is asked for by these. */
async function asked(by: Readonly<Record<string, string>>) {
  for (const name of ['PSEUDO', 'PREVIEW', 'LANGUAGES']) vi.stubEnv(name, by[name]);
  vi.resetModules();
  return await import('#words/messages.ts');
}

test('a build has the languages that are published, or those of them that it is asked for', async () => {
  expect((await asked({})).LANGUAGES).toEqual(published);
  for (const code of published)
    expect((await asked({ LANGUAGES: code })).LANGUAGES).toEqual([...new Set(['en', code])]);
});

test('the language of nobody stands beside English, in its own words, and no other language has them', async () => {
  const { LANGUAGES, nobodysWords, OWN_WORDS, wordsOf } = await asked({ PSEUDO: '1' });
  expect(LANGUAGES).toEqual(['en', 'be']);
  expect(wordsOf('be')).toEqual(nobodysWords());
  expect(wordsOf('en')).toBe(OWN_WORDS.en);
});
