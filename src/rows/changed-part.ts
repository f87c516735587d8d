/** What differs between two sentences that are mostly the same: nobody should have to read one of them twice. */

/** Words that the two share are left out from so many on, but for those next to what differs. */
const [MANY, KEPT] = [8, 4];

/** Both texts without the words that they begin or end alike, an ellipsis in their place; short ones as they are. */
export function changedPart(was: string, is: string): { readonly was: string; readonly is: string } {
  const [before, after] = [was.split(' '), is.split(' ')];
  const most = Math.min(before.length, after.length);
  const begins = sharedOf(before, after, most);
  const ends = sharedOf(before.toReversed(), after.toReversed(), most - begins);
  const part = (words: readonly string[]) => {
    const [from, to] = [cutOf(begins), words.length - cutOf(ends)];
    const middle = words.slice(from, to).join(' ');
    return `${from > 0 ? '… ' : ''}${middle}${to < words.length ? ' …' : ''}`;
  };
  return { was: part(before), is: part(after) };
}

/** How many words two lists begin with in common, of `most` at most. */
function sharedOf(one: readonly string[], other: readonly string[], most: number): number {
  const first = one.findIndex((word, at) => at >= most || word !== other[at]);
  return first < 0 ? one.length : first;
}

const cutOf = (shared: number): number => (shared < MANY ? 0 : shared - KEPT);
