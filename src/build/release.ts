import { Stop } from './stop.ts';

/** Whether `RELEASE=1` asks for all that a published site has: compressed files, zips, checksums. */
export const isRelease = (): boolean => process.env.RELEASE === '1';

/**
 * Whether `COMPRESSION=quick` asks that compressed files be there sooner and larger, as a test of what is done with them
 * may; readers are to have the smallest. Throws a `Stop` at any other value.
 */
export function isCompressedQuickly(value: string | undefined): boolean {
  const asked = value?.trim() ?? '';
  if (asked !== '' && asked !== 'quick')
    throw new Stop(`COMPRESSION is "${asked}"; it can be quick, or left out for the smallest files.`);
  return asked === 'quick';
}
