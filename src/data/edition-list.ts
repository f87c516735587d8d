/**
 * `editions.json`, beside the editions: which were sealed, in their order, and two sums of each. By them an edition
 * that was taken away, put in or changed together with its own checksums is known for what it is. Whoever forges all
 * of these files is found out by an older copy of them: a commit, a mirror, a zip.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { checksumOf } from './checksum.ts';
import type { PartialDate } from './dates.ts';
import { currentChecksums, day, lineOfKey, parseJson, sha256, type EditionFile } from './edition-file.ts';
import { compareTexts } from './order.ts';
import type { Problem } from './problem.ts';
import { whyNotReadable } from './text-file.ts';

export const EDITION_LIST = 'editions.json';

const RESTORE = 'it is written by the commands, never by hand: restore it (git checkout)';

const listed = z.strictObject({
  edition: day,
  /** SHA-256 over its tables' checksums, as `LC_ALL=C sha256sum *.csv | sha256sum` in its folder prints it. */
  tables: sha256,
  /** SHA-256 of its `edition.json`, as `sha256sum edition.json` prints it. */
  edition_json: sha256,
});

const LIST = z.strictObject({ editions: z.array(listed) });

export type ListedEdition = z.infer<typeof listed>;

/** What the list says, `null` where there is none, or why it cannot be read. */
export async function readEditionList(
  data: string,
): Promise<{ editions: readonly ListedEdition[] | null; text: string } | { problems: readonly Problem[] }> {
  const file = join(data, EDITION_LIST);
  const why = await whyNotReadable(file, 1 << 20).catch(() => undefined);
  if (why === undefined) return { editions: null, text: '' };
  if (why !== null) return { problems: [{ file, message: why }] };
  const text = await readFile(file, 'utf8');
  const parsed = parseJson(text, file);
  if ('problems' in parsed) return parsed;
  const read = LIST.safeParse(parsed.json);
  if (read.success) return { editions: read.data.editions, text };
  const [issue] = read.error.issues;
  const path = (issue?.path ?? []).map(String);
  return {
    problems: [
      {
        file,
        line: lineOfKey(text, path.slice(-1)),
        name: path.join('.') || undefined,
        message: `is not what a list of editions says there; ${RESTORE}`,
      },
    ],
  };
}

/** What the list has to say of an edition as its `edition.json` is now; `null` of a draft. */
export async function listingOf(data: string, about: EditionFile): Promise<ListedEdition | null> {
  const checksums = currentChecksums(about);
  if (!checksums) return null;
  return {
    edition: about.as_of,
    tables: sumOver(checksums),
    edition_json: await checksumOf(join(data, about.as_of, 'edition.json'), { lineEnds: 'LF' }),
  };
}

/** The list's text: editions in the order of time. */
export function editionListText(editions: readonly ListedEdition[]): string {
  return `${JSON.stringify({ editions: editions.toSorted(byDay) }, null, 2)}\n`;
}

/** Whether the list holds an edition; not where there is no list or none that can be read. */
export async function isListed(data: string, date: PartialDate): Promise<boolean> {
  const list = await readEditionList(data);
  return 'editions' in list && list.editions?.some(({ edition }) => edition === date) === true;
}

const byDay = (a: ListedEdition, b: ListedEdition) => compareTexts(a.edition, b.edition);

/** Over the lines that `sha256sum` prints of files with these checksums. */
function sumOver(checksums: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const [file, sum] of Object.entries(checksums).sort(([a], [b]) => compareTexts(a, b)))
    hash.update(`${sum}  ${file}\n`);
  return hash.digest('hex');
}
