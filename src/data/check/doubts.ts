/**
 * What may be right and mostly is a slip: warnings about rows of one edition. They are told of the newest
 * edition only, which is where an editor can still do something about them.
 */
import { domainToUnicode } from 'node:url';
import { LANGUAGE_CODES, LANGUAGE_DATA } from '#data/languages.ts';
import type { RowOf, TableName } from '#data/tables.ts';
import { warning, type Told, type Warning, type WarningRule } from './findings.ts';
import { KeyIndex } from './keys.ts';
import { unlessDisputed, type Unless } from './rules.ts';
import { Series } from './series.ts';
import { alphabetsOf, isNormal, mixedWord } from './spelling.ts';

/** What a doubt is told with, and what it needs to know of the row. */
export interface Doubting {
  readonly warn: (rule: WarningRule, column: string, message: string, unless?: Unless) => void;
  readonly place: (column: string) => Told;
}

type Doubt<Row> = (row: Row, doubting: Doubting) => void;

/** Parts of a round beside women and men, and those taken abroad, whose sums are no matter of doubt. */
const PARTS_OF_ROUND = [
  'chronic_illness',
  'disabled',
  'pensioners',
  'under_25',
  'over_50',
  'parents_of_minors',
  'foreigners',
] as const;

const PARTS_OF_HELD = ['in_remand', 'at_liberty_awaiting', 'open_type', 'in_psychiatric'] as const;

export class Doubts {
  readonly #series = new Series();
  readonly #twins = new Map<string, KeyIndex>();
  /** Rounds by id, until a public event tells of them. */
  readonly #untold = new Map<string, Told>();

