/** The first of a list, and how many more there are: what is named where all would be too many. */
export function cut<Item>(
  items: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly more: number } {
  const shown = items.slice(0, most);
  return { shown, more: items.length - shown.length };
}
