/** `/.well-known/security.txt`, where people who find a weakness look for whom to tell (RFC 9116). */
import { LANGUAGE_CODES } from '#data/languages.ts';
import type { PartialDate } from '#data/dates.ts';
import { fullAddress } from '#words/paths.ts';
import { contactOf } from './contact.ts';
import { siteOf, withoutSite } from './site.ts';

/** Where it stands, from the site's root. */
export const SECURITY_FOLDER = '.well-known';
const FILE = `/${SECURITY_FOLDER}/security.txt`;

/** Settings of a build, as they stand in its environment. */
export interface SecuritySettings {
  readonly CONTACT?: string | undefined;
  readonly SITE?: string | undefined;
}

/**
 * The file of a build whose newest edition is of this day; `null` where there is nobody to write to. It holds for a year
 * from that day, not from that of the build: the same data make the same file. Throws a `Stop` as the settings do.
 */
export function securityText(newest: PartialDate, { CONTACT, SITE }: SecuritySettings): string | null {
  const contact = contactOf(CONTACT);
  if (contact === null) return null;
  const expires = new Date(`${newest}T00:00:00Z`);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  const site = siteOf(SITE);
  // Only one over https at the root of a host counts; one that is made up is no address.
  const isCanonical = withoutSite(SITE) === null && site.protocol === 'https:' && site.pathname === '/';
  const fields = [
    ['Contact', new URL(contact.href).href],
    ['Expires', expires.toISOString().replace('.000Z', 'Z')],
    ['Preferred-Languages', LANGUAGE_CODES.join(', ')],
    ...(isCanonical ? [['Canonical', fullAddress(FILE, site).href]] : []),
  ];
  return fields.map((field) => `${field.join(': ')}\n`).join('');
}
