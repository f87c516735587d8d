import site from '#site.json' with { type: 'json' };
import { Stop } from './stop.ts';

/** Where readers write when something is wrong: set by whoever publishes a copy, in `CONTACT` or `site.json`. */
export interface Contact {
  readonly href: string;
  readonly text: string;
}

/** What to say of a build that names nobody to write to; `null` where it does. */
export function withoutContact(value: string | undefined): string | null {
  if (contactOf(value) !== null) return null;
  return 'CONTACT is not set: pages say that no address for reports is given, and there is no .well-known/security.txt. To publish, build with CONTACT=errors@example.org';
}

/**
 * Reads a mail address or an `https` address of a form or tracker; `null` where none is set. Throws a
 * `Stop` where it is neither: a link that leads nowhere must not be published.
 */
export function contactOf(value: string | undefined): Contact | null {
  const text = (value ?? site.contact).trim();
  if (text === '') return null;
  if (/^[^\s@/:?]+@[^\s@/:?]+\.[^\s@/:?]+$/.test(text)) return { href: `mailto:${text}`, text };
  if (/^https:\/\/\S+$/.test(text) && URL.canParse(text)) return { href: text, text: new URL(text).host };
  throw new Stop(
    `CONTACT is "${text}"; set a mail address such as errors@example.org, or an address that begins with https://`,
  );
}
