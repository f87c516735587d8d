/** What has to be known of a language before a text or a name can be written in it. */
export interface LanguageData {
  /** As whoever writes the data calls it. */
  readonly name: string;
  /** BCP 47 tag given to `Intl`. */
  readonly tag: string;
  /** Whether the site is published in it: from then on a missing word fails the check. */
  readonly isPublished: boolean;
  /** What its names are written in: a script of `data/check/spelling.ts`. */
  readonly alphabet: 'Latin' | 'Cyrillic';
  /** Letters of its alphabet that it does not have. */
  readonly foreign?: RegExp;
  /** Quotation marks around a title, and those within them. */
  readonly quotes: { readonly outer: Pair; readonly inner: Pair };
  /** Number words that state a fact, which prose takes from the data. "One" and ordinals are left to it. */
  readonly numberWords?: RegExp;
}

export type Pair = readonly [open: string, close: string];
