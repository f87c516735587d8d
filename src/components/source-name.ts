/**
 * A source by name: publisher, title as its kind demands, date; linked only where it was read at its publisher. As text, not
 * as a component: a page of sources has tens of thousands, and a component of each takes most of a build, and of its memory.
 */
import type { Source } from '#data/tables.ts';
import { markup, type Html } from '#embedding/html.ts';
import { quoted } from '#words/quotes.ts';
import type { View } from '#words/view.ts';

interface Options {
  /** Not where its place in a list says so already. */
  readonly hasPublisher?: boolean;
  /** What follows it in a line of several: "; " or ".". */
  readonly then?: string;
}

export function sourceName(
  { publisher, title, title_is, url, published, kind, language: of }: Source,
  { language }: View,
  { hasPublisher = true, then = '' }: Options = {},
): Html {
  // Only a title that the page itself bears stands in quotation marks; descriptions are our words.
  const isPublished = title_is === 'as-published';
  const shown = title !== null && isPublished ? quoted(title, language.code) : title;
  const kindOf = language.sayAny(`sourceKinds.${kind}`);
  const when = published
    ? language.say('fact.published', { kind: kindOf, date: published })
    : language.say('fact.undated', { kind: kindOf });
  const name = shown ?? publisher;
  const lang = isPublished && markup` lang="${of}"`;
  const linked =
    url === null
      ? markup`<span${lang}>${name}</span>`
      : markup`<a href="${url}" rel="noreferrer"${lang}>${name}</a>`;
  return markup`${hasPublisher && shown !== null && `${publisher}, `}${linked}\n(${when})${then}`;
}
