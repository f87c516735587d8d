/** Where a site stands: set by whoever publishes a copy, in `SITE`, for all addresses that are written in full. */
import site from '#site.json' with { type: 'json' };
import { Stop } from './stop.ts';

/**
 * Reads an `http` or `https` address; a folder may follow the host, with or without a slash at its end. Without one
 * it is the made-up address of `site.json`. Throws a `Stop` where it is none: what is copied must lead somewhere.
 */
export function siteOf(value: string | undefined): URL {
  const set = value?.trim() ?? '';
  const text = set === '' ? site.address : set;
  const isAddress = /^https?:\/\/[^\s?#]+$/.test(text) && URL.canParse(text);
  if (!isAddress)
    throw new Stop(
      `SITE is "${text}"; set it to where the site will stand, such as https://example.org or https://example.org/folder/`,
    );
  return new URL(text.replace(/\/*$/, '/'));
}

/** The same where it was set; `null` where the address is made up, and a link to it would lead nowhere. */
export const knownSite = (value: string | undefined): URL | null =>
  (value?.trim() ?? '') === '' ? null : siteOf(value);

/** What to say of a build whose address is made up; `null` where it is not. */
export function withoutSite(value: string | undefined): string | null {
  if (knownSite(value) !== null) return null;
  return `SITE is not set: addresses to copy, feeds, cards and the sitemap say ${site.address}, which is nowhere. To publish, build with SITE=https://example.org`;
}
