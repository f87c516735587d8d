import { expect, test } from 'vitest';
import { typeset } from '#build/typeset.ts';

const page = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><title>В доме</title></head><body>${body}</body></html>`;

test('A number in a link keeps its noun behind it and its word before it', () => {
  expect(typeset(page('ru', '<p>Освобождены в <a title="5 > 3 дня" href="#n">27</a> раундов.</p>'))).toBe(
    page('ru', '<p>Освобождены в\u00a0<a title="5 > 3 дня" href="#n">27</a>\u00a0раундов.</p>'),
  );
});

test('Words of another element are none of a number before it, and what is to copy stays as it is', () => {
  for (const body of [
    '<p>27</p><p> раундов</p>',
    '<pre>в доме, 27 раундов</pre>',
    '<svg><text>27 раундов</text></svg>',
    '<script>"в доме"</script>',
  ])
    expect(typeset(page('be', body))).toBe(page('be', body));
});

test('Pages in English stay as they are', () => {
  const english = page('en', '<p lang="ru">в доме</p><p>27 rounds</p>');
  expect(typeset(english)).toBe(english);
});
