import { expect, test } from 'vitest';
import { changesFeed, changesJson } from '#takeaway/change-files.ts';
import { EXPLAINERS } from '#prose/explainers.ts';
import { siteFeed } from '#takeaway/site-feed.ts';
import { stepsOf, type Stepped } from '#changes/steps.ts';
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

test('changes.json counts the rows of each table, and tells whose status changed', async () => {
  const data = await smallData({
    '2024-12-09': {
      sources: [source('paper')],
      people: [person('ada'), person('unseen', { published: 'no' })],
      'life-events': [lifeEvent('ada-detained', 'ada')],
    },
    '2025-01-26': {
      sources: [source('paper'), source('letter', { publisher: 'A Letter' })],
      people: [person('ada'), person('eva'), person('unseen', { published: 'no' })],
      'life-events': [
        lifeEvent('ada-detained', 'ada', { source_ids: 'letter' }),
        lifeEvent('ada-home', 'ada', { type: 'released', date: '2025-01-03', headline: 'Let go' }),
        lifeEvent('eva-detained', 'eva', { date: '2024-12-24' }),
        lifeEvent('unseen-home', 'unseen', { type: 'released' }),
      ],
    },
  });
  const [, step] = stepsOf(data);
  const changes = JSON.parse(changesJson(step as NonNullable<typeof step>)) as {
    says: string;
    counts: Record<string, unknown>;
    status: unknown[];
    tables: { table: string; rows: { key: string; isCitation: boolean }[]; hidden: number }[];
  };
  expect(changes.says).toContain('9 December 2024');
  expect(changes.counts).toMatchObject({
    sources: { added: 1, removed: 0, changed: 0 },
    people: { added: 1, removed: 0, changed: 0 },
    'life-events': { added: 3, removed: 0, changed: 1 },
    rounds: { added: 0, removed: 0, changed: 0 },
  });
  expect(changes.status).toEqual([
    { person_id: 'eva', name: 'EVA', was: null, is: 'held' },
    { person_id: 'ada', name: 'ADA', was: 'held', is: 'released' },
  ]);
  expect(changes.tables.find(({ table }) => table === 'life-events')).toMatchObject({
    rows: [
      { key: 'ada-home', how: 'added', isCitation: false },
      { key: 'eva-detained', isCitation: false },
      { key: 'ada-detained', how: 'changed', isCitation: true },
    ],
    hidden: 1,
  });

  // The feed leaves sources and mere citations to the page.
  const feed = changesFeed(step as NonNullable<typeof step>, SITE);
  expect([...feed.matchAll(/<id>[^<]*2025-01-26\/([^<]*)<\/id>/g)].map(([, id]) => id)).toEqual([
    'changes',
    'people/eva',
    'life-events/ada-home',
    'life-events/eva-detained',
  ]);
});

test('the feed of changes is dated by its edition, tells each cell as it was and is, and leads to its table', async () => {
  const [first, step] = stepsOf(await twoEditions()) as [Stepped, Stepped];
  const feed = changesFeed(step, SITE);
  expect(feed).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/editions/2025-01-26/changes.xml"/>',
  );
  expect(feed).toContain('href="https://example.org/editions/2025-01-26/#changes"');
  expect(feed).toContain('<updated>2026-11-22T00:00:00Z</updated>');
  const summary = /life-events\/ada-detained<\/id>[\s\S]*?<summary>([^<]*)/.exec(feed)?.[1] ?? '';
  expect(summary).toMatch(/2 May 2024.*1 May 2024.*Another day is given\..*Detained.*“held”/);
  expect(changesFeed(first, SITE)).not.toContain('<entry>');
});

test('the site’s feed dates each entry and says what changed in each edition', async () => {
  const feed = siteFeed(
    await twoEditions(),
    (slug) => ({ title: `About ${slug}`, description: 'Read it' }),
    SITE,
  );
  const entry = (id: string) => feed.split('<entry>').find((each) => each.includes(`2026:${id}</id>`)) ?? '';
  expect(entry('editions/2025-01-26')).toContain('Compared with the edition of 9 December 2024');
  expect(entry('editions/2025-01-26')).toContain('href="https://example.org/editions/2025-01-26/"');
  expect(entry('editions/2024-12-09')).not.toContain('Against the edition');
  expect(entry('editions/2024-12-09')).toContain('Small');
  expect(entry('explainers/pardons-and-arrests')).toMatch(
    /<title>About pardons-and-arrests<[\s\S]*href="https:\/\/example.org\/pardons-and-arrests\/"[\s\S]*<summary>Read it</,
  );
  // A story last changed on the newest of its own days, which is later than its edition.
  for (const { slug, published, changes } of EXPLAINERS)
    expect(entry(`explainers/${slug}`)).toContain(
      `<updated>${[published, ...changes].toSorted().at(-1) ?? ''}T00:00:00Z</updated>`,
    );
  expect(feed).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"/>',
  );
  expect(feed.indexOf('editions/2025-01-26')).toBeLessThan(feed.indexOf('editions/2024-12-09'));
});
