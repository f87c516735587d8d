/** The area between two curves through counts of different days. */

export interface Counted {
  readonly at: Date;
  readonly count: number;
}

/** From the lower curve to the upper, on every day on which either was counted while both run. */
export function areaBetween(
  upper: readonly Counted[],
  lower: readonly Counted[],
): { at: Date; low: number; high: number }[] {
  const days = [...upper, ...lower].map(({ at }) => at.getTime());
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const low = valueAt(lower, day);
      const high = valueAt(upper, day);
      return low === null || high === null ? [] : [{ at: new Date(day), low, high }];
    });
}

/** Where the line through counts stands on a day; `null` before it begins and after it ends. */
function valueAt(rows: readonly Counted[], day: number): number | null {
  const after = rows.findIndex(({ at }) => at.getTime() >= day);
  const right = rows[after];
  if (!right) return null;
  const left = rows[after - 1];
  if (!left) return right.at.getTime() === day ? right.count : null;
  const share = (day - left.at.getTime()) / (right.at.getTime() - left.at.getTime());
  return left.count + share * (right.count - left.count);
}
