/** How a profile changed from edition to edition: its status, its events, its own row. */
import { saidOtherwise, type EditionChange, type RowChange } from './compare.ts';
import type { Edition } from '#data/edition.ts';
import { once } from '#data/once.ts';
import type { LifeEvent, Person } from '#data/tables.ts';
import { statusOf, type StatusKind } from '#people/status.ts';
import { changesOf } from './steps.ts';

export interface ProfileChange {
  readonly edition: Edition;
  /** `null` where it is the same. */
  readonly status: { readonly was: StatusKind; readonly is: StatusKind } | null;
  readonly added: readonly LifeEvent[];
  /** Those that only rest on other sources are left out. */
  readonly changed: readonly LifeEvent[];
  readonly removed: readonly LifeEvent[];
  /** Columns of the person's own row. */
  readonly columns: readonly string[];
}

export interface ProfileHistory {
  /** The first edition that holds the profile. */
  readonly first: Edition;
  /** One for each edition after that, in their order, whether or not anything changed in it. */
  readonly changes: readonly ProfileChange[];
}

/** `editions` oldest first. A person who is not in the newest, or may not be shown in it, has no history. */
export function historyOf(editions: readonly Edition[], personId: string): ProfileHistory | null {
  const isIn = (edition: Edition) => edition.find('people', personId)?.published === 'yes';
  const [first, ...later] = editions.slice(editions.findLastIndex((edition) => !isIn(edition)) + 1);
  if (!first) return null;
  const changes = later.map((edition, at) => changeOf(later[at - 1] ?? first, edition, personId));
  return { first, changes };
}

export function isUnchanged({ status, added, changed, removed, columns }: ProfileChange): boolean {
  return status === null && added.length + changed.length + removed.length + columns.length === 0;
}

function changeOf(before: Edition, edition: Edition, personId: string): ProfileChange {
  const {
    added = [],
    changed = [],
    removed = [],
    person,
  } = changesByPerson(changesOf(edition, before)).get(personId) ?? {};
  const [was, is] = [before, edition].map((each) => statusOf(each, personId).kind) as [
    StatusKind,
    StatusKind,
  ];
  return {
    edition,
    status: was === is ? null : { was, is },
    added,
    changed,
    removed,
    columns: person === undefined ? [] : columnsOf(person),
  };
}

interface PersonalChange {
  readonly added: LifeEvent[];
  readonly changed: LifeEvent[];
  readonly removed: LifeEvent[];
  person?: RowChange<Person>;
}

/** Put in order by person once, however many profiles ask. */
const changesByPerson = once((change: EditionChange): ReadonlyMap<string, PersonalChange> => {
  const index = new Map<string, PersonalChange>();
  const of = (id: string): PersonalChange => {
    const found = index.get(id) ?? { added: [], changed: [], removed: [] };
    index.set(id, found);
    return found;
  };
  const events = change['life-events'];
  for (const event of events.added) of(event.person_id).added.push(event);
  for (const event of events.removed) of(event.person_id).removed.push(event);
  for (const row of events.changed)
    if (columnsOf(row).length > 0) of(row.after.person_id).changed.push(row.after);
  for (const row of change.people.changed) of(row.key).person = row;
  return index;
});

function columnsOf(row: RowChange): readonly string[] {
  return saidOtherwise(row).map(({ column }) => column);
}
