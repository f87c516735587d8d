import { expect, test } from 'vitest';
import { alternates } from '#build/alternates.ts';

type Item = Parameters<NonNullable<ReturnType<typeof alternates>['serialize']>>[0];

test('A site of one language names no other.', () => {
  expect(alternates(['en'])).toEqual({});
  expect(alternates([])).toEqual({});
});

test('A page is named in each language, and for readers of none of them that of the first.', async () => {
  const { i18n, serialize } = alternates(['be', 'en']);
  expect(i18n).toEqual({ defaultLocale: 'be', locales: { be: 'be', en: 'en' } });
  const [belarusian, english] = [
    { url: 'https://example.org/', lang: 'be' },
    { url: 'https://example.org/en/', lang: 'en' },
  ];
  const item = { url: 'https://example.org/', links: [english, belarusian] } as Item;
  expect(await serialize?.(item)).toEqual({
    ...item,
    links: [english, belarusian, { ...belarusian, lang: 'x-default' }],
  });
  const alone = { url: 'https://example.org/404/' } as Item;
  expect(await serialize?.(alone)).toEqual(alone);
  expect(await serialize?.({ ...alone, links: [english] })).toEqual({ ...alone, links: [english] });
});
