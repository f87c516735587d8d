/** Of the words that are known, the one that somebody who typed another most likely meant. */

/** A slip or two: of a longer word more may be wrong. `undefined` where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((each) => ({ each, slips: slipsBetween(word, each) }))
    .filter(({ each, slips }) => slips <= Math.max(1, Math.floor(each.length / 2)))
    .sort((a, b) => a.slips - b.slips);
  return known.find((each) => word.length > 1 && each.startsWith(word)) ?? near[0]?.each;
}

/** Letters to be changed, added, left out or exchanged with the next to make one word of the other. */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [[]];
  // To no letters each of the other word is added.
  const cost = (row: number, at: number) => rows[row]?.[at] ?? at;
  for (let row = 1; row <= one.length; row += 1) {
    rows.push([row]);
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isTurned = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      (rows[row] as number[]).push(
        Math.min(
          cost(row - 1, at) + 1,
          cost(row, at - 1) + 1,
          cost(row - 1, at - 1) + (isSame ? 0 : 1),
          isTurned ? cost(row - 2, at - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return cost(one.length, other.length);
}
