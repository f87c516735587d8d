import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { atom, feedId, type Feed } from '#takeaway/feed.ts';

const feed: Feed = {
  language: 'en',
  id: feedId('feed'),
  title: 'A feed',
  subtitle: 'Of two entries',
  self: 'https://example.org/feed.xml',
  page: 'https://example.org/',
  author: 'Nobody',
  rights: 'CC BY 4.0',
  updated: '2026-01-01',
  entries: [
    {
      id: feedId('one'),
      title: 'One',
      summary: 'The first',
      link: 'https://example.org/1/',
      updated: '2026-01-02',
    },
    {
      id: feedId('two'),
      title: 'Two',
      summary: 'The second',
      link: 'https://example.org/2/',
      updated: '2026-01-03',
    },
  ],
};

test('a feed holds its entries newest first, and is as new as the newest', () => {
  const text = atom(feed);
  expect(text.indexOf('<title>Two')).toBeLessThan(text.indexOf('<title>One'));
  expect(/<updated>([^<]*)/.exec(text)?.[1]).toBe('2026-01-03T00:00:00Z');
  expect(atom({ ...feed, entries: [] })).toContain('<updated>2026-01-01T00:00:00Z</updated>');
});

test('ids name things and not addresses, so they never change', () => {
  expect(feedId('editions/2024-12-09')).toBe('tag:revolvingdoor.example,2026:editions/2024-12-09');
  expect(atom(feed)).toContain('<id>tag:revolvingdoor.example,2026:one</id>');
});

test('an address keeps what would end it', () => {
  const [address, written] = ['https://example.org/"a"?b&c', 'https://example.org/&quot;a&quot;?b&amp;c'];
  const [entry] = feed.entries as [Feed['entries'][number]];
  const text = atom({
    ...feed,
    self: `${address}=self`,
    page: address,
    entries: [{ ...entry, link: address }],
  });
  expect([...text.matchAll(/<link rel="(.*?)".* href="(.*)"\/>/g)].map(([, ...of]) => of)).toEqual([
    ['self', `${written}=self`],
    ['alternate', written],
    ['alternate', written],
  ]);
});

test('no text breaks out of the feed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '</title>', '&', ']]>', '"', '\ud800', '\0', '\u202e'),
      (a, b) => {
        const title = a + b + a;
        const text = atom({
          ...feed,
          title,
          entries: [{ ...(feed.entries[0] as Feed['entries'][number]), title, link: title }],
        });
        const document = new DOMParser().parseFromString(text, 'text/xml');
        expect(document.querySelectorAll('entry')).toHaveLength(1);
        expect(document.querySelectorAll('title')).toHaveLength(2);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
      },
    ),
  );
});
