/** Days that have not come. A computer's clock may be wrong; a year of grace tells a wrong clock from a slip of the hand. */

/** Whether a date is more than a year after today, which is a day such as 2026-11-28. */
export function isFuture(date: string, today: string): boolean {
  return date > `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
}
