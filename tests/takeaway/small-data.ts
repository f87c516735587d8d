/** Small editions in a folder of their own, written as an editor would write them. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { loadData, type Data } from '#data/edition.ts';
import { date as dateOf } from '#data/dates.ts';
import { columnNamesIn, tableNamesIn } from '#data/schema.ts';
import { CORRECTIONS, MISTAKES, TABLES, type TableName } from '#data/tables.ts';

export type Cells = Record<string, string>;

/** The tables of an edition; cells and tables not given are empty. */
export type SmallEdition = Partial<Record<TableName, readonly Cells[]>>;

export async function smallData(editions: Record<string, SmallEdition>): Promise<Data> {
  const folder = await mkdtemp(join(tmpdir(), 'small-data-'));
  await writeFile(join(folder, 'corrections.csv'), csv(Object.keys(CORRECTIONS.row.shape), []));
  await writeFile(join(folder, 'mistakes.csv'), csv(Object.keys(MISTAKES.row.shape), []));
  let previous: string | null = null;
  for (const [date, tables] of Object.entries(editions)) {
    await mkdir(join(folder, date));
    for (const name of tableNamesIn(dateOf(date))) {
      const columns = columnNamesIn(dateOf(date), TABLES[name]);
      await writeFile(join(folder, date, `${name}.csv`), csv(columns, tables[name] ?? []));
    }
    const about = {
      as_of: date,
      compiled_on: '2026-11-22',
      title: { en: date },
      note: { en: 'Small' },
      previous,
    };
    await writeFile(join(folder, date, 'edition.json'), `${JSON.stringify(about, null, 2)}\n`);
    previous = date;
  }
  return loadData(folder, { drafts: true });
}

function csv(columns: readonly string[], rows: readonly Cells[]): string {
  const records = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `${Papa.unparse([columns, ...records], { newline: '\n' })}\n`;
}

export const source = (source_id: string, cells: Cells = {}): Cells => ({
  source_id,
  publisher: 'A Paper',
  title: 'What happened',
  title_is: 'as-published',
  link: 'none',
  language: 'en',
  kind: 'news',
  ...cells,
});

export const person = (person_id: string, cells: Cells = {}): Cells => ({
  person_id,
  name_en: person_id.toUpperCase(),
  gender: 'f',
  role: 'Teacher',
  category: 'activist',
  one_line: 'Taught.',
  published: 'yes',
  source_ids: 'paper',
  ...cells,
});

export const lifeEvent = (event_id: string, person_id: string, cells: Cells = {}): Cells => ({
  event_id,
  person_id,
  date: '2024-05-02',
  type: 'detained',
  headline: 'Detained',
  source_ids: 'paper',
  ...cells,
});

export const publicEvent = (event_id: string, cells: Cells = {}): Cells => ({
  event_id,
  date: '2024-05',
  kind: 'crackdown',
  headline: 'Arrests',
  significance: '2',
  source_ids: 'paper',
  ...cells,
});

export const dispute = (dispute_id: string, cells: Cells): Cells => ({
  dispute_id,
  column: 'date',
  value: '2024-05-03',
  why: 'Another day is given.',
  reconciled: 'no',
  source_ids: 'paper',
  ...cells,
});

export const death = (death_id: string, cells: Cells = {}): Cells => ({
  death_id,
  name: death_id.toUpperCase(),
  died_on: '2024-05-02',
  recognised_political_prisoner: 'yes',
  published: 'yes',
  source_ids: 'paper',
  ...cells,
});
