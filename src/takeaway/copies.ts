/**
 * `copies.json`: by it whoever keeps or shows a copy of the site learns that it is to be replaced, and nobody learns
 * whom a withdrawal was about. A copy has the file as it was: where the two differ, the copy is old.
 */
import { createHash } from 'node:crypto';
import type { PartialDate } from '#data/dates.ts';
import type { EditionFile } from '#data/edition-file.ts';

/** What the file holds; the page `/taken-out/` tells of it. */
export interface CopiesFile {
  /** The day of the newest withdrawal from any edition. */
  readonly replace_copies_older_than: PartialDate | null;
  /** Another one after each withdrawal, after a second one on the same day too. */
  readonly withdrawals_digest: string;
  readonly newest_edition: PartialDate;
}

/** Of editions in the order of their days, as a text in JSON: the same for the same editions, whenever it is made. */
export function copiesFile(editions: readonly { readonly about: EditionFile }[]): string {
  const newest = editions.at(-1);
  if (newest === undefined) throw new RangeError('No edition is published');
  const records = editions.flatMap(({ about }) =>
    (about.withdrawals ?? []).map((withdrawal) => ({ edition: about.as_of, ...withdrawal })),
  );
  const days = records.map(({ withdrawn_on }) => withdrawn_on);
  const file: CopiesFile = {
    replace_copies_older_than: days.sort().at(-1) ?? null,
    withdrawals_digest: createHash('sha256').update(JSON.stringify(records)).digest('hex'),
    newest_edition: newest.about.as_of,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
