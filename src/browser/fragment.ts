/** What the reader has chosen, in the address: `#rounds=cumulative&as-of=2024-12-09`. */

export function choicesIn(fragment: string): URLSearchParams {
  return new URLSearchParams(fragment.includes('=') ? fragment.slice(1) : '');
}

/** The fragment with a choice made, or taken back where `value` is `null`. Empty where none is left. */
export function withChoice(fragment: string, name: string, value: string | null): string {
  const choices = choicesIn(fragment);
  if (value === null) choices.delete(name);
  else choices.set(name, value);
  return choices.size > 0 ? `#${choices}` : '';
}

/** Shows the choice in the address bar, as a new entry of the history or in place of this one. */
export function writeChoice(how: 'pushState' | 'replaceState', name: string, value: string | null): void {
  const { pathname, search, hash } = location;
  history[how](null, '', pathname + search + withChoice(hash, name, value));
}
