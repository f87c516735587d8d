/** What is unpacked from a zip may be read by everybody, has a date, and a name that no system misreads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, FOLDER } from '../site/site.ts';

interface Entry {
  readonly name: string;
  readonly isUtf8: boolean;
  readonly system: number;
  readonly mode: number;
  readonly year: number;
}

/** Entries of a zip's directory (PKWARE's APPNOTE 4.3.12 and 4.3.16). */
function directoryOf(zip: Buffer): readonly Entry[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      isUtf8: (zip.readUInt16LE(at + 8) & 0x800) !== 0,
      system: zip.readUInt8(at + 5),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      year: 1980 + (zip.readUInt16LE(at + 14) >> 9),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

test('Every file in every zip is there for everybody to read, dated, and named so that all read the same.', () => {
  const zips = builtFiles().filter((file) => file.endsWith('.zip'));
  const faults = zips.flatMap((zip) =>
    directoryOf(readFileSync(join(FOLDER, zip)))
      .filter(
        ({ name, isUtf8, system, mode, year }) =>
          system !== 3 || mode !== 0o100644 || year < 1980 || !(isUtf8 || /^[\x20-\x7e]+$/.test(name)),
      )
      .map((entry) => `${zip}: ${JSON.stringify(entry)}`),
  );
  expect(faults).toEqual([]);
  expect(zips.some((zip) => zip.endsWith('/kit.zip'))).toBe(true);
  expect(zips.some((zip) => zip.startsWith('editions/'))).toBe(true);
});
