/**
 * What spreadsheets, word processors and programs make of a sound cell when a table passes through them: named, so
 * that an editor mends the cause and not each cell, and read back where only one value can have been meant.
 */
import { Fault, type CellKind, type ColumnMeta } from './cells.ts';
import { parseDate } from './dates.ts';
import { MONTHS } from './month-names.ts';
import { shorten } from './problem.ts';

/** A cell that was damaged on its way: in a whole column, as a rule. */
export class Damage extends Fault {
  readonly what: string;
  /** What it may have been: one value, several where a date can be read in two orders, or none. */
  readonly meant: readonly string[];
  /** Where a date could be read in two orders and is a day in one of them: its place among the two. */
  readonly order: number | null;

  constructor(cell: string, what: string, meant: readonly string[], order: number | null) {
    super(`${shorten(cell)} ${what}`);
    this.what = what;
    this.meant = meant;
    this.order = order;
  }
}

interface Reading {
  readonly what: string;
  readonly meant: readonly string[];
}

const of = (what: string, ...meant: readonly string[]): Reading => ({ what, meant });

/** What happened to a cell that its column cannot read, or `null` where that is a plain slip. */
export function damageOf(cell: string, meta: Pick<ColumnMeta, 'kind' | 'choices' | 'read'>): Damage | null {
  const found =
    lostIn(cell) ?? readingOf(cell, meta) ?? emptied(cell) ?? spaced(cell, meta.kind) ?? garbled(cell);
  if (found === null) return null;
  // What is proposed is what the column takes: anything else would be the next problem.
  const isTaken = found.meant.map((each) => !(meta.read(each) instanceof Fault));
  const meant = [...new Set(found.meant.filter((_, at) => isTaken[at]))];
  const order = found.meant.length === 2 && meant.length === 1 ? isTaken.indexOf(true) : null;
  return new Damage(cell, found.what, meant, order);
}

/** What no value can be read from any more. */
function lostIn(cell: string): Reading | null {
  if (/^#{2,}$/.test(cell))
    return of('is what a spreadsheet shows where a column is too narrow; the value is lost, type it again');
  if (
    /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ССЫЛКА!|Н\/Д|ИМЯ\?|ЗНАЧ!|ДЕЛ\/0!|ЧИСЛО!|ПУСТО!|BEZUG!|NV|WERT!)$/.test(
      cell,
    )
  )
    return of('is an error of a spreadsheet’s formula; type the value');
  return null;
}

function readingOf(cell: string, { kind, choices }: Pick<ColumnMeta, 'kind' | 'choices'>): Reading | null {
  switch (kind) {
    case 'date':
      return dateIn(cell.trim());
    case 'whole-number':
    case 'number':
      return numberIn(cell.trim(), kind);
    case 'choice':
      return choiceIn(cell.trim(), choices ?? []);
    case 'id':
      return idIn(cell.trim());
    default:
      return null;
  }
}

const two = (text: string) => text.padStart(2, '0');
/** A year of two digits as spreadsheets complete it. */
const yearOf = (text: string) => (text.length === 4 ? text : Number(text) < 30 ? `20${text}` : `19${text}`);

const REWRITTEN = 'is a date as a spreadsheet writes it';

function dateIn(cell: string): Reading | null {
  const match = (pattern: RegExp) => pattern.exec(cell)?.slice(1);
  const written = match(/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/);
  if (written) {
    const [year, month, day] = written as [string, string, string];
    const whole = `${year}-${two(month)}-${two(day)}`;
    if (parseDate(whole) === null) return Number(month) > 12 ? null : of(`is no day: ${beyond(year, month)}`);
    return of(REWRITTEN, whole);
  }
  const timed = match(/^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/);
  if (timed) return of('is a date with a time, as a program writes it', ...timed);
  const dotted = match(/^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)(?:\s*г\.?)?$/);
  if (dotted) {
    const [day, month, year] = dotted as [string, string, string];
    return of(REWRITTEN, `${yearOf(year)}-${two(month)}-${two(day)}`);
  }
  const slashed = match(/^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)$/);
  if (slashed) {
    const [first, second, year] = slashed as [string, string, string];
    const read = (month: string, day: string) => `${yearOf(year)}-${two(month)}-${two(day)}`;
    return of(REWRITTEN, read(first, second), read(second, first));
  }
  const monthly = match(/^(\d{1,2})[./](\d{4})$/);
  if (monthly) return of(REWRITTEN, `${monthly[1]}-${two(monthly[0] ?? '')}`);
  const named = match(/^(?:(\d{1,2})[-. ]{1,2})?(\p{L}+)\.?[-. ](\d{4}|\d\d)(?:\s*г\.?)?$/u);
  const month = named && MONTHS.get((named[1] ?? '').toLowerCase());
  if (named && month !== undefined) {
    const [day, , year] = named as [string | undefined, string, string];
    const whole = `${yearOf(year)}-${two(String(month))}`;
    return of(REWRITTEN, day === undefined ? whole : `${whole}-${two(day)}`);
  }
  const year = match(/^((?:19|20)\d{2})[.,]0$/);
  if (year) return of('is a year as a program writes a number', ...year);
  const serial = match(/^(\d{5})(?:[.,]0+)?$/);
  if (serial) {
    const day = new Date(Date.UTC(1899, 11, 30) + Number(serial[0]) * 86_400_000);
    return of('is the number by which a spreadsheet keeps a date', day.toISOString().slice(0, 10));
  }
  return null;
}