  /** The doubts about rows of a table; `null` where it has none. */
  of(table: TableName): Doubt<unknown> | null {
    return (this.#doubts[table] as Doubt<unknown> | undefined) ?? null;
  }

  /** Doubts that can be told when every table has been read. */
  *atTheEnd({ isDraft }: { isDraft: boolean }): Generator<Warning> {
    yield* this.#series.jumps(isDraft);
    for (const place of this.#untold.values()) {
      yield warning(
        'no-public-event',
        place,
        'has no public event, so that the timeline leaves it out; add a row with its round_id to events.csv',
      );
    }
  }

  readonly #doubts: { readonly [Name in TableName]?: Doubt<RowOf<Name>> } = {
    sources: ({ url }, { warn, place }) => {
      if (url === null) return;
      const page = url
        .replace(/^https?:\/\/(?:www\.)?/, '')
        .replace(/(?:#.*)?$/, '')
        .replace(/\/$/, '');
      const twin = this.#twin('url', page, place('url'));
      if (twin > 0)
        warn(
          'duplicate',
          'url',
          `is also the address on line ${twin}; if it is one page, keep one row and name that one`,
        );
      const mixed = domainToUnicode(new URL(url).hostname).split('.').find(mixedWord);
      if (mixed !== undefined)
        warn(
          'two-alphabets',
          'url',
          `has letters of two alphabets in "${mixed}", as addresses made to deceive have; look at it again`,
        );
    },
    people: (row, doubting) => {
      this.#names(row, NAMES, doubting);
      for (const spelling of row.other_spellings) this.#spelling('other_spellings', spelling, doubting);
    },
    deaths: (row, doubting) => this.#names(row, ['name'], doubting),
    places: (row, doubting) => {
      this.#names(row, NAMES, doubting);
      for (const alias of row.aliases) this.#spelling('aliases', alias, doubting);
    },
    rounds: (row, doubting) => {
      const { round_id, announced_on, announced_count, political_prisoners } = row;
      const column = announced_count === null ? 'political_prisoners' : 'announced_count';
      this.#series.add('rounds', announced_on, row[column], doubting.place(column), { hasRecords: true });
      if (announced_count !== null && (political_prisoners ?? 0) > announced_count) {
        doubting.warn(
          'more-than-announced',
          'political_prisoners',
          `"${political_prisoners}" is more than the ${announced_count} announced; mend one of them, or add what other sources say to disputes.csv`,
          unlessDisputed('political_prisoners'),
        );
      }
      this.#parts(row, PARTS_OF_ROUND, announced_count, 'announced', doubting);
      for (const name of row.other_notable_people) this.#spelling('other_notable_people', name, doubting);
      this.#untold.set(round_id, doubting.place('round_id'));
    },
    events: ({ round_id }) => {
      if (round_id !== null) this.#untold.delete(round_id);
    },
    custody: (row, doubting) => {
      const { as_of, measure, count, qualifier } = row;
      this.#series.add(`custody/${measure}`, as_of, count, doubting.place('count'), {
        isSmooth: true,
        hasRecords: measure === 'in-custody',
      });
      if (qualifier === 'at-least' || qualifier === 'over') return;
      const isSure = qualifier === 'exact' && (row.women_qualifier ?? 'exact') === 'exact';
      this.#parts(
        row,
        isSure ? PARTS_OF_HELD : ['women', 'men', ...PARTS_OF_HELD],
        count,
        'counted',
        doubting,
      );
      const held = PARTS_OF_HELD.reduce((sum, part) => sum + (row[part] ?? 0), 0);
      if (held > count && PARTS_OF_HELD.every((part) => (row[part] ?? 0) <= count)) {
        doubting.warn(
          'part-above-whole',
          'count',
          `${PARTS_OF_HELD.filter((part) => row[part] !== null).join(', ')} make ${held}, more than the ${count} counted; mend them, or add what other sources say to disputes.csv`,
          unlessDisputed('count'),
        );
      }
    },
    repression: (row, doubting) => {
      const { measure, period_start, period_end, value, qualifier } = row;
      const length = lengthOf(period_start, period_end);
      this.#series.add(`repression/${measure}/${length}`, period_end, value, doubting.place('value'), {
        hasRecords: length > 0,
      });
      if (qualifier !== 'at-least' && qualifier !== 'over')
        this.#parts(row, ['women'], value, 'counted', doubting);
    },
    rankings: ({ index, as_of, value }, { place }) =>
      this.#series.add(`rankings/${index}`, as_of, value, place('value')),
  };

  #parts<Row extends object>(
    row: Row,
    parts: readonly (keyof Row & string)[],
    whole: number | null,
    how: string,
    { warn }: Doubting,
  ): void {
    for (const part of parts) {
      const value = row[part] as number | null;
      if (whole === null || value === null || value <= whole) continue;
      warn(
        'part-above-whole',
        part,
        `"${value}" is more than the ${whole} ${how}; mend one of them, or add what other sources say to disputes.csv`,
        unlessDisputed(part),
      );
    }
  }

  #names(row: object, columns: readonly string[], doubting: Doubting): void {
    for (const column of columns) {
      const name = (row as Readonly<Record<string, unknown>>)[column];
      if (typeof name !== 'string') continue;
      this.#spelling(column, name, doubting);
      const place = doubting.place(column);
      const index = `${place.cell.file} ${column}`;
      const twin = this.#twin(index, name.normalize('NFC').toLowerCase(), place);
      if (twin > 0)
        doubting.warn(
          'duplicate',
          column,
          `"${name}" stands on line ${twin}, too; if it is one, keep one row, and if not, say in the rows which is which`,
        );
    }
  }

  #spelling(column: string, name: string, { warn }: Doubting): void {
    const mixed = mixedWord(name);
    const foreign = alphabetsOf(name).find(
      (alphabet) => !(ALPHABET_OF[column] ?? alphabet).includes(alphabet),
    );
    if (mixed !== undefined)
      warn('two-alphabets', column, `"${mixed}" mixes letters of two alphabets; type it again in one`);
    else if (foreign !== undefined)
      warn(
        'two-alphabets',
        column,
        `"${name}" has ${foreign} letters; write it in the alphabet of the column`,
      );
    if (!isNormal(name))
      warn(
        'normal-form',
        column,
        `"${name}" is not in normal form (NFC), so that a search misses it; type it again`,
      );
  }

  /** The line on which a text was met before; 0 where it was not, and from now on this place's. */
  #twin(index: string, text: string, { cell: { line = 0 } }: Told): number {
    let met = this.#twins.get(index);
    if (!met) this.#twins.set(index, (met = new KeyIndex()));
    return met.add(text, line) ?? 0;
  }
}

/** Columns of names, where a table has them: a language may stand without, and the English name stands for it. */
const NAMES = LANGUAGE_CODES.map((code) => `name_${code}`);

const ALPHABET_OF: Readonly<Record<string, string>> = Object.fromEntries(
  LANGUAGE_CODES.map((code) => [`name_${code}`, LANGUAGE_DATA[code].alphabet]),
);

/** About how many months a period has at most, so that months are compared with months; a day has none. */
function lengthOf(from: string, until: string): number {
  if (from === until && from.length === 10) return 0;
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1);
  const first = months(from);
  const last = months(until) + (until.length === 4 ? 11 : 0);
  return [1, 3, 6, 12].find((most) => last - first < most) ?? Infinity;
}
