/**
 * What a source says about the precision of a number. It is never dropped on the way to the page:
 * "about 1,300" must not become "1,300".
 */
export const QUALIFIERS = ['exact', 'about', 'at-least', 'over', 'nearly'] as const;

export type Qualifier = (typeof QUALIFIERS)[number];

/** A number with its qualifier. The unit belongs to the column or the measure that holds it. */
export interface Count {
  readonly value: number;
  readonly qualifier: Qualifier;
}

export function count(value: number, qualifier: Qualifier = 'exact'): Count {
  return { value, qualifier };
}

/** Whether the number is a floor: the true one is known to be this or more. */
export function isFloor({ qualifier }: Count): boolean {
  return qualifier === 'at-least' || qualifier === 'over';
}

/**
 * The sum of counts, as sure as its least sure part: exact only where all are, a floor where the
 * others are exact or floors, otherwise "about".
 */
export function sumCounts(counts: readonly Count[]): Count {
  const value = counts.reduce((total, each) => total + each.value, 0);
  if (counts.every(({ qualifier }) => qualifier === 'exact')) return count(value);
  if (counts.every((each) => each.qualifier === 'exact' || isFloor(each))) return count(value, 'at-least');
  return count(value, 'about');
}