function beyond(year: string, month: string): string {
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const name = new Date(Date.UTC(2000, Number(month) - 1)).toLocaleString('en', {
    month: 'long',
    timeZone: 'UTC',
  });
  return `${name} ${year} has ${days}; look at the source`;
}

function numberIn(cell: string, kind: CellKind): Reading | null {
  if (/^\d(?:[.,]\d+)?E[+-]?\d+$/i.test(cell))
    return of('is a number shortened by a spreadsheet, which may have rounded it; type it again');
  const bare = cell.replace(/^'/, '');
  if (bare !== cell) return of('begins with the apostrophe of a spreadsheet', bare);
  if (/^\d+[.,]0+$/.test(cell))
    return of('is a whole number as a program writes it', cell.replace(/[.,]0+$/, ''));
  const grouped = /^\d{1,3}(?:[,\u0020\u00a0\u202f'’.]\d{3})+$/.test(cell);
  if (grouped && !(kind === 'number' && /^\d+[.,]\d{3}$/.test(cell)))
    return of('is a number with its thousands set apart', cell.replace(/\D/g, ''));
  if (kind === 'number' && /^\d+,\d+$/.test(cell))
    return of('has a comma for a decimal point', cell.replace(',', '.'));
  if (/^\d+(?:[.,]\d+)?\s*%$/.test(cell))
    return of('has a sign of per cent', cell.replace(/\s*%$/, '').replace(',', '.'));
  if (dateIn(cell) !== null && !/^\d+$/.test(cell))
    return of('is a number that a spreadsheet took for a date; type it again');
  return null;
}

const YES = ['true', 'истина', 'wahr', 'vrai', 'prawda', 'ісціна'];
const NO = ['false', 'ложь', 'falsch', 'faux', 'fałsz', 'няпраўда'];

function choiceIn(cell: string, choices: readonly string[]): Reading | null {
  const lower = cell.toLowerCase();
  if (YES.includes(lower)) return of('is what a spreadsheet makes of yes', 'yes');
  if (NO.includes(lower)) return of('is what a spreadsheet makes of no', 'no');
  const plain = plainHyphens(lower);
  const meant = choices.find((each) => each.toLowerCase() === plain);
  return meant === undefined || meant === cell ? null : of('is written otherwise', meant);
}

function idIn(cell: string): Reading | null {
  const plain = plainHyphens(cell.toLowerCase());
  if (/[\u2010-\u2015\u2212]/.test(cell))
    return of('has a dash that a word processor put for a hyphen', plain);
  return dateIn(cell) !== null && !/^\d+$/.test(cell)
    ? of('is an id that a spreadsheet took for a date; type it again')
    : null;
}

const plainHyphens = (text: string) => text.replace(/[\u2010-\u2015\u2212]/g, '-');

function emptied(cell: string): Reading | null {
  return /^(?:nan|none|null|nil|n\/a|<na>|\(null\))$/i.test(cell)
    ? of('is what a program writes for nothing', '')
    : null;
}

function spaced(cell: string, kind: CellKind): Reading | null {
  const trimmed = cell.trim();
  if (trimmed === cell || trimmed === '' || kind === 'list') return null;
  return of('begins or ends with a space', trimmed);
}

/** Letters of UTF-8 that a program read as of another encoding, and wrote again. */
function garbled(cell: string): Reading | null {
  for (const encoding of ['windows-1252', 'windows-1251'] as const) {
    const letters = Array.from(cell);
    const bytes = Uint8Array.from(letters, (letter) => byteOf(encoding).get(letter) ?? 0);
    const isIn = letters.every((letter) => byteOf(encoding).has(letter));
    if (!isIn || /^[\u0000-\u007f]*$/.test(cell)) continue;
    try {
      return of(
        'is garbled: UTF-8 was opened as another encoding, and saved',
        new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      );
    } catch {
      // Not these letters.
    }
  }
  return null;
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** The byte of each letter in an encoding of one byte a letter. */
function byteOf(encoding: 'windows-1252' | 'windows-1251'): ReadonlyMap<string, number> {
  const found =
    known.get(encoding) ??
    new Map(
      Array.from(
        { length: 256 },
        (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte] as const,
      ),
    );
  known.set(encoding, found);
  return found;
}
