/**
 * What finished pages bind together, wherever their words come from: messages, texts or data. A number often stands in a
 * link of its own; so it is done where a page is whole, as it is written.
 */
import { withWords } from '#words/bound.ts';
import { rewriteWords } from './links.ts';

/** A noun after a number that stands within other tags. */
const NOUN = /^ (?=[а-яёіў]{3})/;

/** A page's HTML with its words bound. */
export const typeset = (html: string): string =>
  rewriteWords(html, (text, signBefore) => {
    const words = withWords(text);
    return NOUN.test(words) && /\d/.test(signBefore()) ? words.replace(NOUN, '\u00a0') : words;
  });
