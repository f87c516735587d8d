import { Fault } from '#data/cells.ts';
import { parseDate, type PartialDate } from '#data/dates.ts';
import {
  addRows,
  faultsOfCells,
  tryRows,
  type Into,
  type NewRow,
  type Written,
} from '#data/edit/add-rows.ts';
import { draftDate } from '#data/edit/draft.ts';
import { filled, isThere, RowsThere, rowsWithRound } from '#data/edit/filling.ts';
import { isBeside, KINDS, tableOf, type Cells, type Kind } from '#data/edit/kinds.ts';
import { editionDates } from '#data/edition.ts';
import { asked, isAttended, styled } from '#commands/terminal.ts';
import { warningLines } from '#commands/warnings-text.ts';
import { aboutQuestion, cellsGiven, flagOf, flagsOf, kindCalled, questionsOf } from './add-flags.ts';
import { askAgain, askCells, columnsAgain, Left, WRITE_IT, type Asking } from './add-questions.ts';
import {
  answer,
  command,
  data,
  DONE,
  JSON_OPTION,
  NOT_DONE,
  refuse,
  report,
  today,
  YES_OPTION,
} from './command.ts';
import { nearest } from './nearest.ts';

const NAMES = KINDS.map(({ name }) => name);

export const add = command({
  name: 'add',
  operands: ['<kind>'],
  summary: 'add a row: round, source, person, event, death, correction …',
  about: [
    `Kinds: ${NAMES.slice(0, 9).join(', ')},`,
    `${NAMES.slice(9).join(', ')}.`,
    'Each has its own flags: npm run edition -- add round --help',
    'At a terminal it asks for what was not given. Each answer is checked as the check does; the key is made for you.',
    'A round gets its row in the timeline, and those it names the event that ends their custody.',
    'A correction reads from the files what the cell said and what it says now.',
  ],
  options: (words) => {
    const kind = kindCalled(words.find((word) => !word.startsWith('-')) ?? '');
    return { ...(kind && flagsOf(kind)), yes: YES_OPTION, json: JSON_OPTION };
  },
  async run([name = ''], given) {
    const kind = kindCalled(name);
    if (kind === undefined) return refuse(unknownKind(name));
    const [yes, json] = [given.yes === true, given.json === true];
    try {
      return await addOne(kind, cellsGiven(kind, given), { isAsked: isAttended() && !yes && !json, json });
    } catch (error) {
      if (error instanceof Left) return refuse(error.message);
      throw error;
    }
  },
});

function unknownKind(name: string): string {
  const meant = nearest(name, NAMES);
  const lead = name === '' ? 'Say what to add' : `"${name}" is nothing that can be added`;
  return `${lead}${meant === undefined ? '' : `; did you mean ${meant}?`}\nKinds: ${NAMES.join(', ')}`;
}

interface How {
  /** Whether somebody answers questions. */
  readonly isAsked: boolean;
  readonly json: boolean;
}

async function addOne(kind: Kind, given: Cells, { isAsked, json }: How): Promise<number> {
  const dates = await editionDates(data);
  const newest = dates.at(-1);
  if (newest === undefined) return refuse(`${data} holds no edition to add to`, NOT_DONE);
  const draft = await draftDate(data);
  const sealed = draft === null ? null : (dates.at(-2) ?? null);
  if (draft !== null && given.cut_off !== undefined && given.cut_off !== draft)
    return refuse(`The draft is ${draft} already; leave --cut-off out`);
  const there = new RowsThere(data, newest);
  const finder = await faultFinder(kind, there, draft);
  const questions = questionsOf(kind, draft !== null);
  const rows = await there.of(kind.table);
  const asking: Asking = {
    choices: (table) => choicesOf(table, there, sealed),
    faultOf: finder.faultOf,
    exampleOf: (column) => rows.findLast((row) => (row[column] ?? '') !== '')?.[column],
    isUsual: (column) => rows.filter((row) => (row[column] ?? '') !== '').length * 2 > rows.length,
  };
  // What the program fills in is not asked for.
  const offered = questions.filter(
    ({ name }) => name !== tableOf(kind, null).key || kind.table === 'elections',
  );
  let cells = isAsked
    ? await askCells(offered, { ...given, ...(await known(kind, given, there)) }, asking)
    : given;
  for (;;) {
    const row: NewRow = { kind, cells: await filled(kind, cells, there, today) };
    const faults = finder.faultsOf(row.cells);
    if (faults.size === 0) {
      const rows = await withCompanions(row, there);
      if (rows.length === 0)
        return refuse(`${kind.name} ${keyOf(row)} is there already, with these very cells.`, NOT_DONE);
      const into: Into | null = isBeside(kind)
        ? null
        : { date: draft ?? (cells.cut_off as PartialDate), isNew: draft === null };
      const tried = await tryRows(data, into, rows, today);
      if (tried.problems.length === 0) {
        if (isAsked) console.log(tried.written.flatMap(rowLines).join('\n'));
        const again = isAsked ? columnsAgain(questions, await asked(WRITE_IT)) : [];
        if (again === null) return refuse('Nothing was written.');
        if (again.length > 0) {
          cells = await askAgain(questions, cells, new Map(again.map((name) => [name, ''])), asking);
          continue;
        }
        return told(await addRows(data, into, rows, today), tried.warnings, { isAsked, json, into });
      }
      const own = tried.written.find((each) => each.kind === kind)?.file;
      const again = new Map(
        tried.problems.flatMap(({ file, name, message }): [string, string][] =>
          file === own && name !== undefined ? [[name, message]] : [],
        ),
      );
      if (!isAsked || again.size === 0) return report(tried.problems, 'Nothing was written.');
      cells = await askAgain(questions, cells, again, asking);
      continue;
    }
    if (!isAsked) return refuse(faultLines(kind, questions, row.cells, faults).join('\n'));
    cells = await askAgain(questions, cells, faults, asking);
  }
}

