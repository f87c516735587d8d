/** How far the translations are, in lines for a terminal. */
import type { Counted } from '#data/translations/check.ts';

/** A line a language: how many texts are read, and of which tables how many are not. */
export function countLines(counts: readonly Counted[]): readonly string[] {
  const number = (value: number) => value.toLocaleString('en');
  return [...Map.groupBy(counts, ({ language }) => language)].map(([language, tables]) => {
    const sum = (state: keyof Counted['states']) =>
      tables.reduce((total, { states }) => total + states[state], 0);
    const [read, unread, fuzzy, missing] = [sum('read'), sum('unread'), sum('fuzzy'), sum('missing')];
    const lacking = tables
      .map(({ table, states }) => ({ table, lacks: states.missing + states.fuzzy + states.unread }))
      .filter(({ lacks }) => lacks > 0)
      .map(({ table, lacks }) => `${table} ${number(lacks)}`);
    const all = number(read + unread + fuzzy + missing);
    const rest = lacking.length === 0 ? '' : ` Not yet read: ${lacking.join(', ')}.`;
    return `${language}: ${number(read)} of ${all} texts read, ${number(unread)} unread, ${number(fuzzy)} fuzzy, ${number(missing)} missing.${rest}`;
  });
}
