/** What a correction is about, as the list of corrections calls it. */
import type { Edition } from '#data/edition.ts';
import type { Correction, TableName } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import { beginSentence } from '#words/sentence.ts';
import { columnText, rowText } from './row-text.ts';

/** The row, by its key where no edition here holds it; its column, or that the row was missing; its place in the file. */
export function correctionName(
  { table, key, column, edition, put_right_in }: Correction,
  editions: readonly Edition[],
  language: Language,
): { readonly row: string; readonly what: string; readonly path: string } {
  // A row that was missing stands in the edition in which it was put right.
  const holding = editions.find(({ asOf }) => asOf === (column === null ? put_right_in : edition));
  const row = holding?.find(table as TableName, key);
  const name =
    row === undefined ? key : rowText(table as TableName, row, { edition: holding as Edition, language });
  return {
    row: beginSentence(name, language),
    what: column === null ? language.say('corrections.rowMissing') : columnText(column, language),
    path: [table, key, ...(column === null ? [] : [column])].join(' / '),
  };
}
