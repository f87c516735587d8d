/**
 * The contract of a chart: one declaration per file in `src/charts/`, from which its page, its embed,
 * its table, its files and its tests follow. A declaration says which rows it takes from an edition,
 * what its columns are, and how it is drawn; its sentences stand under `charts.<id>` in the words.
 */
import type { Count } from '#data/count.ts';
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Correction, Dispute, TableName } from '#data/tables.ts';
import type { Values } from '#words/language.ts';
import { columnNamed } from '#words/value.ts';
import { COUNTED_UNITS, isCountedUnit, PLAIN_UNITS, type CountedUnit, type PlainUnit } from '#words/units.ts';
import type { SentenceValues } from '#words/sentence.ts';
import type { Named } from '#words/side-by-side.ts';
import type { View } from '#words/view.ts';
import type { SignName } from './signs.ts';
import type { Tree } from './tree.ts';
import { LINE } from './wrap.ts';

/** What every row of a chart carries: where its value comes from. */
export interface ChartRow {
  readonly source_ids: readonly string[];
  /**
   * The cell of the edition that the row shows, for its disputes and for figures in the text that name it;
   * several where it adds some up. `shownIn` is the chart's column that shows it, where columns differ.
   */
  readonly cells?: readonly { table: TableName; key: string; column?: string; shownIn?: string }[];
}

export interface CellValue {
  text: string;
  date: PartialDate;
  count: Count;
  number: number;
}

/** What the numbers of a column are of. People, days and all that is counted cannot be plain numbers: they have a qualifier. */
interface ColumnUnit {
  text: unknown;
  date: unknown;
  /** `of-the-row`: rows of the chart count different things, and a column of words says what each does. */
  count: { readonly unit: CountedUnit | 'of-the-row' };
  number: { readonly unit: PlainUnit };
}

/** A column of a chart's table. Its heading is the word `charts.<chart>.columns.<id>`. */
export type Column<Row> = {
  [Kind in keyof CellValue]: ColumnUnit[Kind] & {
    readonly id: string;
    readonly kind: Kind;
    readonly value: (row: Row, view: View) => CellValue[Kind] | null;
    /** What the table says where there is no value, where that is not "not reported": `null` where it is. */
    readonly missing?: (row: Row, view: View) => string | null;
    /** How the table writes it, where the value alone would say too little; `null` where it does not. */
    readonly written?: (row: Row, view: View) => string | null;
    /** Address from the site's root that the cell leads to. */
    readonly link?: (row: Row) => `/${string}` | undefined;
  };
}[keyof CellValue];

export type LayoutName = 'narrow' | 'wide';

/**
 * Drawn for a container from 288 to 432 px, or from 584 to 820 px: at the narrowest its text is 13 px, and a wider one
 * has it smaller in the drawing's coordinates (`--drawn-narrow`, `--drawn-wide`), so that it is never over 15 px.
 */
export interface Layout {
  readonly name: LayoutName;
  /** Width of the drawing's coordinates. */
  readonly width: number;
  /** Size of its text in the same coordinates. */
  readonly fontSize: number;
  /** From one line of its text to the next. */
  readonly line: number;
}

export const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  narrow: { name: 'narrow', width: 320, fontSize: 14.4, line: LINE },
  wide: { name: 'wide', width: 680, fontSize: 15, line: LINE },
};

/** What a chart is drawn in. */
export interface Scene extends View {
  readonly layout: Layout;
  /** One of the chart's `views`; empty where it has none. */
  readonly view: string;
  /** A word of this chart: `say('pardon')` is `charts.<id>.pardon`. */
  readonly say: (word: string, values?: Values) => string;
}

/** An entry of the key beside a drawing: a sign or a character in it, and what that stands for. */
export interface KeyEntry {
  readonly sign?: SignName;
  readonly mark?: string;
  readonly text: string;
  /** Of a mark for which only the wide drawing has room. */
  readonly only?: 'wide';
}

/** A mark that tells the story: its row, the column it shows where marks of a row differ, and what it is. */
export interface Stop {
  readonly row: number;
  readonly column?: string;
  /** In a word or two: "highest". */
  readonly what?: string;
}

