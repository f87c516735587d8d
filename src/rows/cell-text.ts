/** A cell in words: a date as precise as it is, a key as what it names, "not reported" where it is empty. */
import type { Cell, ColumnMeta } from '#data/cells.ts';
import type { PartialDate } from '#data/dates.ts';
import { TABLES, type RowOf, type TableName } from '#data/tables.ts';
import type { View } from '#words/view.ts';
import { rowText } from './row-text.ts';
import { isShown } from '#data/visibility.ts';

export function writeCell(meta: ColumnMeta, value: Cell, view: View): string {
  const { language } = view;
  if (value === null || (typeof value === 'object' && value.length === 0)) return language.say('notReported');
  if (typeof value === 'number') return language.number(value);
  if (typeof value === 'object') {
    const entries = value.flatMap((entry) => writeEntry(meta, entry, view) ?? []);
    return entries.join('; ') || language.say('notReported');
  }
  if (meta.kind === 'date') return language.date(value as PartialDate);
  if (meta.kind === 'choice') return value.replaceAll('-', ' ');
  return writeEntry(meta, value, view) ?? language.say('notReported');
}

/** A text, or what a key names; `null` where that may not be shown. */
export function writeEntry(
  { references }: ColumnMeta,
  entry: string,
  { edition, language }: View,
): string | null {
  if (references === undefined || !(references in TABLES)) return entry;
  const table = references as TableName;
  const row = edition.find(table, entry);
  if (row === undefined) return entry;
  if (!isShown(edition, table, row)) return null;
  return table === 'sources'
    ? (row as RowOf<'sources'>).publisher
    : rowText(table, row as never, { edition, language });
}
