/** What `add` asks for, and its flags: a column each, by its name and by a short one. */
import { choice, isOptional, metaOf, optional, partialDate, text, yesNo } from '#data/cells.ts';
import { ENDINGS } from '#data/edit/filling.ts';
import {
  columnsToFill,
  isBeside,
  KINDS,
  tableOf,
  type Asked,
  type Cells,
  type Kind,
} from '#data/edit/kinds.ts';
import { TABLES } from '#data/tables.ts';
import type { Option } from './command.ts';

export function kindCalled(name: string): Kind | undefined {
  return KINDS.find((kind) => kind.name === name || kind.table === name);
}

/** Asked where there is no draft. */
const CUT_OFF = {
  cut_off: partialDate(
    'Where there is no draft: the day up to which you have read. A draft of that day is begun.',
  ),
};

/** Asked of a round beside its columns. */
const OF_A_ROUND = {
  freed_as: optional(choice(ENDINGS, 'How the people it names got out: the event that ends their custody.')),
  headline: optional(text('What the timeline says of it. Empty: its label.')),
  significance: optional(TABLES.events.row.shape.significance),
  timeline: optional(yesNo('Whether it gets a row in the timeline. Empty: yes.')),
};

/** Everything that is asked of a kind: what is declared of its columns, and a few things more. */
export function questionsOf(kind: Kind, isBegun = false): readonly Asked[] {
  return [
    ...(isBegun || isBeside(kind) ? [] : asked(CUT_OFF)),
    ...columnsToFill(tableOf(kind, null)),
    ...(kind.name === 'round' ? asked(OF_A_ROUND) : []),
  ];
}

function asked(columns: Readonly<Record<string, Parameters<typeof metaOf>[0]>>): readonly Asked[] {
  return Object.entries(columns).map(([name, schema]) => ({
    name,
    meta: metaOf(schema),
    isNeeded: !isOptional(schema),
  }));
}

/** The flags of a kind, in the order of the questions. */
export function flagsOf(kind: Kind): Readonly<Record<string, Option>> {
  const short = shortNames(kind);
  return Object.fromEntries(
    questionsOf(kind).flatMap((each): [string, Option][] => {
      const [flag, other] = [flagOf(each.name), short.get(each.name)];
      const option = { type: 'string', value: '"…"', about: aboutQuestion(each, other) } as const;
      const same = { type: 'string', isHidden: true, about: `the same as --${flag}` } as const;
      return [[flag, option], ...(other === undefined ? [] : [[other, same] satisfies [string, Option]])];
    }),
  );
}

/** The answers that flags give. */
export function cellsGiven(kind: Kind, given: Readonly<Record<string, unknown>>): Cells {
  const short = shortNames(kind);
  return Object.fromEntries(
    questionsOf(kind).flatMap(({ name }) => {
      const value = given[flagOf(name)] ?? given[short.get(name) ?? ''];
      return typeof value === 'string' ? [[name, value.trim()]] : [];
    }),
  );
}

export function flagOf(name: string): string {
  return name.replaceAll('_', '-');
}

/** What an answer holds and, of a choice, what it can be. */
export function aboutQuestion({ meta, isNeeded }: Asked, short?: string): string {
  const lead = [isNeeded && 'needed', short !== undefined && `or --${short}`].filter(Boolean).join(', ');
  const choices = meta.choices === undefined ? '' : ` One of ${meta.choices.join(', ')}.`;
  return `${lead === '' ? '' : `(${lead}) `}${meta.description}${choices}`;
}

/** `--source` for `source_ids`, `--announced` for `announced_count`, `--date` for the day of the row, `--id` for its key. */
function shortNames(kind: Kind): ReadonlyMap<string, string> {
  const table = tableOf(kind, null);
  const names = questionsOf(kind).map(({ name }) => name);
  const short = new Map<string, string>();
  const taken = new Set(names.map(flagOf));
  const give = (column: string, name: string) => {
    if (taken.has(name) || short.has(column)) return;
    taken.add(name);
    short.set(column, name);
  };
  give(table.key, 'id');
  if (table.entry.kind !== 'reference') give(table.entry.date, 'date');
  for (const name of names) give(name, flagOf(name.replace(/_(?:ids?|count|en)$/, '')));
  return short;
}
