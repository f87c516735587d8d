/** An edition compared with another: what changed in numbers, in a sentence, and in the status of people. */
import { compareEditions, countChange, newIn, type ChangeCount, type EditionChange } from './compare.ts';
import type { Edition } from '#data/edition.ts';
import { tableNamesIn } from '#data/schema.ts';
import type { Person, TableName } from '#data/tables.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { statusOf, type Status } from '#people/status.ts';
import type { Language } from '#words/language.ts';

const compared = new WeakMap<Edition, WeakMap<Edition, EditionChange>>();

/** An edition against another, whichever that is; for the same two the same object each time. */
export function changesOf(edition: Edition, before: Edition): EditionChange {
  const known = compared.get(edition) ?? new WeakMap<Edition, EditionChange>();
  compared.set(edition, known);
  const change = known.get(before) ?? compareEditions(before, edition);
  known.set(before, change);
  return change;
}

/** Of each table the edition has, how many rows came, went and changed against the one before. */
export function countsOf(
  edition: Edition,
  before: Edition,
): readonly { table: TableName; counts: ChangeCount }[] {
  const change = changesOf(edition, before);
  return tableNamesIn(edition.asOf).map((table) => ({ table, counts: countChange(change[table]) }));
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

/** "4 added", "1 changed"; empty where nothing did. */
export function writeCounts({ added, removed, changed }: ChangeCount, language: Language): readonly string[] {
  const parts = [
    added > 0 && language.say('editions.added', { count: added }),
    removed > 0 && language.say('editions.removed', { count: removed }),
    changed > 0 && language.say('editions.changed', { count: changed }),
  ];
  return parts.filter((part) => part !== false);
}

/** What changed between two editions in one sentence. */
export function changeSentence(edition: Edition, before: Edition, language: Language): string {
  const counts = countsOf(edition, before).map((each) => each.counts);
  const date = language.date(before.asOf);
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

export interface StatusChange {
  readonly person: Person;
  /** `null`: the person was not in the edition before. */
  readonly was: Status | null;
  readonly is: Status;
}

/** People with a page whose status the later edition derives differently, in order of the event that changed it. */
export function statusChanges(before: Edition, after: Edition): readonly StatusChange[] {
  return publishedPeople(after)
    .flatMap((person) => {
      const is = statusOf(after, person.person_id);
      const was = before.find('people', person.person_id) ? statusOf(before, person.person_id) : null;
      return was?.kind === is.kind ? [] : { person, was, is };
    })
    .sort((a, b) => ((a.is.event?.date ?? '') < (b.is.event?.date ?? '') ? -1 : 1));
}
