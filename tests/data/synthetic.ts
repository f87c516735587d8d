/** A small, plainly synthetic data folder, whole and without problems, for tests to break one thing of. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { onTestFinished } from 'vitest';
import { checkData } from '#data/check/check.ts';
import { dictionary } from '#data/dictionary.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { sealEdition } from '#data/edit/seal.ts';
import { date } from '#data/dates.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import { CORRECTIONS, MISTAKES, type Table, type TableName } from '#data/tables.ts';

/** A row as an editor types it; columns that are left out are empty. */
export type TypedRow = Readonly<Record<string, string | number>>;

export type TypedRows = Readonly<Record<TableName, readonly TypedRow[]>>;

export const OLDER = '2024-12-09';
export const NEWER = '2025-01-26';
/** The first edition with places and with the columns that came with them. */
export const GROWN = '2026-08-21';
/** Texts name rows of the real data; where these are other data, there are none. */
export const NO_TEXTS = 'tests/fixtures/no-texts';
/** The day on which the folder is checked. */
export const TODAY = '2026-02-01';

export interface SyntheticData {
  readonly folder: string;
  read(file: string): Promise<string>;
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** Replaces a text that the file holds once. */
  edit(file: string, was: string, is: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** The problems the check finds, a line each, with `data` for the folder. */
  problems(): Promise<string>;
  /** The warnings, likewise. */
  warnings(): Promise<string>;
}

/** A mistake in the number of women of round r1, which the older edition, a sealed one, gives as 1. */
export const CORRECTION: TypedRow = {
  correction_id: 'c1',
  found_on: '2026-01-03',
  edition: OLDER,
  table: 'rounds',
  key: 'r1',
  column: 'women',
  was: 1,
  is: 2,
  why: 'Miscounted.',
  source_ids: 's1',
};

/**
 * A folder in a temporary place, gone when the test is. Holds a sealed edition and, after it, a draft; `newer`
 * is the draft's day, for a test that needs columns which came later.
 */
export async function syntheticData(newer = NEWER): Promise<SyntheticData> {
  const data = dataIn(await temporaryFolder());
  await writeEdition(data, OLDER, null);
  await sealEdition(join(data.folder, OLDER), '2026-01-02');
  await writeEdition(data, newer, OLDER);
  await data.write('corrections.csv', csv(CORRECTIONS, [CORRECTION]));
  await data.write('mistakes.csv', csv(MISTAKES, []));
  await data.write('README.md', dictionary());
  return data;
}

/** A folder of its own for a test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'revolving-door-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A table's file as `npm run edition` writes it. */
export function csv(table: Table, rows: readonly TypedRow[], delimiter = ','): string {
  const columns = Object.keys(table.row.shape);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `${Papa.unparse({ fields: columns, data: cells }, { delimiter, newline: '\n' })}\n`;
}

/** A table's file as an edition has it. */
export function csvIn(edition: string, name: TableName, rows: readonly TypedRow[]): string {
  return csv(tableIn(date(edition), name), rows);
}

async function writeEdition(data: SyntheticData, asOf: string, previous: string | null): Promise<void> {
  const about = {
    as_of: asOf,
    compiled_on: asOf > '2026-01-01' ? asOf : '2026-01-01',
    title: { en: 'A synthetic edition' },
    note: { en: 'Nothing in it has happened.' },
    previous,
    ...(asOf >= GROWN && { looked_through: [{ outlets: ['Source 1'], from: '2026-01-01', until: asOf }] }),
  };
  await data.write(`${asOf}/edition.json`, `${JSON.stringify(about, null, 2)}\n`);
  for (const name of tableNamesIn(date(asOf)))
    await data.write(`${asOf}/${name}.csv`, csvIn(asOf, name, ROWS[name]));
}

function dataIn(folder: string): SyntheticData {
  const told = (problems: readonly Problem[]) =>
    problems.map((problem) => formatProblem(problem).replaceAll(folder, 'data')).join('\n');
  const data: SyntheticData = {
    folder,
    read: (file) => readFile(join(folder, file), 'utf8'),
    async write(file, content) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    },
    async edit(file, was, is) {
      const text = await data.read(file);
      if (text.split(was).length !== 2) throw new Error(`${file} does not hold "${was}" once:\n${text}`);
      await data.write(
        file,
        text.replace(was, () => is),
      );
    },
    remove: (file) => rm(join(folder, file), { recursive: true }),
    async problems() {
      const { problems } = await checkData(folder, { today: TODAY });
      return told(problems);
    },
    async warnings() {
      const { warnings } = await checkData(folder, { today: TODAY });
      return told(warnings);
    },
  };
  return data;
}

const source = { link: 'none', language: 'en', kind: 'news' };

