/** Names of people in the rows of a drawing, each a link to their page. */
import type { Person } from '#data/tables.ts';
import type { Layout } from '#drawing/chart.ts';
import { widest } from '#drawing/measure.ts';
import type { Pen } from '#drawing/pen.ts';
import { shorten } from '#drawing/wrap.ts';
import type { LanguageCode } from '#words/language.ts';
import { address } from '#words/paths.ts';
import { nameOf } from './names.ts';

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
