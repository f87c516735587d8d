/** Quotation marks by language: those around a title, and those within them. */
import type { LanguageCode } from '#data/languages.ts';

type Pair = readonly [open: string, close: string];

const MARKS: Readonly<Record<LanguageCode, { readonly outer: Pair; readonly inner: Pair }>> = {
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  be: { outer: ['«', '»'], inner: ['„', '“'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
};

/**
 * A title in the quotation marks of the language that it is told in, whatever its own. Where it holds the same marks,
 * those become the inner ones; others stay as they were published.
 */
export function quoted(title: string, code: LanguageCode): string {
  const { outer, inner } = MARKS[code];
  const [open, close] = outer;
  const within = title.replaceAll(open, inner[0]).replaceAll(close, inner[1]);
  return `${open}${within}${close}`;
}
