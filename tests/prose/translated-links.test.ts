import { expect, test } from 'vitest';
import { readTexts } from '#prose/texts.ts';

/** What is the same for all languages, and stands at the root alone. */
const SHARED = /^\/(?:copies\.json|feed\.xml|SHA256SUMS|editions\/.*\.(?:csv|json|zip))/;

test('A translated text leads to pages in its own language.', async () => {
  const texts = (await readTexts('src/prose')).filter(({ language }) => language !== 'en');
  const astray = texts.flatMap(({ file, language, text }) =>
    [...text.matchAll(/\]\((\/[^)\s]*)\)|href="(\/[^"]*)"/g)]
      .map(([, link, href]) => link ?? href ?? '')
      .filter((to) => !to.startsWith(`/${language}/`) && !SHARED.test(to))
      .map((to) => `${file}: ${to}`),
  );
  expect(astray).toEqual([]);
});
