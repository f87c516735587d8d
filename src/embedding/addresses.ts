/** Where a chart's embed and the files that go with it live. See CONTRACT.md: none of them ever goes away. */
import { address } from '#words/paths.ts';
import type { LanguageCode } from '#words/language.ts';

/** A chart as an article refers to it: the newest edition, whichever that is, or one edition for ever. */
export interface Reference {
  readonly chart: string;
  readonly code: LanguageCode;
  /** The edition's day; `null` for the newest. */
  readonly edition: string | null;
}

export type Theme = 'auto' | 'light' | 'dark';

/** What whoever embeds may choose beyond that. Options stand in the fragment: they need no script. */
export interface Options {
  readonly theme: Theme;
  readonly hasLinks: boolean;
}

export const PLAIN: Options = { theme: 'auto', hasLinks: true };

const inEdition = ({ edition }: Reference): '' | `/editions/${string}` =>
  edition === null ? '' : `/editions/${edition}`;

/** The chart's page, from the site's root. */
export function pageAddress(of: Reference): `/${string}` {
  return address(of.code, `${inEdition(of)}/charts/${of.chart}/`) as `/${string}`;
}

/** A file beside the chart's page, in its language. */
export function fileAddress(of: Reference, file: string): `/${string}` {
  return `${pageAddress(of)}${file}`;
}

/**
 * Whether a file of a chart exists in a language. In English all do. In others what follows the newest edition does, but
 * for the columns of its table, which are the same for all; of an edition, which stays for ever, what its page and its
 * frame show, and no kit, picture or snippet: editions add up.
 */
export function existsIn(code: LanguageCode, file: string, edition: string | null): boolean {
  if (code === 'en') return true;
  return edition === null ? file !== 'data.csv' : OF_EDITIONS.has(file);
}

const OF_EDITIONS = new Set(['chart.svg', 'oembed.json']);

/**
 * Where a file is taken from: in its language where it exists there, else in English. `newest` is the day of the newest
 * edition, whose files stand at the lasting address as well; for what is taken once, not for what stays in an article.
 */
export function placeOfFile(of: Reference, file: string, newest: string | null = null): Reference {
  if (existsIn(of.code, file, of.edition)) return of;
  const lasting = { ...of, edition: null };
  return of.edition === newest && existsIn(of.code, file, null) ? lasting : { ...of, code: 'en' };
}

/** The address of a file that exists in its language or in English: see `placeOfFile`. */
export function pictureAddress(of: Reference, file: string, newest: string | null = null): `/${string}` {
  return fileAddress(placeOfFile(of, file, newest), file);
}

/** What an iframe shows. */
export function embedAddress(of: Reference, options: Options = PLAIN): `/${string}` {
  return `${address(of.code, `${inEdition(of)}/embed/${of.chart}/`)}${fragmentOf(options)}` as `/${string}`;
}

/** Fragments that an embed knows: each is the id of an element in it, found by `:target`. */
export const FRAGMENTS = ['light', 'dark', 'no-links', 'light-no-links', 'dark-no-links'] as const;

function fragmentOf({ theme, hasLinks }: Options): string {
  const parts = [...(theme === 'auto' ? [] : [theme]), ...(hasLinks ? [] : ['no-links'])];
  return parts.length === 0 ? '' : `#${parts.join('-')}`;
}
