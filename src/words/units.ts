/** What numbers are numbers of. */

/** What is counted, one by one: such a number has a qualifier wherever it stands. */
export const COUNTED_UNITS = [
  'people',
  'days',
  'instances',
  'cases',
  'penalties',
  'groups',
  'entries',
  'rounds',
  'totals',
] as const;
export type CountedUnit = (typeof COUNTED_UNITS)[number];

/** What is measured or passed by a court or a law, and has no qualifier: ratios, and lengths as they are given. */
export const PLAIN_UNITS = ['%', 'years'] as const;
export type PlainUnit = (typeof PLAIN_UNITS)[number];

export function isCountedUnit(unit: string): unit is CountedUnit {
  return COUNTED_UNITS.includes(unit as CountedUnit);
}
