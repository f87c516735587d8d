/** Names of people in the rows of a chart, its drawing's and its table's, each a link to their page. */
import type { Person } from '#data/tables.ts';
import type { Column, Layout } from '#drawing/chart.ts';
import { widest } from '#drawing/measure.ts';
import type { Pen } from '#drawing/pen.ts';
import { shorten } from '#drawing/wrap.ts';
import type { LanguageCode } from '#words/language.ts';
import { address } from '#words/paths.ts';
import type { Lifeline } from './lifeline.ts';
import { nameOf } from './names.ts';

/** The column of a table whose rows are about a life each. */
export const NAME_COLUMN: Column<{ readonly life: Pick<Lifeline, 'person'> }> = {
  id: 'name',
  kind: 'text',
  value: ({ life }, { language }) => nameOf(life.person, language.code).text,
  link: ({ life }) => `/people/${life.person.person_id}/`,
};

/** The part of a drawing that its names may take. */
const MOST = 0.4;

/** How wide a column before the rows is, so that names are whole: `least`, or as wide as they are. */
export function nameColumn(
  people: readonly Person[],
  code: LanguageCode,
  { width, fontSize }: Layout,
  least: number,
): number {
  const names = people.map((person) => nameOf(person, code).text);
  return Math.min(MOST * width, Math.max(least, widest(names, fontSize, 'semibold') + 12));
}

export interface PlacedName {
  readonly y: number;
  /** How wide it may be. */
  readonly room: number;
  readonly fontSize: number;
  readonly isStrong: boolean;
}

export function writeName(row: Pen, person: Person, code: LanguageCode, place: PlacedName): void {
  const { y, room, fontSize, isStrong } = place;
  const weight = isStrong ? 'semibold' : 'regular';
  const name = shorten(nameOf(person, code).text, room, fontSize, { weight });
  row
    .append('a', { href: address(code, `/people/${person.person_id}/`) })
    .write(name, { class: isStrong ? 'name strong' : 'name', x: 0, y });
}
