/** What a message chooses its words by where it says one thing of two: `{isExact, select, yes {…} other {…}}`. */
export function whether(flag: boolean): 'yes' | 'no' {
  return flag ? 'yes' : 'no';
}
