/**
 * Facts of a sealed edition as they are once its mistaken cells are put right. A number worked out from many rows can
 * be wrong by a row that it does not name, as where somebody was left out of a count; so it is worked out anew.
 */
import type * as z from 'zod';
import { Fault, metaOf } from '#data/cells.ts';
import { makeEdition, type Edition, type Rows } from '#data/edition.ts';
import { asPublished, keepPublished } from '#data/published-row.ts';
import { TABLE_NAMES, TABLES, type Correction, type Table, type TableName } from '#data/tables.ts';
import type { Fact } from './fact.ts';
import { namedFact, type FactName } from './facts.ts';

export interface CorrectedFact {
  readonly fact: Fact;
  /** The corrections that change it; where only several together do, all of them. */
  readonly corrections: readonly Correction[];
}

/** A fact as it should be, or `null` where no correction of the edition changes it. */
export function correctedFact(name: FactName, edition: Edition): CorrectedFact | null {
  const ofCells = edition.corrections.filter(({ column }) => column !== null);
  if (ofCells.length === 0) return null;
  const said = valueOf(namedFact(name, edition));
  const isChangedBy = (corrections: readonly Correction[]) =>
    valueOf(namedFact(name, putRight(edition, corrections))) !== said;
  if (!isChangedBy(ofCells)) return null;
  const alone = ofCells.filter((each) => isChangedBy([each]));
  return {
    fact: namedFact(name, putRight(edition, ofCells)),
    corrections: alone.length > 0 ? alone : ofCells,
  };
}

/** What a fact says, without where it says it from. */
function valueOf(fact: Fact): string {
  switch (fact.kind) {
    case 'count':
      return `${fact.count.qualifier} ${fact.count.value}`;
    case 'date':
      return fact.date;
    case 'number':
      return String(fact.number);
  }
}

const corrected = new WeakMap<Edition, Map<string, Edition>>();

/** An edition with cells put right, made once for all facts that ask. A row that was missing is not among them: what it holds stands in a later edition. */
function putRight(edition: Edition, corrections: readonly Correction[]): Edition {
  const made = corrected.get(edition) ?? new Map<string, Edition>();
  corrected.set(edition, made);
  const key = corrections.map(({ correction_id: id }) => id).join(' ');
  const found = made.get(key) ?? withCells(edition, corrections);
  made.set(key, found);
  return found;
}

function withCells(edition: Edition, corrections: readonly Correction[]): Edition {
  const ofTable = Map.groupBy(corrections, ({ table }) => table);
  const tables = TABLE_NAMES.map((name): [TableName, readonly object[]] => {
    const wrong = Map.groupBy(ofTable.get(name) ?? [], ({ key }) => key);
    const table: Table = TABLES[name];
    if (wrong.size === 0) return [name, edition[name]];
    return [
      name,
      edition[name].map((row) => {
        const cells = wrong.get(String(row[table.key as keyof typeof row])) ?? [];
        if (cells.length === 0) return row;
        const right: Record<string, unknown> = {};
        for (const each of cells) right[each.column ?? ''] = cellOf(table, each);
        // What is read out of the words of a row is read out of the published ones, in whatever language it is shown.
        return keepPublished({ ...row, ...right }, { ...asPublished(row), ...right });
      }),
    ];
  });
  return makeEdition(edition.about, Object.fromEntries(tables) as unknown as Rows, {
    folder: edition.folder,
  });
}

/** What a cell should say, read as its column reads it. */
function cellOf(table: Table, { column, is }: Correction): unknown {
  const read = metaOf(table.row.shape[column ?? ''] as z.ZodType).read(is ?? '');
  if (read instanceof Fault) throw new RangeError(`${column}: "${is}" cannot be what the cell should say`);
  return read;
}
