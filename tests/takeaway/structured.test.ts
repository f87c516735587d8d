import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { articleOf, datasetOf, scriptJson } from '#takeaway/structured.ts';

const SITE = new URL('https://example.org/');

test('an edition is a Dataset with what search engines ask for, and names no prisoner', async () => {
  const { editions } = await loadData('data');
  for (const edition of editions) {
    const dataset = datasetOf(edition, SITE);
    expect((dataset.description as string).length).toBeGreaterThanOrEqual(50);
    expect((dataset.description as string).length).toBeLessThanOrEqual(5000);
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      license: expect.stringContaining('by/4.0') as string,
      version: edition.asOf,
    });
    expect(dataset.distribution).toHaveLength(16);
    const text = JSON.stringify(dataset);
    const prisoners = edition.people.filter(({ category }) => category !== 'head-of-state');
    for (const { name_en } of prisoners) expect(text).not.toContain(name_en);
  }
});

test('an explainer is an Article based on its edition', async () => {
  const { latest } = await loadData('data');
  const words = { title: 'A title', description: 'What it says', code: 'en', address: '/a-title/' };
  expect(articleOf(words, latest, SITE)).toMatchObject({
    '@type': 'Article',
    headline: 'A title',
    url: 'https://example.org/a-title/',
    isBasedOn: `https://example.org/editions/${latest.asOf}/`,
  });
});

test('no text ends the script element or hides the rest of the page', () => {
  const hostile = fc.constantFrom('</script>', '<!--', '<script', '\u2028', '"', '\\', ']]>');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), hostile, (a, b) => {
      const value = { name: a + b + a };
      const text = scriptJson(value);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual(value);
    }),
  );
});
