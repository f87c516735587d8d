/**
 * Withdrawal: taking a person out of every edition, for their safety. Rows about the person go, but
 * for a death, which is counted without telling whose it was; mentions in lists go, their name in other texts gives way to `WITHDRAWN`, addresses that hold it go, and ids that
 * hold it get another; published counts are not touched. A surname is a name too, unless somebody else in
 * the edition bears it. A sealed edition records the day, the reason and the checksums before and after,
 * and no name.
 */
import { join } from 'node:path';
import { LANGUAGE_CODES } from '#data/languages.ts';
import type { PartialDate } from '#data/dates.ts';
import { aboutEdition } from './draft.ts';
import { currentChecksums, EDITION_FILE, type EditionFile } from '#data/edition-file.ts';
import { editionDates } from '#data/edition.ts';
import { listEdition } from './edition-list.ts';
import { replaceFile } from './replace.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import { TABLE_NAMES, type TableName } from '#data/tables.ts';
import { withdrawCorrections, withdrawMistakes } from './withdraw-corrections.ts';
import { renewTranslations, withdrawFromTranslations } from './withdraw-translations.ts';
import { fileOf, readAll, withoutMentions, type Cells, type WithdrawnFile } from './withdrawn-cells.ts';
import { namingOf, WITHDRAWN, type Named, type Naming } from './withdrawn-names.ts';

export interface Withdrawing {
  readonly person: string;
  readonly date: PartialDate;
  readonly about: EditionFile;
  readonly naming: Naming;
  /** In the order in which they are written: the person's own row last, so that an interrupted run can be run again. */
  readonly files: readonly WithdrawnFile[];
  /** Cells that may still tell who it was, by id or surname, for an editor to look at: `events.csv some-key url`. */
  readonly mentions: readonly string[];
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether the edition holds them, or names them. */
  readonly isNamed: boolean;
}

const WRITING_ORDER = [...new Set<TableName>(['sources', 'disputes', ...TABLE_NAMES])].sort(
  (a, b) => Number(a === 'people') - Number(b === 'people'),
);

/**
 * What taking a person out would change, edition by edition, those that hold them last: an interrupted run
 * can then be run again. `also` are words that name them beside the spellings in the data. Empty where no
 * edition holds them.
 */
export async function planWithdrawal(
  data: string,
  person: string,
  also: readonly string[] = [],
): Promise<readonly Withdrawing[]> {
  const dates = await editionDates(data);
  const names = new Set<string>();
  const holding = new Set<PartialDate>();
  for (const date of dates) {
    const people = await readAll(join(data, date, 'people.csv'), tableIn(date, 'people'));
    const row = people.before.find((cells) => keyOf(people, cells) === person);
    if (!row) continue;
    holding.add(date);
    for (const name of namesIn(people, row)) names.add(name);
  }
  if (holding.size === 0) return [];
  return planEditions(data, dates, holding, { id: person, names: [...names], also });
}

/** Who has this name in `people` of any edition; `null` where nobody has. */
async function personNamed(data: string, name: string): Promise<string | null> {
  for (const date of await editionDates(data)) {
    const people = await readAll(join(data, date, 'people.csv'), tableIn(date, 'people'));
    const row = people.before.find((cells) => namesIn(people, cells).includes(name));
    if (row) return keyOf(people, row);
  }
  return null;
}

/**
 * The same by the name as the data spell it, for somebody without a row in `people`; other spellings are `also`.
 * Editions that do not name them are among the plans: texts may.
 */
export async function planWithdrawalByName(
  data: string,
  name: string,
  also: readonly string[] = [],
): Promise<readonly Withdrawing[]> {
  const person = await personNamed(data, name);
  if (person !== null) return planWithdrawal(data, person, also);
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id = words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
  return planEditions(data, await editionDates(data), new Set(), { id, names: [name, ...also], also });
}

