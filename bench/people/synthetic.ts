/** Editions with as many plainly synthetic people as are asked for, beside the real ones: the real site's data, and more of it. */
import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { PartialDate } from '#data/dates.ts';
import { columnNamesIn } from '#data/schema.ts';
import { editionDates } from '#data/edition.ts';
import { sealEdition } from '#data/edit/seal.ts';
import { CORRECTIONS, MISTAKES, TABLES, type TableName } from '#data/tables.ts';

type Row = Readonly<Record<string, string | number>>;

/** Sources that the synthetic rows rest on. */
const SOURCES = 500;

/**
 * Copies the oldest and the newest edition and puts the people into both: nothing of theirs happens after
 * the oldest one's cut-off, so that the two do not differ in them.
 */
export async function writeEditions(from: string, to: string, people: number): Promise<void> {
  const dates = await editionDates(from);
  const kept = [dates[0], dates.at(-1)] as [PartialDate, PartialDate];
  await mkdir(to, { recursive: true });
  await cp(join(from, 'README.md'), join(to, 'README.md'));
  for (const { name, row } of [CORRECTIONS, MISTAKES] as const)
    await writeFile(join(to, `${name}.csv`), `${Object.keys(row.shape).join(',')}\n`);
  for (const [at, date] of kept.entries()) {
    const folder = join(to, date);
    await cp(join(from, date), folder, { recursive: true });
    const about = JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')) as Record<string, unknown>;
    delete about.checksums;
    delete about.sealed_on;
    delete about.withdrawals;
    about.previous = kept[at - 1] ?? null;
    await writeFile(join(folder, 'edition.json'), JSON.stringify(about));
    const append = appender(folder, date);
    await append('sources', people === 0 ? 0 : SOURCES, (nth) => [sourceOf(nth)]);
    await append('people', people, (nth) => [personOf(nth)]);
    await append('life-events', people, eventsOf);
    await sealEdition(folder, String(about.compiled_on));
  }
}

const appender =
  (folder: string, edition: PartialDate) =>
  async (table: TableName, count: number, rowsOf: (nth: number) => readonly Row[]): Promise<void> => {
    const columns = columnNamesIn(edition, TABLES[table]);
    for (let at = 0; at < count; at += 5000) {
      const rows = Array.from({ length: Math.min(5000, count - at) }, (_, more) => rowsOf(at + more)).flat();
      const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
      await appendFile(join(folder, `${table}.csv`), `${Papa.unparse(cells, { newline: '\n' })}\n`);
    }
  };

const sourceOf = (nth: number): Row => ({
  source_id: `synthetic-${nth}`,
  publisher: `Synthetic source ${nth % 40}`,
  title: `Synthetic page ${nth}`,
  title_is: 'description',
  link: 'none',
  published: '2024-01-02',
  language: 'en',
  kind: 'news',
});

const CATEGORIES = ['activist', 'journalist', 'blogger', 'lawyer', 'artist', 'business'] as const;

function personOf(nth: number): Row {
  const [latin, cyrillic] = wordOf(nth);
  return {
    person_id: `person-${nth}`,
    name_en: `Person ${nth} ${latin}`,
    name_be: `Асоба ${nth} ${cyrillic}`,
    name_ru: `Персона ${nth} ${cyrillic}`,
    gender: nth % 2 ? 'f' : 'm',
    born: `${1950 + (nth % 50)}`,
    role: 'Synthetic',
    category: CATEGORIES[nth % CATEGORIES.length] ?? 'activist',
    one_line: `A synthetic person, the ${nth}th of a benchmark`,
    published: 'yes',
    source_ids: sources(nth, 0),
  };
}

/** A word of its own for each number, as a surname is: of three syllables or more. */
export function wordOf(nth: number): readonly [latin: string, cyrillic: string] {
  const latin = ['ba', 'de', 'ga', 'ku', 'lo', 'mi', 'na', 'po', 'ra', 'sa', 'ta', 'ze'];
  const cyrillic = ['ба', 'дэ', 'га', 'ку', 'ло', 'мі', 'на', 'по', 'ра', 'са', 'та', 'зэ'];
  const digits = Array.from((nth * 7 + 12 * 12).toString(12), (digit) => parseInt(digit, 12));
  return [latin, cyrillic].map((syllables) => {
    const word = digits.map((digit) => syllables[digit]).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  }) as unknown as readonly [string, string];
}

/** Of so many people one was not heard of for a time: the charts have a row for each of those. */
const SILENT = 500;
const SILENCE = [
  [13, 'last-contact', 'The last letter reached the family'],
  [18, 'contact-restored', 'A call home after half a year'],
] as const;

/** A case of eight events, each after the one before it. */
function eventsOf(nth: number): readonly Row[] {
  const at = (months: number) => {
    const month = (nth % 12) + months;
    const [year, day] = [2020 + (nth % 2) + Math.floor(month / 12), (nth % 28) + 1];
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  };
  const years = 1 + (nth % 10);
  const told: readonly (readonly [months: number, type: string, headline: string, more?: Row])[] = [
    [0, 'detained', 'Detained at home after a search', { place: `Synthetic town ${nth % 40}` }],
    [1, 'charged', 'Charged after ten days in a temporary detention centre'],
    [5, 'trial-began', 'The trial began behind closed doors'],
    [6, 'sentenced', `Sentenced to ${years} years`, { years, detail: 'Reported by relatives a day later' }],
    [9, 'appeal', 'The appeal was turned down'],
    [11, 'transferred', 'Moved to a colony', { place: `Synthetic colony ${nth % 12}` }],
    ...(nth % SILENT === 0
      ? SILENCE
      : [[13, 'statement', 'A letter from the colony was published'] as const]),
    [19, 'transferred', 'Moved to another colony', { place: `Synthetic colony ${(nth + 5) % 12}` }],
    [22, 'released', 'Released, the term served in part'],
  ];
  return told.map(([months, type, headline, more = {}], event) => ({
    event_id: `person-${nth}-${event}`,
    person_id: `person-${nth}`,
    date: at(months),
    type,
    headline,
    case: 1,
    source_ids: sources(nth, event),
    ...more,
  }));
}

const sources = (nth: number, more: number): string =>
  `synthetic-${(nth + more) % SOURCES};synthetic-${(nth + 31 * (more + 1)) % SOURCES}`;
