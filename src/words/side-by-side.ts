/**
 * What may stand side by side: in one title, one front figure, one sentence made by a template, one pair of
 * bars. Two right numbers beside each other can say a wrong thing, so what may not be compared stops the build.
 */
import { lastDay } from '#data/dates.ts';
import { isFloor } from '#data/count.ts';
import { isSamePeriod, type Figure, type Period } from './figure.ts';

/** What the words around the numbers say of each of them. */
export interface Named {
  /** The unit of each. */
  readonly units?: boolean;
  /** The day or period of each. */
  readonly periods?: boolean;
  /** That each is what others give, who keep no list that can be checked: such a remark stands beside its own kind alone. */
  readonly others?: boolean;
}

interface Beside {
  /** Whether it is a number of what happened in a time, or of what was so on a day. */
  readonly is: 'flow' | 'stock';
  /** Other measures that it may be compared with; declared on one side, it holds for both. */
  readonly with: readonly string[];
}

/**
 * Measures that may be compared with others. What is not here stands beside its own kind only: instances of
 * repression, criminal cases and convictions are compared with nothing, entries of one list with no other.
 */
const BESIDE: Readonly<Record<string, Beside>> = {
  rounds: {
    is: 'flow',
    with: ['newly-recognised-political-prisoners', 'left-otherwise', 'in-custody', 'ever-recognised'],
  },
  'taken-abroad': { is: 'flow', with: ['rounds', 'let-go-at-home', 'destination-unknown'] },
  'let-go-at-home': { is: 'flow', with: ['rounds', 'destination-unknown'] },
  'destination-unknown': { is: 'flow', with: ['rounds'] },
  'women-in-rounds': { is: 'flow', with: ['rounds'] },
  'recognised-in-rounds': { is: 'flow', with: ['rounds'] },
  // Pardons, as somebody counted them for a period; terms that were served are another kind of out.
  pardoned: {
    is: 'flow',
    with: ['newly-recognised-political-prisoners', 'left-otherwise', 'in-custody', 'ever-recognised'],
  },
  'newly-recognised-political-prisoners': { is: 'flow', with: ['left-otherwise', 'in-custody', 'growth'] },
  'left-otherwise': { is: 'flow', with: ['in-custody'] },
  'in-custody': { is: 'stock', with: ['ever-recognised', 'former', 'deaths', 'not-accounted-for'] },
  'ever-recognised': { is: 'stock', with: ['former', 'deaths', 'pardoned-in-all', 'not-accounted-for'] },
  former: { is: 'stock', with: ['deaths', 'not-accounted-for'] },
  // Everyone so far: like a stock, it stands on a day.
  'pardoned-in-all': { is: 'stock', with: ['in-custody', 'deaths', 'not-accounted-for'] },
  deaths: { is: 'stock', with: ['not-accounted-for'] },
  'not-accounted-for': { is: 'stock', with: [] },
};

/**
 * The figures, as given, where each may stand beside each other. Throws a `RangeError` that names two rows and
 * the reason where they may not: they are remarks or first counts, their units or periods differ and the words
 * do not name both, or whoever subtracts one from the other is misled.
 */
export function sideBySide<Figures extends Readonly<Record<string, Figure>>>(
  figures: Figures,
  named: Named = {},
): Figures {
  const all = Object.values(figures);
  for (const figure of all) {
    const fault = faultOf(figure, named);
    if (fault !== null) throw new RangeError(`${nameOf(figure)} ${fault}`);
  }
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      const reason = reasonAgainst(a, b, named);
      if (reason !== null) throw new RangeError(`${nameOf(a)} may not stand beside ${nameOf(b)}: ${reason}`);
    }
  }
  return figures;
}

/** Why a figure may stand in no title and no sentence of a template. */
function faultOf({ counting, count }: Figure, { others }: Named): string | null {
  if (counting === 'remark' && others !== true)
    return 'is a remark, or on no list that can be checked: leave it to the text';
  if (counting === 'first' && !isFloor(count))
    return 'is a first count, which later reports raise: it stands only as "at least" so many';
  return null;
}

function reasonAgainst(a: Figure, b: Figure, named: Named): string | null {
  if (a.counting === 'first' && b.counting === 'first')
    return 'both are first counts, which compare with nothing';
  if (isLaterThanFirst(a, b) || isLaterThanFirst(b, a))
    return 'a first count stands beside nothing later than itself';
  if (a.unit !== b.unit && named.units !== true)
    return `one is of ${a.unit}, the other of ${b.unit}, and the words do not name both units`;
  if (a.counting !== b.counting && (a.counting === 'remark' || b.counting === 'remark'))
    return 'a remark stands beside no count';
  const isOne = isSamePeriod(a.period, b.period);
  // Whoever hears two remarks is not told that they compare.
  if (a.counting === 'remark' && (isOne || named.periods === true)) return null;
  if (a.measure === b.measure) {
    if (!isOne && !(a.isComparable && b.isComparable) && !isWithin(a, b))
      return `figures of ${a.measure} for different times do not compare`;
  } else if (!areDeclared(a.measure, b.measure)) {
    return `${a.measure} and ${b.measure} are not declared to be comparable`;
  } else if (!isOne && isFlow(a) && isFlow(b)) {
    return 'they are for different times, and whoever subtracts one from the other is misled; sum both over the same months';
  }
  if (!isOne && named.periods !== true) return 'they are for different times, and the words do not name both';
  return null;
}

/** Whether the first is a first count and the second of a later time. */
function isLaterThanFirst(first: Figure, other: Figure): boolean {
  return first.counting === 'first' && lastDay(other.period.until) > lastDay(first.period.until);
}

/** Whether one is a part of the other: counted from some of its rows, in its time. */
function isWithin(a: Figure, b: Figure): boolean {
  const key = ({ table, key: row }: Figure['cells'][number]) => `${table}/${row}`;
  const [small, large] = a.cells.length < b.cells.length ? [a, b] : [b, a];
  const whole = new Set(large.cells.map(key));
  return small.cells.length > 0 && small.cells.every((cell) => whole.has(key(cell)));
}

function areDeclared(one: string, other: string): boolean {
  return (BESIDE[one]?.with.includes(other) ?? false) || (BESIDE[other]?.with.includes(one) ?? false);
}

const isFlow = ({ measure }: Figure) => BESIDE[measure]?.is !== 'stock';

/** "at-least 671 instances, 2024-11 (repression/repressed-total-2024-11)", for the editor who reads the error. */
function nameOf({ count: { value, qualifier }, unit, period, cells }: Figure): string {
  const [first, ...others] = cells;
  const rows = first ? `${first.table}/${first.key}` : 'no row';
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const sure = qualifier === 'exact' ? '' : `${qualifier} `;
  return `${sure}${value} ${unit}, ${spanOf(period)} (${rows}${more})`;
}

function spanOf({ from, until, months, after }: Period): string {
  if (months !== undefined)
    return `${months.length} months from ${months[0] ?? ''} to ${months.at(-1) ?? ''}`;
  if (after !== undefined) return `after ${after}`;
  return from === until ? until : `${from ?? '…'} to ${until}`;
}