/** A row with those that go with it, without what is there already. */
async function withCompanions(row: NewRow, there: RowsThere): Promise<readonly NewRow[]> {
  const rows = row.kind.name === 'round' ? [row, ...(await rowsWithRound(row.cells, there))] : [row];
  const are = await Promise.all(rows.map((each) => isThere(each, there)));
  return rows.filter((_, at) => are[at] === false);
}

/** What files say of a correction that has its place, so that it need not be asked. */
async function known(kind: Kind, given: Cells, there: RowsThere): Promise<Cells> {
  return kind.name === 'correction' ? filled(kind, given, there, today) : given;
}

interface FaultFinder {
  readonly faultOf: (name: string, cell: string) => string | undefined;
  readonly faultsOf: (cells: Cells) => Map<string, string>;
}

/** Reads answers as the check reads cells. */
async function faultFinder(kind: Kind, there: RowsThere, draft: PartialDate | null): Promise<FaultFinder> {
  const keys = new Map<string, ReadonlySet<string>>();
  const questions = questionsOf(kind, draft !== null);
  for (const { meta } of questions) {
    const of = KINDS.find(({ table }) => table === meta.references);
    if (!of || keys.has(of.table)) continue;
    const { key } = tableOf(of, null);
    keys.set(of.table, new Set((await there.of(of.table)).map((row) => row[key] ?? '')));
  }
  const faultsOf = (cells: Cells) => {
    const edition = isBeside(kind) ? null : (draft ?? parseDate(cells.cut_off ?? ''));
    const table = tableOf(kind, edition);
    const faults = new Map(faultsOfCells(table, cells, edition, (name) => keys.get(name)));
    for (const { name, meta } of questions) {
      const value = Object.hasOwn(table.row.shape, name) ? null : meta.read(cells[name] ?? '');
      if (value instanceof Fault) faults.set(name, value.message);
    }
    if (kind.name === 'round' && (cells.notable_person_ids ?? '') !== '' && (cells.freed_as ?? '') === '')
      faults.set('freed_as', 'is empty; say how the people whom the round names got out');
    return faults;
  };
  return { faultsOf, faultOf: (name, cell) => faultsOf({ [name]: cell }).get(name) };
}

/** Rows to choose from: those of the draft first, for they are what the next row is about, then the newest published or held. */
async function choicesOf(table: string, there: RowsThere, sealed: PartialDate | null) {
  const of = KINDS.find((kind) => kind.table === table);
  if (!of) return [];
  const { key, entry } = tableOf(of, null);
  const dated = entry.kind === 'reference' ? 'published' : entry.date;
  const known = new Set((sealed === null ? [] : await there.of(table, sealed)).map((row) => row[key]));
  const isNew = (row: Cells) => sealed !== null && !known.has(row[key]);
  return (await there.of(table))
    .toReversed()
    .sort(
      (a, b) => Number(isNew(b)) - Number(isNew(a)) || (b[dated] ?? '').localeCompare(a[dated] ?? '', 'en'),
    )
    .map((row) => {
      const says = row.title ?? row.label ?? row.name_en ?? row.name ?? '';
      return { value: row[key] ?? '', label: says === '' ? (row[key] ?? '') : `${row[key] ?? ''}  ${says}` };
    });
}

/** Everything that is missing or wrong, a flag a line. */
function faultLines(
  kind: Kind,
  questions: ReturnType<typeof questionsOf>,
  cells: Cells,
  faults: ReadonlyMap<string, string>,
): readonly string[] {
  const faulty = questions.filter(({ name }) => faults.has(name));
  const missing = faulty.filter(({ name }) => (cells[name] ?? '') === '');
  const wrong = faulty.filter((each) => !missing.includes(each));
  const width = Math.max(...[...faults.keys()].map((name) => name.length));
  const line = (name: string, says: string) => `  --${flagOf(name).padEnd(width)}  ${says}`;
  return [
    ...(missing.length > 0
      ? [`add ${kind.name} lacks:`, ...missing.map((each) => line(each.name, aboutQuestion(each)))]
      : []),
    ...(wrong.length > 0
      ? ['Not understood:', ...wrong.map(({ name }) => line(name, faults.get(name) ?? ''))]
      : []),
    'Nothing was written.',
  ];
}

function told(
  written: readonly Written[],
  warnings: Parameters<typeof warningLines>[0],
  { isAsked, json, into }: How & { into: Into | null },
): number {
  if (json) {
    const rows = written.map(({ kind, file, line, cells }) => ({ kind: kind.name, file, line, cells }));
    return answer({ written: rows, warnings });
  }
  if (into?.isNew === true) console.log(`Began the draft ${into.date}.`);
  if (isAsked)
    console.log(
      `${styled('green', 'Written.')}${into ? ' npm run dev shows it; /draft/ tells what changes.' : ''}`,
    );
  else for (const row of written) console.log(rowLines(row).join('\n'));
  for (const line of warningLines(warnings, { all: true, output: process.stdout })) console.log(line);
  return DONE;
}

/** A row as it stands in its file: where, and each cell that is not empty. */
function rowLines({ kind, file, line, cells }: Written): readonly string[] {
  const names = Object.keys(tableOf(kind, null).row.shape).filter((name) => (cells[name] ?? '') !== '');
  const width = Math.max(...names.map((name) => name.length));
  return [
    styled('bold', `${file}:${line}`),
    ...names.map((name) => `  ${name.padEnd(width)}  ${cells[name] ?? ''}`),
  ];
}

function keyOf({ kind, cells }: NewRow): string {
  return cells[tableOf(kind, null).key] ?? '';
}