export interface Chart<Row extends ChartRow = ChartRow> {
  /** Part of addresses and file names, for ever. */
  readonly id: string;
  /**
   * The day on which it was first drawn, where that is later than the day of the first edition that fills it: its pages
   * for older editions were not there before.
   */
  readonly firstDrawn?: PartialDate;
  /** The rows it shows; an empty list where the edition has none. */
  rows(edition: Edition): readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** What makes a row the same in another edition, where that is neither the one cell it shows nor its name. */
  keyOf?(row: Row): string;
  /**
   * What its title, subtitle and sentences are filled in with: every number of people, days or whatever is
   * counted as a figure, which knows what it may stand beside; plain numbers count rows, or choose a form.
   */
  values(rows: readonly Row[], view: View): SentenceValues;
  /** What the words of its messages name of each number that meets another in a sentence, by message: `title`. */
  readonly named?: Readonly<Record<string, Named>>;
  /**
   * Ways to draw the same rows, between which the reader chooses; the first is shown first. Labels are
   * the words `charts.<id>.views.<view>`; where a view has a subtitle or says something of its own,
   * `charts.<id>.inView.<view>.subtitle`, `.says` (two lines beside the drawing) and `.more` (folded under it).
   */
  readonly views?: readonly string[];
  /** A mark carries `data-row`, and `data-column` where it shows that cell of the row (`rowTitle`). */
  draw(rows: readonly Row[], scene: Scene): Tree;
  /** The part that carries the finding, where all of the drawing is too much for a card, in a list or to share. */
  drawCard?(rows: readonly Row[], scene: Scene): Tree;
  /** The same in a list of charts, with every word that its marks need to be told apart; `drawCard` with few where not given. */
  drawThumbnail?(rows: readonly Row[], scene: Scene): Tree;
  /**
   * Columns said of a mark after its row's first cell, unless the mark names one, and compared between
   * editions; the first column of numbers where not given.
   */
  readonly said?: readonly string[];
  /** What the sentence of a row chooses its form by, beside its cells: `readings.<id>`. */
  chosenBy?(row: Row, view: View): Values;
  /** Where arrow keys stop first; in a longer chart the first, highest and last row where not given. */
  stops?(rows: readonly Row[], view: View): readonly Stop[];
  /** Marks explained beside the drawing, where labels in it would collide: only those that it has. */
  key?(rows: readonly Row[], view: View): readonly KeyEntry[];
  /** Whether the key stands over the drawing: where that is longer than a screen, or says little before it is read; of a long key over the wide one alone, for on a telephone the drawing has to begin on the first screen. */
  readonly keyFirst?: boolean | 'wide';
}

/**
 * A declaration, with the type of its rows checked and then set aside. Throws a `TypeError` where a column
 * of numbers would lose the qualifier of what it counts.
 */
export function chart<Row extends ChartRow>(declared: Chart<Row>): Chart {
  for (const { id, kind, unit = '' } of declared.columns as readonly {
    id: string;
    kind: string;
    unit?: string;
  }[]) {
    if (kind === 'number' && !(PLAIN_UNITS as readonly string[]).includes(unit))
      throw new TypeError(
        `Chart ${declared.id}: column ${id} holds ${unit || 'numbers without a unit'} as kind "number", which has no qualifier; make it kind "count"`,
      );
    if (kind === 'count' && unit !== 'of-the-row' && !isCountedUnit(unit))
      throw new TypeError(
        `Chart ${declared.id}: column ${id} is a count of nothing; give its unit, one of ${COUNTED_UNITS.join(', ')}`,
      );
  }
  return declared as unknown as Chart;
}

/** What the words of a message name; what is folded, `more`, names what the sentences before it do. */
export const namedIn = ({ named }: Chart, word: string): Named | undefined =>
  named?.[word] ?? named?.[word.replace(/\bmore$/, 'says')];

/** Values of other sources for the cells a chart shows, without repetition. */
export function disputesOfRows(edition: Edition, rows: readonly ChartRow[]): readonly Dispute[] {
  const found = rows.flatMap(({ cells = [] }) =>
    cells.flatMap(({ table, key, column }) => edition.disputesOf(table, key, column)),
  );
  return [...new Set(found)];
}

/** Mistakes found in the cells of the rows after their edition was sealed, each once. */
export function correctionsOfRows(edition: Edition, rows: readonly ChartRow[]): readonly Correction[] {
  const found = rows.flatMap(({ cells = [] }) =>
    cells.flatMap(({ table, key, column }) =>
      edition.correctionsOf(table, key).filter((each) => isAbout(each, table, column)),
    ),
  );
  const ofDisputes = disputesOfRows(edition, rows).flatMap(({ dispute_id }) =>
    edition.correctionsOf('disputes', dispute_id),
  );
  return [...new Set([...found, ...ofDisputes])];
}

/** Whether a correction of a row is about the cell that is shown: a choice, such as its type, is about all of it. */
function isAbout({ column }: Correction, table: TableName, shown: string | undefined): boolean {
  if (shown === undefined || column === shown) return true;
  return column !== null && columnNamed(table, column)?.kind === 'choice';
}

/** Ids of all sources the rows rest on, in the order in which they are first met. */
export function sourceIdsOfRows(rows: readonly ChartRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ source_ids }) => source_ids))];
}