async function planEditions(
  data: string,
  dates: readonly PartialDate[],
  holding: ReadonlySet<PartialDate>,
  named: Omit<Named, 'others'>,
): Promise<readonly Withdrawing[]> {
  const plans: Withdrawing[] = [];
  for (const date of dates.toSorted((a, b) => Number(holding.has(a)) - Number(holding.has(b)))) {
    const plan = await planEdition(join(data, date), date, named);
    plans.push(holding.has(date) ? { ...plan, isNamed: true } : plan);
  }
  return plans;
}

/** Carries a plan out, in the data and in the folder of its translations. `why` is published: it must not say who was withdrawn. */
export async function withdraw(
  data: string,
  plans: readonly Withdrawing[],
  { why, today, translations }: { why: string; today: string; translations?: string },
): Promise<void> {
  // First, so that no interruption leaves the name there after nobody would look for it any more.
  if (translations !== undefined) await withdrawFromTranslations(translations, plans);
  await withdrawCorrections(join(data, 'corrections.csv'), plans);
  await withdrawMistakes(join(data, 'mistakes.csv'), plans);
  for (const { date, about, naming, files, isNamed } of plans) {
    if (!isNamed) continue;
    const folder = join(data, date);
    const record = recordOf(aboutWithout(about, naming), files, why, today);
    await replaceFile(join(folder, 'edition.json'), `${JSON.stringify(record, null, 2)}\n`);
    // Before the tables: who runs an interrupted withdrawal again comes here as long as one of them holds the name.
    if (about.checksums) await listEdition(data, date);
    for (const { file, text } of files) await replaceFile(join(folder, file), text);
  }
  // What was about the person alone is no text of the data any more.
  if (translations !== undefined) await renewTranslations(translations, data);
}

/** The edition's own words without the name. */
function aboutWithout(about: EditionFile, naming: Naming): EditionFile {
  const without = (words: EditionFile['title']): EditionFile['title'] => ({
    ...words,
    ...Object.fromEntries(Object.entries(words).map(([code, text]) => [code, naming.without(text ?? '')])),
  });
  const { looked_through } = about;
  return {
    ...about,
    title: without(about.title),
    note: without(about.note),
    ...(looked_through && {
      looked_through: looked_through.map(({ outlets, looked_for, not_found, ...days }) => ({
        ...days,
        outlets: outlets.map(naming.without),
        ...(looked_for && { looked_for: without(looked_for) }),
        ...(not_found && { not_found: without(not_found) }),
      })),
    }),
  };
}

/** The edition's file with the withdrawal in it, but for a draft, and where an interrupted run wrote it already. */
function recordOf(
  about: EditionFile,
  files: readonly WithdrawnFile[],
  why: string,
  today: string,
): EditionFile {
  const current = currentChecksums(about);
  const changed = files.filter(({ file, is }) => current?.[file] !== is);
  if (!current || changed.length === 0) return about;
  const checksums = Object.fromEntries(changed.map(({ file, was, is }) => [file, { was, is }]));
  const withdrawals = [...(about.withdrawals ?? []), { withdrawn_on: today, why, checksums }];
  return EDITION_FILE.parse({ ...about, withdrawals });
}

async function planEdition(
  folder: string,
  date: PartialDate,
  { id: person, names, also }: Omit<Named, 'others'>,
): Promise<Withdrawing> {
  const about = await aboutEdition(folder);
  const tables = new Map<TableName, Cells>();
  for (const name of tableNamesIn(date))
    tables.set(name, await readAll(join(folder, `${name}.csv`), tableIn(date, name)));
  const people = tables.get('people') as Cells;
  const isTheirs = (cells: readonly string[]) => keyOf(people, cells) === person;
  const others = people.before.filter((row) => !isTheirs(row)).flatMap((row) => namesIn(people, row));
  const naming = namingOf({ id: person, names, others, also });
  const removed = new Map<string, Set<string>>();
  for (const [name, cells] of tables) {
    cells.after = cells.before.flatMap((each) => {
      const isDeath = name === 'deaths' && naming.isName(each[cells.columns.indexOf('name')] ?? '');
      if (!(name === 'people' && isTheirs(each)) && !namesOne(cells, each, person) && !isDeath)
        return [withoutMentions(cells, each, person, naming)];
      removed.set(name, (removed.get(name) ?? new Set()).add(keyOf(cells, each)));
      return name === 'deaths' ? [countedDeath(cells, withoutMentions(cells, each, person, naming))] : [];
    });
  }
  dropDisputes(tables.get('disputes') as Cells, removed, naming);
  dropSources(tables, naming);
  const files: WithdrawnFile[] = [];
  for (const name of WRITING_ORDER) {
    const cells = tables.get(name);
    const file = cells && (await fileOf(join(folder, `${name}.csv`), cells));
    if (file) files.push({ file: `${name}.csv`, ...file });
  }
  return {
    person,
    date,
    about,
    naming,
    files,
    mentions: mentionsIn(tables, [person, ...naming.surnames]),
    removed,
    isNamed: files.length > 0 || JSON.stringify(aboutWithout(about, naming)) !== JSON.stringify(about),
  };
}

