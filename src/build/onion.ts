/** The onion address at which a site stands as well: set by whoever publishes a copy, in `ONION`. */
import { createHash } from 'node:crypto';
import { Stop } from './stop.ts';

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Of the names of onion services: a key of 32 bytes, two bytes of a checksum, and the version. */
const KEY = 32;
const VERSION = 3;

/**
 * Reads the address of an onion service, with or without `http://`: its origin, without a slash at the end; `null` where
 * none is set. The site stands there under the same folder as at `SITE`. Throws a `Stop` where it is none: one letter
 * less, and readers who most need it are led nowhere, or to somebody else.
 */
export function onionOf(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const [, scheme = 'http://', host = '', port = ''] =
    /^(https?:\/\/)?([^/:?#@\s]+)(:\d{1,5})?\/?$/.exec(text.toLowerCase()) ?? [];
  const [, name] = /^(?:[a-z\d-]+\.)*([a-z2-7]{56})\.onion$/.exec(host) ?? [];
  if (name === undefined)
    throw new Stop(
      `ONION is "${text}"; set it to the address of an onion service alone, without a path: http://, 56 letters and digits, .onion`,
    );
  if (!isSound(name))
    throw new Stop(`ONION is "${text}", and its checksum does not fit: a letter is wrong. Copy it anew.`);
  return `${scheme}${host}${port}`;
}

/** Whether the checksum in a service's name is that of its key (rend-spec-v3, “Encoding onion addresses”). */
function isSound(name: string): boolean {
  const bits = name.replace(/./g, (digit) => DIGITS.indexOf(digit).toString(2).padStart(5, '0'));
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const key = bytes.subarray(0, KEY);
  const sum = createHash('sha3-256')
    .update('.onion checksum')
    .update(key)
    .update(Buffer.from([VERSION]))
    .digest();
  return bytes[KEY + 2] === VERSION && bytes.subarray(KEY, KEY + 2).equals(sum.subarray(0, 2));
}