/** Three people, two rounds, and at least one row of each table. */
export const ROWS: TypedRows = {
  sources: [
    { ...source, source_id: 's1', publisher: 'Source 1', published: '2024-09-01' },
    { ...source, source_id: 's2', publisher: 'Source 2', published: '2024-12' },
    {
      ...source,
      source_id: 's3',
      publisher: 'Source 3',
      title: 'Seven, “said” Source 3',
      title_is: 'as-published',
      url: 'https://example.org/3?a=1',
      link: 'publisher',
    },
  ],
  rounds: [
    {
      round_id: 'r1',
      announced_on: '2024-07-03',
      label: 'Round 1',
      announced_count: 3,
      women: 1,
      men: 2,
      mechanism: 'pardon',
      destination: 'home',
      in_total: 'yes',
      names_published_by_state: 'no',
      notable_person_ids: 'person-17',
      certainty: 'reported',
      source_ids: 's1;s2',
    },
    {
      round_id: 'r2',
      announced_on: '2024-09',
      label: 'Round 2',
      announced_count: 2,
      mechanism: 'exchange',
      counterpart: 'State 1; State 2',
      destination: 'abroad',
      in_total: 'no',
      not_in_total_because: 'Nobody was recognised.',
      names_published_by_state: 'unknown',
      certainty: 'conflicting',
      source_ids: 's2',
    },
  ],
  tallies: [
    {
      tally_id: 't1',
      as_of: '2024-09-30',
      count: 3,
      qualifier: 'at-least',
      counter: 'Counter 1',
      scope: 'People of the synthetic edition.',
      covers_round_ids: 'r1;r2',
      source_ids: 's1',
    },
  ],
  custody: [
    {
      custody_id: 'c1',
      as_of: '2024-09-01',
      date_is: 'stated',
      measure: 'in-custody',
      count: 10,
      qualifier: 'exact',
      women: 4,
      men: 6,
      counter: 'Counter 1',
      criteria: 'joint-list',
      source_ids: 's1',
    },
  ],
  repression: [
    {
      figure_id: 'f1',
      period_start: '2024-08',
      period_end: '2024-08',
      measure: 'searches',
      value: 12,
      qualifier: 'about',
      counter: 'Counter 1',
      count_is: 'first',
      source_ids: 's3',
    },
  ],
  measures: [
    {
      measure: 'searches',
      label: 'Searches',
      unit: 'instances',
      definition: 'Searches reported.',
      counter: 'Counter 1',
      comparable_across_months: 'yes',
      caution: 'None.',
    },
  ],
  people: ['person-17', 'person-18', 'person-19'].map((person_id) => ({
    person_id,
    name_en: `Person ${person_id.slice(-2)}`,
    gender: 'f',
    role: 'Baker',
    category: 'activist',
    one_line: 'A synthetic person.',
    published: person_id === 'person-19' ? 'no' : 'yes',
    source_ids: 's1',
  })),
  'life-events': [
    {
      event_id: 'e1',
      person_id: 'person-17',
      date: '2023-01',
      type: 'sentenced',
      headline: 'Sentenced to 4.5 years',
      years: 4.5,
      case: 1,
      articles: 'a342',
      source_ids: 's1',
    },
    {
      event_id: 'e2',
      person_id: 'person-17',
      date: '2024-07-03',
      type: 'released',
      headline: 'Released, the first of three',
      case: 1,
      round_id: 'r1',
      source_ids: 's1;s2',
    },
  ],
  deaths: [
    {
      death_id: 'd1',
      name: 'Person 20',
      died_on: '2022',
      recognised_political_prisoner: 'unknown',
      published: 'no',
      source_ids: 's1',
    },
    {
      death_id: 'd2',
      name: 'Person 22',
      died_on: '2023-05-01',
      place: 'Colony 1',
      recognised_political_prisoner: 'yes',
      published: 'yes',
      source_ids: 's2',
    },
  ],
  events: [
    {
      event_id: 'e1',
      date: '2024-07-03',
      kind: 'release',
      headline: 'Round 1 is announced',
      significance: 1,
      person_ids: 'person-17;person-18',
      round_id: 'r1',
      source_ids: 's1',
    },
    {
      event_id: 'e2',
      date: '2024-09',
      kind: 'release',
      headline: 'Round 2 is announced',
      significance: 2,
      round_id: 'r2',
      source_ids: 's2',
    },
  ],
  elections: [
    {
      held_on: '2020-01-01',
      official_winner: 'Person 21',
      official_share_percent: 50.5,
      official_turnout_percent: 60,
      observers_assessment: 'Not observed.',
      source_ids: 's1',
    },
  ],
  articles: [
    {
      article_id: 'a342',
      number: '342',
      name: 'Article 342',
      what_it_punishes: 'Nothing that happened.',
      source_ids: 's1',
    },
  ],
  rankings: [
    {
      ranking_id: 'k1',
      index: 'Index 1',
      as_of: '2024',
      value: 5,
      qualifier: 'exact',
      unit: 'rank',
      counter: 'Counter 2',
      source_ids: 's1',
    },
  ],
  places: [
    {
      place_id: 'colony-1',
      kind: 'colony',
      name_en: 'Colony 1',
      aliases: 'The first; The old one',
      town: 'Town 1',
      latitude: 53.5,
      longitude: 27.25,
      coordinates_source: 'Gazetteer 1',
      source_ids: 's1',
    },
  ],
  disputes: [
    {
      dispute_id: 'x1',
      table: 'rounds',
      key: 'r1',
      column: 'men',
      value: 3,
      why: 'Not reconciled.',
      reconciled: 'no',
      source_ids: 's2',
    },
  ],
};
