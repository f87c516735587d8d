/**
 * What finished pages bind together, wherever their words come from: messages, texts or data. A number often stands in a
 * link of its own; so it is done where a page is whole, as it is written.
 */
import { withWords } from '#words/bound.ts';

/** An element whose words are no running text, or words after a tag. */
const PART = /<(script|title|pre|textarea|svg)\b[^]*?<\/\1(?=>)|>[^<]+/g;

/** A number before the tags at which its line goes on. */
const NUMBER_BEFORE = /\d(?:<\/?(?:a|b|em|i|span|strong)\b[^<]*)+$/;

/** No tags that follow each other within a line are longer than this. */
const LONGEST_TAGS = 400;

/** A page's HTML with its words bound. What an attribute holds stays, but after a ">" in it: there it does no harm. */
export function typeset(html: string): string {
  return html.replace(PART, (part: string, _: unknown, at: number) => {
    if (part.startsWith('<')) return part;
    const words = withWords(part);
    if (!/^> [а-яёіў]{3}/.test(words)) return words;
    const before = NUMBER_BEFORE.exec(html.slice(Math.max(0, at - LONGEST_TAGS), at));
    return before ? `>\u00a0${words.slice(2)}` : words;
  });
}
