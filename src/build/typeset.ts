/**
 * What finished pages in Belarusian and Russian bind together, wherever their words come from: messages, texts or data.
 * Words stand in elements, a number often in a link of its own; so it is done where a page is whole, as it is written.
 */
import { isLanguage, LANGUAGE_DATA } from '#data/languages.ts';
import { withWords } from '#words/bound.ts';

const LANGUAGE = /^<!doctype html><html\b[^>]*\slang="([a-z-]+)"/i;

/** A part of a page: an element whose words are no running text, a tag, or words. */
const PART = /<(script|style|title|pre|code|textarea|svg)\b[^]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

/** Tags at which a line of words goes on. */
const INLINE = /^<\/?(?:a|abbr|b|bdi|cite|del|em|i|ins|mark|q|small|span|strong|sub|sup|time)\b/;

/** A page's HTML with its words bound as its language has them, if that is written in Cyrillic. */
export function typeset(html: string): string {
  const [, code = ''] = LANGUAGE.exec(html) ?? [];
  if (!isLanguage(code) || LANGUAGE_DATA[code].alphabet !== 'Cyrillic') return html;
  /** The end of the words before, where the line goes on. */
  let before = '';
  return html.replace(PART, (part) => {
    if (part.startsWith('<')) {
      if (!INLINE.test(part)) before = '';
      return part;
    }
    const words = withWords(before + part).slice(before.length);
    before = part.slice(-2);
    return words;
  });
}
