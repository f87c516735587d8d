/** Damaged cells of a file, gathered by column and kind: a spreadsheet rewrites columns, and is told of once. */
import type { Damage } from './damage.ts';
import type { Problem } from './problem.ts';
import { shorten } from './problem.ts';

export interface Place {
  readonly name: string;
  /** Of the column in its line, from 0. */
  readonly position: number;
  readonly line: number;
  /** The row as problems name it, or nothing. */
  readonly row: string;
}

/** A damaged cell and what it says. */
export interface Damaged extends Place {
  readonly cell: string;
  readonly damage: Damage;
}

export class Damages {
  readonly #groups = new Map<string, Damaged[]>();

  add(damaged: Damaged): void {
    const kind = `${damaged.position} ${damaged.damage.what}`;
    const group = this.#groups.get(kind) ?? [];
    group.push(damaged);
    this.#groups.set(kind, group);
  }

  /** A problem for each column and kind of damage. */
  said(): readonly Omit<Problem, 'file'>[] {
    return [...this.#groups.values()].map((group) => {
      const [first, last] = [group[0] as Damaged, group.at(-1) as Damaged];
      const many =
        group.length > 1 ? `; so are ${group.length} cells of the column, to line ${last.line}` : '';
      return {
        line: first.line,
        column: first.position + 1,
        name: first.name,
        message: `${shorten(first.cell)} ${first.damage.what}${meantBy(first, group)}${first.row}${many}`,
      };
    });
  }

  /** What each cell may have been, where that is one value. */
  mended(): readonly (Damaged & { readonly value: string })[] {
    return [...this.#groups.values()].flatMap((group) =>
      group.flatMap((damaged) => {
        const [value, ...others] = narrowed(damaged, group);
        return value === undefined || others.length > 0 ? [] : [{ ...damaged, value }];
      }),
    );
  }
}

function meantBy(damaged: Damaged, group: readonly Damaged[]): string {
  const meant = narrowed(damaged, group);
  if (meant.length === 0) return '';
  return `; did you mean ${meant.map((value) => (value === '' ? 'an empty cell' : value)).join(' or ')}?`;
}

/**
 * Of two orders of day and month the one that other cells of the column leave, where they leave one. The first day of
 * a month may have been that month: spreadsheets have no dates of less than a day, and nobody but the source says
 * which it was.
 */
function narrowed({ damage: { meant } }: Damaged, group: readonly Damaged[]): readonly string[] {
  const orders = new Set(group.flatMap(({ damage }) => (damage.order === null ? [] : [damage.order])));
  const [order, ...others] = orders;
  const left =
    meant.length < 2 || order === undefined || others.length > 0 ? meant : meant.slice(order, order + 1);
  return left.flatMap((value) => (/^\d{4}-\d\d-01$/.test(value) ? [value, value.slice(0, 7)] : [value]));
}
