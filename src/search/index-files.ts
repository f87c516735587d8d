/** The files of the search in a language, ready to be written. */
import type { View } from '#words/view.ts';
import { emptyAnswer } from './empty-answer.ts';
import type { SearchWords, Things } from './entries.ts';
import { searchFile } from './files.ts';
import { piecesOf } from './pieces.ts';
import { KINDS, personEntries, thingEntries, type SearchedText } from './records.ts';

/** What the search says in the browser; the others of its words stand on the page. */
const SAID = [
  'label',
  'close',
  'people',
  'nearest',
  'pages',
  'found',
  'none',
  'layout',
  'more',
  'short',
  'failed',
  'emptyTitle',
  'byLife',
  'kept',
] as const satisfies readonly (keyof SearchWords)[];

/** Every file by its name without the ending. */
export function searchFiles(view: View, texts: readonly SearchedText[]): ReadonlyMap<string, string> {
  const { language } = view;
  const people = personEntries(view);
  const { pieces, names } = piecesOf(people);
  const things: Things = {
    words: Object.fromEntries(SAID.map((word) => [word, language.say(`search.${word}`)])) as Things['words'],
    kinds: KINDS.map((kind) => language.say(`search.kinds.${kind}`)),
    empty: emptyAnswer(view),
    things: thingEntries(view, texts),
    people: people.length,
    pieces: pieces.length,
  };
  return new Map([
    ['things', searchFile('things', things)],
    ...(names ? ([['names', searchFile('names', names)]] as const) : []),
    ...pieces.map((piece, at) => [`people-${at}`, searchFile(`people-${at}`, piece)] as const),
  ]);
}
