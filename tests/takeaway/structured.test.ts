import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { tableNamesIn } from '#data/schema.ts';
import { smallData } from './small-data.ts';
import { articleOf, datasetOf, scriptJson } from '#takeaway/structured.ts';

const SITE = new URL('https://example.org/');

const organisation = {
  '@type': 'Organization',
  name: 'Revolving Door contributors',
  url: 'https://example.org/',
};

test('a small edition is described by its words, its measures and its files', async () => {
  const { latest } = await smallData({
    '2024-12-09': {
      measures: [
        {
          measure: 'searches',
          label: 'Searches',
          unit: 'instances',
          definition: 'Searches reported.',
          counter: 'Counter 1',
          comparable_across_months: 'yes',
          caution: 'None.',
        },
      ],
    },
  });
  const dataset = datasetOf(latest, SITE);
  expect(dataset).toMatchObject({
    '@id': 'https://example.org/editions/2024-12-09/',
    name: 'Revolving Door: political prisoners in Belarus, edition of 9 December 2024',
    description: '2024-12-09. Small',
    url: 'https://example.org/editions/2024-12-09/',
    identifier: 'revolving-door-2024-12-09',
    version: '2024-12-09',
    datePublished: '2026-11-22',
    temporalCoverage: '../2024-12-09',
    variableMeasured: ['Searches'],
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: organisation,
    publisher: organisation,
  });
  const files = dataset.distribution as { contentUrl: string; encodingFormat: string; name: string }[];
  const address = 'https://example.org/editions/2024-12-09/data';
  expect(files.slice(0, 3)).toEqual([
    {
      '@type': 'DataDownload',
      name: 'Everything',
      encodingFormat: 'application/zip',
      contentUrl: `${address}/revolving-door-2024-12-09.zip`,
    },
    {
      '@type': 'DataDownload',
      name: 'All tables',
      encodingFormat: 'application/json',
      contentUrl: `${address}/revolving-door-2024-12-09.json`,
    },
    {
      '@type': 'DataDownload',
      name: 'Sources',
      encodingFormat: 'text/csv',
      contentUrl: `${address}/sources.csv`,
    },
  ]);
});

test('an edition is a Dataset with what search engines ask for, and names no prisoner but in words of its own', async () => {
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
    // Its tables, and all of them as a zip and as JSON.
    expect(dataset.distribution).toHaveLength(tableNamesIn(edition.asOf).length + 2);
    const text = JSON.stringify({ ...dataset, description: '' });
    const prisoners = edition.people.filter(({ category }) => category !== 'head-of-state');
    for (const { name_en } of prisoners) expect(text).not.toContain(name_en);
  }
});

test('an explainer is an Article based on its edition', async () => {
  const { latest } = await loadData('data');
  const words = { title: 'A title', description: 'What it says', code: 'en', address: '/a-title/' };
  expect(articleOf(words, latest, SITE)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': 'https://example.org/a-title/',
    headline: 'A title',
    description: 'What it says',
    url: 'https://example.org/a-title/',
    inLanguage: 'en',
    datePublished: latest.about.sealed_on,
    isAccessibleForFree: true,
    isBasedOn: `https://example.org/editions/${latest.asOf}/`,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    author: organisation,
    publisher: organisation,
  });
  const days = { published: '2026-11-23', modified: '2026-11-29' };
  expect(articleOf({ ...words, ...days }, latest, SITE)).toMatchObject({
    datePublished: '2026-11-23',
    dateModified: '2026-11-29',
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
