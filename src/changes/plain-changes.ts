/** A step as data for programs: `changes.json` of an edition, and the terminal's `edition diff --json`. */
import type { Language } from '#words/language.ts';
import { newIn, type NewInFiles } from './compare.ts';
import { changeSentence, countsOf, type ChangeCount } from './counts.ts';
import { tellChanges, type ChangedCell, type ChangedRow, type ChangedTable } from './row-changes.ts';
import { statusChanges } from './status-changes.ts';
import type { Step } from './steps.ts';

/** What readers take away keeps its fields: new ones may be added, none renamed or taken out. */
export interface PlainChanges {
  readonly says: string;
  readonly counts: Readonly<Record<string, ChangeCount>>;
  readonly status: readonly { person_id: string; name: string; was: string | null; is: string }[];
  readonly newInFiles: NewInFiles;
  readonly tables: readonly PlainTable[];
}

type PlainTable = Omit<ChangedTable, 'rows'> & { readonly rows: readonly PlainRow[] };
type PlainRow = Omit<ChangedRow, 'name' | 'cells'> & { name: string; cells: readonly PlainCell[] };
type PlainCell = Omit<ChangedCell, 'entries'>;

export function plainChanges(step: Step, language: Language): PlainChanges {
  const { before, after } = step;
  return {
    says: changeSentence(after, before, language),
    counts: Object.fromEntries(countsOf(after, before).map(({ table, counts }) => [table, counts])),
    status: statusChanges(before, after).map(({ person, was, is }) => ({
      person_id: person.person_id,
      name: person.name_en,
      was: was?.kind ?? null,
      is: is.kind,
    })),
    newInFiles: newIn(after.asOf, before.asOf),
    tables: tellChanges(step, language).map(({ table, rows, hidden }) => ({
      table,
      rows: rows.map(({ key, name, isCitation, how, cells }) => ({
        key,
        name: name.text,
        isCitation,
        how,
        cells: cells.map(({ column, label, was, is, why }) => ({ column, label, was, is, why })),
      })),
      hidden,
    })),
  };
}
