/** What follows of a new row from what is there: its key, the cells that files know, and the rows that go with it. */
import { join } from 'node:path';
import type { PartialDate } from '#data/dates.ts';
import { editionDates } from '#data/edition.ts';
import { LIFE_EVENT_MEANINGS, LIFE_EVENT_TYPES } from '#data/life-event-types.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import { TABLE_NAMES, type TableName } from '#data/tables.ts';
import { typedRows, type NewRow } from './add-rows.ts';
import { isBeside, KINDS, newKey, tableOf, type Cells, type Kind } from './kinds.ts';

/** The rows that are there, each table read when it is asked for. */
export class RowsThere {
  readonly data: string;
  /** The draft, or the newest edition that one would be begun from. */
  readonly edition: PartialDate;
  readonly #read = new Map<string, Promise<readonly Cells[]>>();

  constructor(data: string, edition: PartialDate) {
    this.data = data;
    this.edition = edition;
  }

  of(table: string, edition = this.edition): Promise<readonly Cells[]> {
    const name = `${edition}/${table}`;
    const reading = this.#read.get(name) ?? this.#rowsOf(table, edition);
    this.#read.set(name, reading);
    return reading;
  }

  async #rowsOf(table: string, edition: PartialDate): Promise<readonly Cells[]> {
    const beside = KINDS.find((kind) => kind.table === table && isBeside(kind));
    if (beside) return typedRows(join(this.data, `${table}.csv`), tableOf(beside, null), null);
    if (!(tableNamesIn(edition) as readonly string[]).includes(table)) return [];
    return typedRows(join(this.data, edition, `${table}.csv`), tableIn(edition, table as TableName), edition);
  }
}

/** The kind of a table's rows. */
export function kindOf(table: Kind['table']): Kind {
  return KINDS.find((kind) => kind.table === table) as Kind;
}

/** Types of events that end a custody. */
export const ENDINGS: readonly string[] = LIFE_EVENT_TYPES.filter(
  (type) => LIFE_EVENT_MEANINGS[type].custody === 'ends',
);

/** The cells of a row with those that nobody has to type: what was given stays. */
export async function filled(kind: Kind, cells: Cells, there: RowsThere, today: string): Promise<Cells> {
  const known = kind.name === 'correction' ? await correctionCells(cells, there, today) : {};
  const given = { ...known, ...cells };
  const { key } = tableOf(kind, null);
  if ((given[key] ?? '') !== '') return given;
  const rows = await there.of(kind.table);
  const same = rows.find((row) => isSame(row, given, key));
  const taken = new Set(rows.map((row) => row[key] ?? ''));
  return { ...given, [key]: same?.[key] ?? newKey(kind, given, taken) };
}

/** Whether a table has the very row already, as where a command was stopped between two files. */
export async function isThere({ kind, cells }: NewRow, there: RowsThere): Promise<boolean> {
  const { key } = tableOf(kind, null);
  return (await there.of(kind.table)).some((row) => row[key] === cells[key] && isSame(row, cells, key));
}

function isSame(row: Cells, cells: Cells, key: string): boolean {
  return Object.keys(row).every((column) => column === key || row[column] === (cells[column] ?? ''));
}

/** Of a correction what the files say: the mistaken cell, and what the newest one says in its place. */
async function correctionCells(cells: Cells, there: RowsThere, today: string): Promise<Cells> {
  const { edition = '', table = '', key = '', column = '' } = cells;
  const found = { found_on: today };
  const dates = await editionDates(there.data);
  if (!dates.includes(edition as PartialDate) || !(TABLE_NAMES as readonly string[]).includes(table))
    return found;
  const keyColumn = tableOf(kindOf(table as TableName), null).key;
  const rowIn = async (date: PartialDate) =>
    (await there.of(table, date)).find((row) => row[keyColumn] === key);
  const [before, now] = [await rowIn(edition as PartialDate), await rowIn(there.edition)];
  const isLater = there.edition > edition && now !== undefined;
  if (column === '')
    return { ...found, ...(isLater && before === undefined && { put_right_in: there.edition }) };
  const [was = '', is = ''] = [before?.[column], now?.[column]];
  const isPutRight = isLater && was !== is && (cells.is === undefined || cells.is === is);
  return { ...found, was, ...(isPutRight && { is, put_right_in: there.edition }) };
}

/**
 * The rows that go with a round: the end of custody of those it names, and its place in the timeline. Beside its own
 * cells a round has `freed_as`, `headline`, `significance` and `timeline`.
 */
export async function rowsWithRound(round: Cells, there: RowsThere): Promise<readonly NewRow[]> {
  const { announced_on = '', label = '', round_id = '', notable_person_ids = '', source_ids = '' } = round;
  const headline = or(round.headline, label);
  const [event, publicEvent] = [kindOf('life-events'), kindOf('events')];
  const same = { date: announced_on, headline, round_id, source_ids };
  const lives = await there.of('life-events');
  const people = notable_person_ids.split(';').flatMap((id) => (id.trim() === '' ? [] : id.trim()));
  const freed = people
    .filter((id) => !lives.some((row) => row.person_id === id && row.round_id === round_id))
    .map((person_id) => {
      const cases = lives.flatMap((row) => (row.person_id === person_id ? Number(row.case) : 0));
      const last = Math.max(0, ...cases);
      const cells = {
        ...same,
        person_id,
        type: or(round.freed_as, ''),
        case: last === 0 ? '' : String(last),
      };
      const taken = new Set(lives.map((row) => row.event_id ?? ''));
      return { kind: event, cells: { ...cells, event_id: newKey(event, cells, taken) } };
    });
  const events = await there.of('events');
  const isTold = round.timeline === 'no' || events.some((row) => row.round_id === round_id);
  const told = {
    ...same,
    event_id: freeKey(`release-${announced_on}`, events, 'event_id'),
    kind: 'release',
    significance: or(round.significance, '2'),
    person_ids: notable_person_ids,
  };
  return [...freed, ...(isTold ? [] : [{ kind: publicEvent, cells: told }])];
}

function or(cell: string | undefined, otherwise: string): string {
  return cell === undefined || cell === '' ? otherwise : cell;
}

function freeKey(wanted: string, rows: readonly Cells[], column: string): string {
  const taken = new Set(rows.map((row) => row[column]));
  for (let again = 1; ; again += 1) {
    const key = again === 1 ? wanted : `${wanted}-${again}`;
    if (!taken.has(key)) return key;
  }
}
