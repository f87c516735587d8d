/**
 * A whole draft saved by a spreadsheet of another country: whatever it rewrote is mended to what it was, or named where
 * more than one value can have been meant; nothing else is touched, and nothing passes in silence.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { metaOf } from '#data/cells.ts';
import { date } from '#data/dates.ts';
import { checkData } from '#data/check/check.ts';
import { mendTables } from '#data/edit/mend.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import { NEWER, syntheticData } from '../synthetic.ts';
import type * as z from 'zod';

/** How a spreadsheet of a country writes what it takes for a date or a number, and how it parts cells. */
interface Spreadsheet {
  readonly name: string;
  readonly day: (year: string, month: string, day: string) => string;
  readonly month: (year: string, month: string) => string;
  readonly number: (digits: string) => string;
  readonly yes: string;
  readonly delimiter: string;
  /** Written first of all. */
  readonly begins: string;
}

const MONTHS = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  ru: 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' '),
};
const ofList = (months: readonly string[], month: string) => months[Number(month) - 1] ?? '';

const SPREADSHEETS: readonly Spreadsheet[] = [
  {
    name: 'Excel, United States',
    day: (year, month, day) => `${Number(month)}/${Number(day)}/${year}`,
    month: (year, month) => `${ofList(MONTHS.en, month)}-${year.slice(2)}`,
    number: (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
    yes: 'TRUE',
    delimiter: ',',
    begins: '\ufeff',
  },
  {
    name: 'Excel, Germany',
    day: (year, month, day) => `${day}.${month}.${year}`,
    month: (year, month) => `${month}.${year}`,
    number: (digits) => digits.replace('.', ','),
    yes: 'yes',
    delimiter: ';',
    begins: '\ufeffsep=;\r\n',
  },
  {
    name: 'Excel, Belarus',
    day: (year, month, day) => `${day}.${month}.${year} г.`,
    month: (year, month) => `${ofList(MONTHS.ru, month)}.${year.slice(2)}`,
    number: (digits) => digits.replace('.', ',').replace(/\B(?=(?:\d{3})+$)/g, '\u00a0'),
    yes: 'ИСТИНА',
    delimiter: ';',
    begins: '\ufeff',
  },
  {
    name: 'LibreOffice, United States',
    day: (year, month, day) => `${month}/${day}/${year.slice(2)}`,
    month: (year, month) => `${ofList(MONTHS.en, month)} ${year.slice(2)}`,
    number: (digits) => digits,
    yes: 'TRUE',
    delimiter: ',',
    begins: '',
  },
  {
    name: 'LibreOffice, Germany',
    day: (year, month, day) => `${day}.${month}.${year.slice(2)}`,
    month: (year, month) => `${month}.${year}`,
    number: (digits) => digits.replace('.', ','),
    yes: 'WAHR',
    delimiter: ';',
    begins: '',
  },
  {
    name: 'LibreOffice, Belarus',
    day: (year, month, day) => `${day}.${month}.${year}`,
    month: (year, month) => `${ofList(MONTHS.ru, month)}.${year.slice(2)}`,
    number: (digits) => digits.replace('.', ',').replace(/\B(?=(?:\d{3})+$)/g, '\u202f'),
    yes: 'ИСТИНА',
    delimiter: ';',
    begins: '',
  },
];

/** A cell as the spreadsheet writes it, by what its column holds. */
function rewritten(sheet: Spreadsheet, schema: z.ZodType, cell: string): string {
  const { kind, choices } = metaOf(schema);
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(cell) ?? [];
  if (kind === 'date' && month !== undefined)
    return day === undefined ? sheet.month(year, month) : sheet.day(year, month, day);
  if (kind === 'number' || kind === 'whole-number') return sheet.number(cell);
  return choices?.length === 2 && cell === 'yes' ? sheet.yes : cell;
}

test.each(SPREADSHEETS.map((sheet) => [sheet.name, sheet] as const))(
  '%s: what it rewrote is mended, or named',
  async (_, sheet) => {
    const { folder } = await syntheticData();
    const changed: { file: string; column: string; was: string; is: string }[] = [];
    for (const name of tableNamesIn(date(NEWER))) {
      const file = join(folder, NEWER, `${name}.csv`);
      const [header = [], ...rows] = Papa.parse<string[]>(await readFile(file, 'utf8'), {
        skipEmptyLines: true,
      }).data;
      const shape = tableIn(date(NEWER), name).row.shape as Readonly<Record<string, z.ZodType>>;
      const saved = rows.map((cells) =>
        cells.map((cell, at) => {
          const column = header[at] ?? '';
          const is = cell === '' ? cell : rewritten(sheet, shape[column] as z.ZodType, cell);
          if (is !== cell) changed.push({ file, column, was: cell, is });
          return is;
        }),
      );
      const text = Papa.unparse([header, ...saved], { delimiter: sheet.delimiter, newline: '\r\n' });
      await writeFile(file, `${sheet.begins}${text}\r\n`);
    }
    expect(changed.length).toBeGreaterThan(10);
    const mended = await mendTables(folder);
    const { problems } = await checkData(folder, { today: '2026-12-01' });
    const told = problems.map(({ message }) => message).join('\n');
    for (const { file, column, was, is } of changed) {
      const wrong = mended.filter((each) => each.file === file && each.column === column && each.was === is);
      // A cell is mended to what it was; where it is not, its column is named with what it says.
      if (wrong.length > 0) expect(wrong.map((each) => each.is)).toContain(was);
      else
        expect(
          problems.filter((each) => each.file === file && each.name === column),
          `${file} ${column} ${is}\n${told}`,
        ).not.toEqual([]);
    }
  },
);
