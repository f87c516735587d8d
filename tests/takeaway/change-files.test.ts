import { expect, test } from 'vitest';
import type { Correction } from '#data/tables.ts';
import { changesFeed, changesJson } from '#takeaway/change-files.ts';
import { siteFeed } from '#takeaway/site-feed.ts';
import { stepsOf } from '#changes/edition-steps.ts';
import { whyChanged } from '#changes/row-changes.ts';
import { dispute, lifeEvent, person, publicEvent, smallData, source } from './small-data.ts';

const SITE = new URL('https://example.org/');

async function twoEditions() {
  const sources = [source('paper')];
  return smallData({
    '2024-12-09': {
      sources,
      people: [person('ada')],
      'life-events': [lifeEvent('ada-detained', 'ada')],
      events: [publicEvent('arrests')],
    },
    '2025-01-26': {
      sources,
      people: [person('ada'), person('unseen', { published: 'no' })],
      'life-events': [
        lifeEvent('ada-detained', 'ada', { date: '2024-05-01', headline: 'Detained & “held”' }),
      ],
      events: [publicEvent('arrests')],
      disputes: [dispute('ada-date', { table: 'life-events', key: 'ada-detained', column: 'date' })],
    },
  });
}

test('changes.json tells each row by table and key, each cell as it was and is, and why', async () => {
  const [, step] = stepsOf(await twoEditions());
  const changes = JSON.parse(changesJson(step as NonNullable<typeof step>)) as Record<string, unknown>;
  expect(changes).toMatchObject({ edition: '2025-01-26', before: '2024-12-09', licence: 'CC-BY-4.0' });
  expect(changes.tables).toMatchObject([
    { table: 'people', rows: [], hidden: 1 },
    {
      table: 'life-events',
      rows: [
        {
          key: 'ada-detained',
          how: 'changed',
          cells: [
            { column: 'date', was: '2 May 2024', is: '1 May 2024', why: 'Another day is given.' },
            { column: 'headline', was: 'Detained', is: 'Detained & “held”', why: null },
          ],
        },
      ],
    },
    { table: 'disputes' },
  ]);
  expect(JSON.stringify(changes)).not.toMatch(/unseen/i);
});

test('the first edition has nothing before it', async () => {
  const [step] = stepsOf(await twoEditions());
  expect(JSON.parse(changesJson(step as NonNullable<typeof step>))).toMatchObject({
    before: null,
    tables: [],
  });
});

test('the feed of changes has an entry a row under an id that does not change, and shows nobody who is not shown', async () => {
  const [, step] = stepsOf(await twoEditions());
  const feed = changesFeed(step as NonNullable<typeof step>, SITE);
  expect(feed).toContain(
    '<id>tag:revolvingdoor.example,2026:editions/2025-01-26/life-events/ada-detained</id>',
  );
  expect(feed).toContain('Detained &amp; “held”');
  expect(feed).toContain('href="https://example.org/editions/2025-01-26/#changes-life-events"');
  expect(feed).not.toMatch(/unseen/i);
});

test('the site’s feed has every edition and explainer', async () => {
  const data = await twoEditions();
  const feed = siteFeed(data, (slug) => ({ title: `About ${slug}`, description: 'Read it' }), SITE);
  expect(feed.match(/<entry>/g)?.length).toBeGreaterThan(2);
  expect(feed).toContain('<id>tag:revolvingdoor.example,2026:editions/2024-12-09</id>');
  expect(feed).toContain('<id>tag:revolvingdoor.example,2026:explainers/pardons-and-arrests</id>');
});

test('a correction of the earlier edition is the reason before any dispute', async () => {
  const { editions } = await twoEditions();
  const [before, after] = editions as [(typeof editions)[number], (typeof editions)[number]];
  const correction = {
    edition: '2024-12-09',
    found_on: '2025-01-01',
    table: 'life-events',
    key: 'ada-detained',
    column: 'date',
    why: 'Misread.',
  } as unknown as Correction;
  const why = (corrections: readonly Correction[], column: string) =>
    whyChanged('life-events', 'ada-detained', column, { before, after, corrections });
  expect(why([correction], 'date')).toBe('Misread.');
  expect(why([], 'date')).toBe('Another day is given.');
  expect(why([correction], 'place')).toBeNull();
});
