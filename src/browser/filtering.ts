/** Filters of a list: which entries stay, how many each further choice would leave. No document needed. */

/** Chosen values by filter; a filter without any leaves everything. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** An entry's value of each filter; missing where a filter does not apply. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Whether an entry has one of the chosen values of each filter, one filter left out of account if given. */
export function isChosen(values: Values, choices: Choices, except?: string): boolean {
  return Object.entries(choices).every(
    ([filter, chosen]) => filter === except || chosen.length === 0 || chosen.includes(values[filter] ?? ''),
  );
}

/** How many entries a value of a filter has among those that the other filters leave. */
export function countOf(entries: readonly Values[], choices: Choices, filter: string, value: string): number {
  return entries.filter((values) => values[filter] === value && isChosen(values, choices, filter)).length;
}

/** The address's query with these choices in place of its own; what it holds besides is kept. */
export function withChoices(query: string, choices: Choices): string {
  const parameters = new URLSearchParams(query);
  for (const [filter, chosen] of Object.entries(choices)) {
    parameters.delete(filter);
    for (const value of chosen) parameters.append(filter, value);
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}
