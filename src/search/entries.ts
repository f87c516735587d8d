/**
 * What the files of the search hold, as the build writes them and the reader's browser reads them: lists, for
 * names of fields would be a third of the files.
 */
import type { Gender } from './endings.ts';

/** A person: all that a result shows, and all spellings that are not shown. */
export type PersonEntry = readonly [
  id: string,
  name: string,
  /** The name in the other scripts. */
  others: readonly string[],
  spellings: readonly string[],
  gender: Gender,
  /** How many events and sources are held. */
  known: number,
  status: string,
  /** The class that colours the status, or nothing. */
  tone: string,
  line: string,
  /** Further words of a life under which somebody is found: what they did, and of what kind. */
  words: string,
];

/** Anything else that has an address. */
export type ThingEntry = readonly [
  /** Without the language, such as `/charts/rounds/`. */
  path: `/${string}`,
  /** Place of its kind among the kinds. */
  kind: number,
  title: string,
  line: string,
  /** Words under which it is found and that are not shown. */
  words: string,
];

/** What the search says, by the name of the message; `{query}` and `{count}` are filled in. */
export type SearchWords = Readonly<
  Record<
    | 'label'
    | 'close'
    | 'people'
    | 'nearest'
    | 'pages'
    | 'found'
    | 'none'
    | 'layout'
    | 'more'
    | 'short'
    | 'failed'
    | 'emptyTitle'
    | 'byLife'
    /** Before anything is typed: why the field is empty, after the way back, too. */
    | 'kept',
    string
  >
>;

/** A paragraph of the answer where nobody is found: text, and links in it with their addresses. */
export type Paragraph = readonly (string | readonly [text: string, path: `/${string}`])[];

/** `things.js`: everything but people, and what is said. */
export interface Things {
  readonly words: SearchWords;
  readonly kinds: readonly string[];
  readonly empty: readonly Paragraph[];
  readonly things: readonly ThingEntry[];
  /** How many people have a page, and in how many files they are. */
  readonly people: number;
  readonly pieces: number;
}

/** `names.js`, where people are in several files: which of these holds whose names (`directory.ts`). */
export interface Names {
  readonly surnames: string;
  readonly givens: string;
}

/** What a file hands over: its name without the ending, and what it holds. */
export interface SearchFiles {
  things: Things;
  names: Names;
  [piece: `people-${number}`]: readonly PersonEntry[];
}
