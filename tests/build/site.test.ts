import { expect, test } from 'vitest';
import site from '#site.json' with { type: 'json' };
import { siteOf, withoutSite } from '#build/site.ts';
import { languageOf } from '#words/language.ts';
import { fullAddress } from '#words/paths.ts';

test('a site stands at a host, or under a folder of it', () => {
  expect(siteOf('https://example.org').href).toBe('https://example.org/');
  expect(siteOf('https://example.org/a/b').href).toBe('https://example.org/a/b/');
  expect(siteOf('http://127.0.0.1:8080/rd/').href).toBe('http://127.0.0.1:8080/rd/');
  expect(siteOf('').href).toBe(siteOf(undefined).href);
});

test('what is no address of a site is refused, in words', () => {
  for (const value of [
    'news.example.org',
    'ftp://example.org',
    'https://',
    'https://a.b/?c',
    'https://a b.org',
    'https://[',
  ])
    expect(() => siteOf(value), value).toThrow(
      `SITE is "${value}"; set it to where the site will stand, such as https://example.org or https://example.org/folder/`,
    );
});

test('a build whose address is made up says so', () => {
  expect(withoutSite(undefined)).toContain('SITE is not set');
  expect(withoutSite(undefined)).toContain(site.address);
  expect(withoutSite('https://example.org')).toBeNull();
});

test('addresses are joined to the site, never resolved against it', () => {
  const under = siteOf('https://example.org/rd/');
  expect(fullAddress('/charts/rounds/#dark', under).href).toBe('https://example.org/rd/charts/rounds/#dark');
  expect(fullAddress('/', under).href).toBe('https://example.org/rd/');
});

test('the site is called the same everywhere', () => {
  expect(languageOf('en').say('site.name')).toBe(site.name);
});
