/** All tables of an edition as one workbook for spreadsheets, which read its letters, numbers and dates alike in every country. */
import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import identity from '#site.json' with { type: 'json' };
import type { Cell } from '#data/cells.ts';
import type { Edition } from '#data/edition.ts';
import { columnNamesIn, tableIn, tableNamesIn } from '#data/schema.ts';
import { languageOf } from '#words/language.ts';
import { fullAddress } from '#words/paths.ts';
import { citationOf, citedTitle, editionPage, LICENCE } from './citation.ts';
import { rowsOf } from './edition-files.ts';
import { entryOf } from './zip-entry.ts';

export interface Workbook {
  readonly bytes: Uint8Array;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The address of the newest edition's: it stays while editions come. */
export const WORKBOOK = `/data/${identity.slug}.xlsx` as const;

/** Characters a cell may hold, and the widest a column begins. */
const [LONGEST, WIDEST, NARROWEST] = [32_767, 48, 8];

const made = new WeakMap<Edition, Promise<Workbook>>();

/**
 * A sheet that says what it is, then one for each table. Numbers are numbers; dates are text, for many are a month or a
 * year alone; lists have a semicolon between entries; what is not reported is empty. The same edition gives the same bytes.
 */
export function workbookOf(edition: Edition, site: URL): Promise<Workbook> {
  const known = made.get(edition) ?? makeWorkbook(edition, site);
  made.set(edition, known);
  return known;
}

async function makeWorkbook(edition: Edition, site: URL): Promise<Workbook> {
  const sheets = [{ sheet: 'Read me', data: readMe(edition, site), columns: [{ width: 100 }] }];
  for (const name of tableNamesIn(edition.asOf)) {
    const columns = columnNamesIn(edition.asOf, tableIn(edition.asOf, name));
    const rows = (await rowsOf(edition, name)).map((row) =>
      columns.map((column) => cellOf(row[column] as Cell)),
    );
    const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
    const widths = columns.map((column, at) => ({
      width: Math.min(
        WIDEST,
        Math.max(NARROWEST, column.length, ...rows.map((row) => lengthOf(row[at] ?? null))) + 2,
      ),
    }));
    sheets.push(
      Object.assign({ sheet: name, data: [head, ...rows], columns: widths }, { stickyRowsCount: 1 }),
    );
  }
  const written = await writeWorkbook(sheets).toBuffer();
  const bytes = undated(new Uint8Array(written));
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function cellOf(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  const text = typeof cell === 'string' ? cell : cell.join(';');
  return text === '' ? null : text.slice(0, LONGEST);
}

function lengthOf(cell: string | number | null): number {
  return String(cell ?? '').length;
}

function readMe(edition: Edition, site: URL): SheetData {
  const language = languageOf('en');
  const page = editionPage(edition, site);
  const lines = [
    citedTitle(edition),
    edition.about.note.en,
    ...['empty', 'qualifier', 'dates', 'lists'].map((note) => language.sayAny(`pages.data.notes.${note}`)),
    language.say('takeaway.readmeSheets', {
      dictionary: fullAddress('/editions/data-dictionary.txt', site).href,
    }),
    citationOf(edition, language, page),
    `${LICENCE.title}, ${LICENCE.path}`,
  ];
  return lines.map((value, at) => [
    { value, type: String, wrap: true, ...(at === 0 && { fontWeight: 'bold' as const }) },
  ]);
}

/** The same workbook without the moment at which it was made. */
function undated(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes));
  return zipSync(Object.fromEntries(files.map(([name, content]) => [name, [content, entryOf(name)]])));
}
