/**
 * `npm run bench -- search [people]`: what a first query fetches and how long an answer takes, once its files
 * are there, with the people of the built site (`OUT_DIR`) and with as many synthetic ones. Must be: 90 kB, 100 ms.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Papa from 'papaparse';
import { chooseFiles, openDirectory } from '#search/choice.ts';
import type { PersonEntry } from '#search/entries.ts';
import { searchFile } from '#search/files.ts';
import { find, preparePerson } from '#search/find.ts';
import { piecesOf } from '#search/pieces.ts';
import { wordOf } from './people/synthetic.ts';

const QUERIES = ['newspapers', 'typed', 'nobody'].flatMap(
  (list) =>
    Papa.parse<{ query: string }>(readFileSync(`tests/search/lists/${list}.csv`, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data,
);

export function run([count = '10000']: readonly string[]): void {
  const dist = join(process.env.OUT_DIR ?? 'dist', 'search');
  if (!existsSync(dist)) throw new Error(`${dist} is not there; run npm run build first`);
  const fixed = ['open.js', 'find.js', 'index/things.js'].map((file) => readFileSync(join(dist, file)));
  const pieces = readdirSync(join(dist, 'index')).filter((file) => file.startsWith('people-'));
  const texts = pieces.map((file) => readFileSync(join(dist, 'index', file), 'utf8'));
  tell('the site', texts.map(entriesIn), fixed, null);
  const synthetic = Array.from({ length: Number(count) }, (_, nth) => personOf(nth));
  const { pieces: files, names } = piecesOf(synthetic);
  tell(`${synthetic.length} synthetic people`, files, fixed, names);
}

const entriesIn = (text: string): readonly PersonEntry[] =>
  (JSON.parse(`[${text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))}]`) as [string, PersonEntry[]])[1];

/** Somebody as a profile of the site describes them, in as many words. */
function personOf(nth: number): PersonEntry {
  const [latin, cyrillic] = wordOf(nth);
  return [
    `person-${nth}`,
    `Person ${latin}`,
    [`Асоба ${cyrillic}`, `Персона ${cyrillic}`],
    [],
    nth % 2 === 0 ? 'f' : 'm',
    8,
    `Released on ${(nth % 28) + 1} December 2025 and taken out of Belarus.`,
    'out',
    `A synthetic person, the ${nth}th of a benchmark, convicted in ${2020 + (nth % 6)} of taking part in protests.`,
    'synthetic activist',
  ];
}

function tell(
  who: string,
  pieces: readonly (readonly PersonEntry[])[],
  fixed: readonly Buffer[],
  names: ReturnType<typeof piecesOf>['names'],
): void {
  const directory = names && openDirectory(names);
  const prepared = new Map<number, ReturnType<typeof preparePerson>[]>();
  const pieceAt = (at: number) => {
    const known = prepared.get(at) ?? (pieces[at] ?? []).map(preparePerson);
    prepared.set(at, known);
    return known;
  };
  // As in the browser: people of the same files are the same list.
  const together = new Map<string, readonly ReturnType<typeof preparePerson>[]>();
  const peopleIn = (files: readonly number[]) => {
    const known = together.get(files.join()) ?? files.flatMap(pieceAt);
    together.set(files.join(), known);
    return known;
  };
  const asked = [
    ...QUERIES.map(({ query }) => query),
    ...(names ? Array.from({ length: 200 }, (_, nth) => wordOf(nth * 37)[nth % 2] ?? '') : []),
  ];
  const sizes = new Map<number, number>();
  const sizeOf = (at: number) => {
    const known = sizes.get(at) ?? packed(searchFile(`people-${at}`, pieces[at] ?? []));
    sizes.set(at, known);
    return known;
  };
  const base = [...fixed, ...(names ? [searchFile('names', names)] : [])].reduce<number>(
    (total, file) => total + packed(file),
    0,
  );
  const times: number[] = [];
  let most = 0;
  for (const query of asked) {
    const filesOf = () => (directory ? chooseFiles(query, directory).files : [0]);
    const files = filesOf();
    for (const file of files) pieceAt(file);
    // Processor time, the best of three: what others on the machine do is no part of it.
    const tries = [0, 1, 2].map(() => {
      const start = processor();
      find(query, peopleIn(filesOf()), []);
      return processor() - start;
    });
    times.push(Math.min(...tries));
    most = Math.max(most, base + files.reduce((total, at) => total + sizeOf(at), 0));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const least = Math.min(...pieces.map(({ length }) => length));
  console.log(
    `${who}\n  files of people ${pieces.length}, the smallest of ${least}; a first query at most ${(most / 1e3).toFixed(1)} kB (must be 90 or less)`,
  );
  console.log(
    `  ${times.length} queries, processor time: median ${at(0.5)} ms, 95 in 100 within ${at(0.95)} ms, the slowest ${at(1)} ms (must be 100 or less)\n`,
  );
}

/** Milliseconds of the processor that this program has used. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const packed = (file: Buffer | string): number => brotliCompressSync(file).length;
