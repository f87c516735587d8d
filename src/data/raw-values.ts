/** What a text says when a column reads it, such as another source's value in a dispute. */
import type { Cell, ColumnMeta } from './cells.ts';
import { parseDate } from './dates.ts';

/** A text read as a column reads it; `null` where it is nothing that the column can hold. */
export function valueIn({ kind, choices }: ColumnMeta, text: string): Cell {
  switch (kind) {
    case 'whole-number':
    case 'number':
      return /^\d{1,9}(?:\.\d{1,6})?$/.test(text) ? Number(text) : null;
    case 'date':
      return parseDate(text);
    case 'choice':
      return choices?.includes(text) ? text : null;
    case 'list':
      return text.split(';').map((entry) => entry.trim());
    default:
      return text;
  }
}
