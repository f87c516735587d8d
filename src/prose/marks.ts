/**
 * Marks of texts: the components that an editor types, such as `<Fact of="…" form="words" />`. Whoever reads a text as
 * it is typed finds them here; what a page shows of them is Astro's, which reads the text as MDX.
 */

/** Marks that name what they show. */
export type MarkName = 'Fact' | 'Chart' | 'Named' | 'Strips';

export interface Mark {
  readonly name: MarkName;
  /** What it names: a fact, a chart, people. */
  readonly of: string;
  /** As it is typed. */
  readonly source: string;
  readonly at: number;
}

/** The mark of a fact, to be replaced by what it says, or by what stands for that. */
export const FACT_MARK = /<Fact\b[^>]*>/g;

const MARK = /<(Fact|Chart|Named|Strips)\s[^>]*>/g;

/** The marks of some names in a text, in its order. */
export function marksIn(text: string, ...names: readonly MarkName[]): readonly Mark[] {
  return [...text.matchAll(MARK)].flatMap(({ 0: source, 1: name, index }) => {
    const of = attributeOf(source, 'of');
    return of !== undefined && names.includes(name as MarkName)
      ? [{ name: name as MarkName, of, source, at: index }]
      : [];
  });
}

/** What a mark says of itself under a name: `undefined` where it does not. */
export function attributeOf(source: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]+)"`).exec(source)?.[1];
}

/** Whether a mark has a word that stands without a value: `aside`. */
export const hasWord = (source: string, word: string): boolean =>
  new RegExp(`\\s${word}\\b(?!=)`).test(source);
