/** A title in quotation marks. */
import { LANGUAGE_DATA, type LanguageCode } from '#data/languages.ts';

/** A part of a title in the marks of a typewriter, which would seem to double those around the title. */
const TYPED = /"([^"]*)"/g;

/**
 * A title in the quotation marks of the language that it is told in, whatever its own. Where it holds the same marks or
 * those of a typewriter, these become the inner ones; others stay as they were published.
 */
export function quoted(title: string, code: LanguageCode): string {
  const { outer, inner } = LANGUAGE_DATA[code].quotes;
  const [open, close] = outer;
  const within = title
    .replaceAll(open, inner[0])
    .replaceAll(close, inner[1])
    .replace(TYPED, (_, words: string) => inner[0] + words + inner[1]);
  return `${open}${within}${close}`;
}
