import { expect, test } from 'vitest';
import { typeset } from '#build/typeset.ts';

const page = (body: string) =>
  `<!doctype html><html lang="ru"><head><title>В доме</title></head><body>${body}</body></html>`;

test('A number in a link keeps its noun behind it and its word before it', () => {
  expect(
    typeset(page('<p>Освобождены в <a title="За 3 дня" href="#n"><b>27</b></a> раундов, 605 человек.</p>')),
  ).toBe(
    page(
      '<p>Освобождены в\u00a0<a title="За 3 дня" href="#n"><b>27</b></a>\u00a0раундов, 605\u00a0человек.</p>',
    ),
  );
});

test('Words of another element are none of a number before it, and what is to copy stays as it is', () => {
  for (const body of [
    '<p>27</p><p> раундов</p>',
    '<p>27<a href="#n"> —</a> раундов</p>',
    '<pre>в доме, 27 раундов</pre>',
    '<svg><text>27 раундов</text></svg>',
    '<script>"в доме" > 27 раундов</script>',
    '<p lang="en">27 rounds</p>',
  ])
    expect(typeset(page(body))).toBe(page(body));
});
