/** Texts of a site compressed beforehand: a server sends such a file as it is, at no cost of its own. */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { TEXT_TYPES, typeOf } from './types.ts';

/** Below this many bytes a text goes into one packet anyhow. */
export const LEAST = 1000;

/** The place of the system's name in a gzip file, and what says that it is not told: bytes are the same everywhere. */
const SYSTEM_AT = 9;
const UNTOLD = 255;

/** Pages and frames of one edition: half of the site, and asked for least. The best takes many times as long, for a tenth of the bytes. */
const OF_EDITION = /(?:^|\/)editions\/\d/;
const GOOD_QUALITY = 9;
/** A thirtieth of the time of the best, for 7 % more bytes. */
const QUICK_QUALITY = 5;

type Pack = (bytes: Buffer, file: string, isQuick: boolean) => Promise<Buffer>;

const PACKERS: Readonly<Record<string, Pack>> = {
  async gz(bytes) {
    const packed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
    packed[SYSTEM_AT] = UNTOLD;
    return packed;
  },
  br: (bytes, file, isQuick) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: isQuick ? QUICK_QUALITY : qualityFor(file),
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

const qualityFor = (file: string): number =>
  OF_EDITION.test(file) ? GOOD_QUALITY : constants.BROTLI_MAX_QUALITY;

/** What is put behind the name of a file that holds another one compressed. */
export const PACKED_ENDINGS: readonly string[] = Object.keys(PACKERS);

/** Whether a file holds another one compressed, by its name. */
export const isPacked = (file: string): boolean =>
  PACKED_ENDINGS.some((ending) => file.endsWith(`.${ending}`));

const isText = (file: string): boolean => TEXT_TYPES.some((type) => typeOf(file).startsWith(type));

/**
 * Puts `.gz` and `.br` beside every text among these files of a folder that gets smaller by it: as small as they get, or
 * sooner. Resolves to their bytes.
 */
export async function compress(
  folder: string,
  files: readonly string[],
  { isQuick = false } = {},
): Promise<number> {
  let sum = 0;
  const next = files.filter(isText).values();
  const work = async () => {
    for (const file of next) {
      const bytes = await readFile(join(folder, file));
      if (bytes.length < LEAST) continue;
      for (const [ending, pack] of Object.entries(PACKERS)) {
        const packed = await pack(bytes, file, isQuick);
        if (packed.length >= bytes.length) continue;
        await writeFile(join(folder, `${file}.${ending}`), packed);
        sum += packed.length;
      }
    }
  };
  // Node compresses beside the program: as many files at a time as there are cores.
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return sum;
}
