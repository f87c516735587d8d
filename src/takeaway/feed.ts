/** Atom (RFC 4287), written so that no text from data can break out of it. */
import { descending } from 'd3';
import identity from '#site.json' with { type: 'json' };
import { escaped } from '#words/escape.ts';
import type { LanguageCode } from '#words/language.ts';

export interface FeedEntry {
  /** Never changes, whatever becomes of the address. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly link: string;
  /** A day. */
  readonly updated: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Its own address, and that of the page it follows. */
  readonly self: string;
  readonly page: string;
  readonly author: string;
  readonly rights: string;
  /** Of its words. */
  readonly language: LanguageCode;
  /** Used where there is no entry. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** How a feed is answered with. */
export const ATOM: ResponseInit = { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } };

/** Names a thing for feed readers for ever: a tag URI (RFC 4151), which does not depend on where the site is served. */
export function feedId(thing: string, code: LanguageCode = 'en'): string {
  return `tag:${identity.tag}:${thing}${code === 'en' ? '' : `/${code}`}`;
}

/** The text of a feed, entries newest first. */
export function atom({ entries, ...feed }: Feed): string {
  const sorted = entries.toSorted((a, b) => descending(a.updated, b.updated));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', instant(sorted[0]?.updated ?? feed.updated)),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...sorted.map(entryLines),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({ id, title, summary, link, updated }: FeedEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', instant(updated)),
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    element('summary', summary),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** Days are what is known; a feed wants a moment. */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
