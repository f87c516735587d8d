/** HTML put together as text: whatever is filled in is escaped, unless it is HTML or a drawing itself. */
import { svgText, type Tree } from '#drawing/tree.ts';
import { escaped } from '#words/escape.ts';

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Filling = string | number | Html | Tree | null | false | readonly Html[];

/** A template: markup\`<p title="${title}">${words}</p>\`. `null` and `false` are nothing. */
export function markup(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return new Html(pieces(parts, ...fillings).join(''));
}

/** One after the other, with a text between each two. */
export const joined = (parts: readonly Html[], between: string): Html =>
  new Html(parts.map(({ text }) => text).join(escaped(between)));

/** A template in pieces, what stands in it and what is filled in by turns: two fillings of one can be compared. */
export function pieces(parts: TemplateStringsArray, ...fillings: readonly Filling[]): readonly string[] {
  return parts.flatMap((part, at) => [part, written(fillings[at] ?? null)]);
}

function written(filling: Filling): string {
  if (filling === null || filling === false) return '';
  if (typeof filling !== 'object') return escaped(String(filling));
  if (filling instanceof Html) return filling.text;
  return 'children' in filling ? svgText(filling) : filling.map(({ text }) => text).join('');
}