function keyOf({ table, columns }: Cells, row: readonly string[]): string {
  return row[columns.indexOf(table.key)] ?? '';
}

function namesIn({ columns }: Cells, row: readonly string[]): readonly string[] {
  const cell = (column: string) => row[columns.indexOf(column)] ?? '';
  const spellings = cell('other_spellings').split(';');
  return [...LANGUAGE_CODES.map((code) => cell(`name_${code}`)), ...spellings]
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether the row is about the person: a column of one key names them. */
function namesOne({ metas }: Cells, row: readonly string[], person: string): boolean {
  return metas.some(
    ({ kind, references }, at) => references === 'people' && kind !== 'list' && row[at] === person,
  );
}

/** A death is counted as before, and nothing but its date is told. */
function countedDeath({ columns, before }: Cells, row: readonly string[]): readonly string[] {
  const [key, day] = [columns.indexOf('death_id'), columns.indexOf('died_on')];
  const taken = new Set(before.map((each) => each[key]));
  const id = `withdrawn-${row[day] ?? ''}`;
  const said: Readonly<Record<string, string>> = {
    death_id: taken.has(id) ? `${id}-${taken.size}` : id,
    name: WITHDRAWN,
    person_id: '',
    place: '',
    published: 'no',
  };
  return columns.map((column, at) => said[column] ?? row[at] ?? '');
}

/** Disputes about rows that went. */
function dropDisputes(
  disputes: Cells,
  removed: ReadonlyMap<string, ReadonlySet<string>>,
  { withoutInId }: Naming,
): void {
  const [table, key] = [disputes.columns.indexOf('table'), disputes.columns.indexOf('key')];
  const gone = new Map([...removed].map(([name, keys]) => [name, new Set([...keys].map(withoutInId))]));
  const goes = (row: readonly string[]) => gone.get(row[table] ?? '')?.has(row[key] ?? '') === true;
  disputes.after = disputes.after.filter((row) => !goes(row));
}

/** Sources that only rows which went rested on: their titles and addresses may name the person. */
function dropSources(tables: ReadonlyMap<TableName, Cells>, { withoutInId }: Naming): void {
  const cited = (when: 'before' | 'after') => {
    const ids = new Set<string>();
    for (const cells of tables.values()) {
      const at = cells.metas.findIndex(({ references }) => references === 'sources');
      if (at !== -1)
        for (const row of cells[when])
          for (const id of (row[at] ?? '').split(';')) ids.add(withoutInId(id.trim()));
    }
    return ids;
  };
  const sources = tables.get('sources') as Cells;
  const [before, after] = [cited('before'), cited('after')];
  sources.after = sources.after.filter((row) => {
    const id = keyOf(sources, row);
    return after.has(id) || !before.has(id);
  });
}

function mentionsIn(tables: ReadonlyMap<TableName, Cells>, words: readonly string[]): readonly string[] {
  const searched = words.map((word) => word.toLowerCase());
  return [...tables].flatMap(([name, cells]) =>
    cells.after.flatMap((row) =>
      row.flatMap((cell, at) => {
        const text = cell.toLowerCase();
        return searched.some((word) => text.includes(word))
          ? `${name}.csv ${keyOf(cells, row)} ${cells.columns[at] ?? ''}`
          : [];
      }),
    ),
  );
}
