/** What changed between two editions in numbers, and in a sentence. */
import type { Edition } from '#data/edition.ts';
import { tableNamesIn } from '#data/schema.ts';
import type { TableName } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import { newIn } from './compare.ts';
import { changesOf } from './steps.ts';

/** How many rows of a table came, went and changed. */
export interface ChangeCount {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Of each table the edition has, how many rows came, went and changed against another. */
export function countsOf(
  edition: Edition,
  before: Edition,
): readonly { table: TableName; counts: ChangeCount }[] {
  const change = changesOf(edition, before);
  return tableNamesIn(edition.asOf).map((table) => {
    const { added, removed, changed } = change[table];
    return {
      table,
      counts: { added: added.length, removed: removed.length, changed: changed.length },
    };
  });
}

/** "4 added", "1 changed"; empty where nothing did. */
export function writeCounts({ added, removed, changed }: ChangeCount, language: Language): readonly string[] {
  const parts = [
    added > 0 && language.say('editions.added', { count: added }),
    removed > 0 && language.say('editions.removed', { count: removed }),
    changed > 0 && language.say('editions.changed', { count: changed }),
  ];
  return parts.filter((part) => part !== false);
}

/** What changed from one edition to another in one sentence; of the first edition, that it is the first. */
export function changeSentence(edition: Edition, before: Edition | null, language: Language): string {
  if (before === null) return language.say('editions.first');
  const counts = countsOf(edition, before).map((each) => each.counts);
  const date = before.asOf;
  const touched = counts.filter(({ added, removed, changed }) => added + removed + changed > 0);
  if (touched.length === 0) return language.say('editions.noChange', { date });
  const parts = (['added', 'changed', 'removed'] as const).flatMap((how) => {
    const count = touched.reduce((total, each) => total + each[how], 0);
    const word = { added: 'rowsAddedIn', changed: 'rowsChangedIn', removed: 'rowsRemovedIn' } as const;
    return count > 0 ? language.say(`editions.${word[how]}`, { count }) : [];
  });
  return language.say('editions.changeSentence', {
    date,
    rows: language.list(parts),
    tables: touched.length,
    all: counts.length,
  });
}

/** The tables and columns that the edition has and the one before has not, a line each. */
export function newInFiles(edition: Edition, before: Edition, language: Language): readonly string[] {
  const { tables, columns } = newIn(edition.asOf, before.asOf);
  const nameOf = (table: TableName) => language.sayAny(`tables.names.${table}`);
  return [
    ...tables.map((table) => language.say('editions.newTable', { table: nameOf(table) })),
    ...columns.map(({ table, columns: names }) =>
      language.say('editions.newColumns', {
        table: nameOf(table),
        count: names.length,
        columns: language.list(names.map((name) => language.sayAny(`tables.columns.${name}`))),
      }),
    ),
  ];
}
