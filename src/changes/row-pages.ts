/** Where a row that changed can be read on the site. */
import { placeOf, type Naming, type RowName } from '#rows/row-place.ts';
import type { NamedRow } from './row-changes.ts';

/** A row with the address of the page that shows it, if one does; `naming` is of the later edition. */
export function withPage({ text, at }: NamedRow, naming: Naming): RowName {
  return { text, href: at && placeOf(at.table, at.row as never, naming) };
}
