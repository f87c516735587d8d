/**
 * `npm run bench -- check 1000000`: what the check costs, against Papa Parse alone reading the same
 * files, in turn, in one run. They are a synthetic table of life events, ten to a person, and its
 * people and sources, in a temporary folder; each measurement is a process of its own, so that its memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { checkData } from '#data/check/check.ts';
import { date } from '#data/dates.ts';
import { dictionary } from '#data/dictionary.ts';
import type { LifeEventType } from '#data/life-event-types.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import { CORRECTIONS, MISTAKES, type Table } from '#data/tables.ts';

const EDITION = date('2026-08-21');
const RUNS = 5;

/** What is measured, by name, given the folder of the data. */
const MEASURED = {
  'Papa Parse, rows as arrays': (folder: string) => parse(folder, {}),
  'Papa Parse, rows as objects': (folder: string) => parse(folder, { header: true }),
  'check of the whole folder': async (folder: string) => {
    const { problems } = await checkData(folder);
    if (problems.length > 0) throw new Error(`the synthetic data have ${problems.length} problems`);
  },
};

type Measured = keyof typeof MEASURED;

interface Measure {
  readonly seconds: number;
  /** Seconds of processor time, all threads together: they say more than a clock where others work beside it. */
  readonly processor: number;
  /** Most memory the process ever took, in bytes. */
  readonly memory: number;
}

export async function run([size = '1000000']: readonly string[]): Promise<void> {
  const rows = Number(size);
  const root = await mkdtemp(join(tmpdir(), 'revolving-door-bench-'));
  try {
    const [small, whole] = [join(root, 'small'), join(root, 'whole')];
    await writeData(small, Math.ceil(rows / 10));
    await writeData(whole, rows);
    const { size: bytes } = await stat(join(whole, EDITION, 'life-events.csv'));
    console.log(
      `${rows.toLocaleString('en')} life events, ${(bytes / 1e6).toFixed(0)} MB, median of ${RUNS} runs\n`,
    );
    const names = Object.keys(MEASURED) as Measured[];
    const measures = new Map<Measured, Measure[]>(names.map((name) => [name, []]));
    for (let at = 0; at < RUNS; at += 1) {
      for (const name of names) measures.get(name)?.push(measure(name, whole));
    }
    const medianOf = (name: Measured, of: keyof Measure) =>
      median((measures.get(name) ?? []).map((each) => each[of]));
    const times = (name: Measured, of: keyof Measure) =>
      (medianOf('check of the whole folder', of) / medianOf(name, of)).toFixed(2);
    for (const name of names) {
      const seconds = medianOf(name, 'seconds');
      console.log(
        `${name.padEnd(28)}${seconds.toFixed(2)} s (${medianOf(name, 'processor').toFixed(2)} s of processor)  ` +
          `${Math.round(rows / seconds).toLocaleString('en')} rows/s  ${megabytes(medianOf(name, 'memory'))}  ` +
          `check takes ${times(name, 'seconds')} times as long, ${times(name, 'processor')} times the processor`,
      );
    }
    const { memory } = measure('check of the whole folder', small);
    console.log(`\nThe check of a tenth of the rows takes ${megabytes(memory)}.`);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** One measurement, in a process of its own. */
function measure(name: Measured, folder: string): Measure {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, name, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measure;
}

async function parse(folder: string, options: { header?: boolean }): Promise<void> {
  for (const name of tableNamesIn(EDITION)) {
    const file = createReadStream(join(folder, EDITION, `${name}.csv`), { encoding: 'utf8' });
    await new Promise<void>((resolve, reject) => {
      Papa.parse(file, {
        ...options,
        chunk: () => undefined,
        complete: () => resolve(),
        error: reject,
      });
    });
  }
}

async function writeData(folder: string, rows: number): Promise<void> {
  const edition = join(folder, EDITION);
  await mkdir(edition, { recursive: true });
  const about = {
    as_of: EDITION,
    compiled_on: EDITION,
    title: { en: 'Synthetic' },
    note: { en: 'Synthetic' },
    previous: null,
  };
  await writeFile(join(edition, 'edition.json'), JSON.stringify(about));
  await writeFile(join(folder, 'README.md'), dictionary());
  for (const each of [CORRECTIONS, MISTAKES] as const)
    await writeRows(join(folder, `${each.name}.csv`), each, 0, () => ({}));
  const contents: Partial<
    Record<string, [number, (at: number) => Readonly<Record<string, string | number>>]>
  > = {
    sources: [
      900,
      (at) => ({
        source_id: `source-${at}`,
        publisher: `Source ${at}`,
        link: 'none',
        published: '2024-01-02',
        language: 'en',
        kind: 'news',
      }),
    ],
    people: [
      Math.ceil(rows / 10),
      (at) => ({
        person_id: `person-${at}`,
        name_en: `Person ${at}`,
        gender: 'f',
        born: `${1950 + (at % 50)}`,
        role: 'Baker',
        category: 'activist',
        one_line: 'A synthetic person',
        published: 'yes',
        source_ids: `source-${at % 900}`,
      }),
    ],
    'life-events': [rows, lifeEvent],
  };
  for (const name of tableNamesIn(EDITION)) {
    const [count, row] = contents[name] ?? [0, () => ({})];
    await writeRows(join(edition, `${name}.csv`), tableIn(EDITION, name), count, row);
  }
}

/** What befalls each person, in the order of time. */
const LIFE = [
  'detained',
  'charged',
  'trial-began',
  'sentenced',
  'appeal',
  'transferred',
  'last-contact',
  'contact-restored',
  'released',
  'award',
] as const satisfies readonly LifeEventType[];

function lifeEvent(at: number) {
  const person = Math.floor(at / LIFE.length);
  const nth = at % LIFE.length;
  const [month, day] = [(at % 12) + 1, (at % 28) + 1].map((each) => String(each).padStart(2, '0'));
  return {
    event_id: `person-${person}-e${nth}`,
    person_id: `person-${person}`,
    date: `${2014 + nth}-${month}-${day}`,
    type: LIFE[nth] ?? 'other',
    headline:
      at % 3 === 0
        ? `Person ${person} was moved, for the time ${at}`
        : `Person ${person} was held on day ${at}`,
    detail: at % 5 === 0 ? 'Reported by relatives a day later' : '',
    years: at % 4 === 1 ? '4.5' : '',
    place: `Place ${at % 40}`,
    case: 1,
    source_ids: `source-${at % 900};source-${(at + 7) % 900}`,
  };
}

async function writeRows(
  path: string,
  table: Table,
  count: number,
  row: (at: number) => Readonly<Record<string, string | number>>,
): Promise<void> {
  const columns = Object.keys(table.row.shape);
  await using file = await open(path, 'w');
  await file.write(`${columns.join(',')}\n`);
  for (let at = 0; at < count; at += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, count - at) }, (_, more) => {
      const cells = row(at + more);
      return columns.map((column) => cells[column] ?? '');
    });
    await file.write(`${Papa.unparse(lines, { newline: '\n' })}\n`);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

if (import.meta.main) {
  const [name, folder] = process.argv.slice(2) as [Measured, string];
  const [start, before] = [performance.now(), process.cpuUsage()];
  await MEASURED[name](folder);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  console.log(JSON.stringify({ seconds, processor, memory: process.resourceUsage().maxRSS * 1024 }));
}
