/** What the box under a chart offers: every combination of its options, so that it needs no script. */
import { PLAIN, type Options, type Theme } from './addresses.ts';
import { elementSnippet, iframeSnippet, linkSnippet } from './snippet.ts';
import type { Sized } from './frame-heights.ts';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export type Pinning = 'live' | 'pinned';

/** A text to copy, for the choices it belongs to. */
export interface Choice {
  readonly pinning: Pinning;
  readonly options: Options;
  readonly hasOptions: boolean;
  readonly text: string;
}

/** The chart as it may be referred to: the newest edition, and the one on the page. */
export type References = Readonly<Record<Pinning, Sized>>;

const PINNINGS: readonly Pinning[] = ['live', 'pinned'];

const ALL: readonly Options[] = THEMES.flatMap((theme) =>
  [true, false].map((hasLinks) => ({ theme, hasLinks })),
);

export function links(references: References): readonly Choice[] {
  return PINNINGS.map((pinning) => ({
    pinning,
    options: PLAIN,
    hasOptions: false,
    text: linkSnippet(references[pinning]),
  }));
}

export function iframes(references: References): readonly Choice[] {
  return choices((pinning, options) => iframeSnippet(references[pinning], options));
}

export function elements(references: References): readonly Choice[] {
  return choices((pinning, options) => elementSnippet(references[pinning], options));
}

function choices(write: (pinning: Pinning, options: Options) => string): readonly Choice[] {
  return PINNINGS.flatMap((pinning) =>
    ALL.map((options) => ({ pinning, options, hasOptions: true, text: write(pinning, options) })),
  );
}
