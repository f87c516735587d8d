/** Where a chart's embed and the files that go with it live. See CONTRACT.md: none of them ever goes away. */
import type { Chart } from '#drawing/chart.ts';
import { address } from '#words/paths.ts';
import type { LanguageCode } from '#words/language.ts';

/** A chart as an article refers to it: the newest edition, whichever that is, or one edition for ever. */
export interface Reference {
  readonly chart: string;
  readonly code: LanguageCode;
  /** The edition's day; `null` for the newest. */
  readonly edition: string | null;
  /** One of the chart's views, where it is not the one shown first. */
  readonly view?: string | undefined;
}

export type Theme = 'auto' | 'light' | 'dark';

/** What whoever embeds may choose beyond that. Options stand in the fragment: they need no script. */
export interface Options {
  readonly theme: Theme;
  readonly hasLinks: boolean;
}

export const PLAIN: Options = { theme: 'auto', hasLinks: true };

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** All that can be chosen, the plain one first. */
export const OPTIONS: readonly Options[] = [true, false].flatMap((hasLinks) =>
  THEMES.map((theme) => ({ theme, hasLinks })),
);

/** A chart's views as addresses have them: its first has none. */
export const addressedViews = ({ views = [] }: Pick<Chart, 'views'>): readonly (string | undefined)[] => [
  undefined,
  ...views.slice(1),
];

const inEdition = ({ edition }: Reference): '' | `/editions/${string}` =>
  edition === null ? '' : `/editions/${edition}`;

/** The chart's page, from the site's root. */
export function pageAddress(of: Reference): `/${string}` {
  return address(of.code, `${inEdition(of)}/charts/${of.chart}/`) as `/${string}`;
}

/** The chart's page as it shows the view. */
export function viewAddress(of: Reference): string {
  return `${pageAddress(of)}${of.view === undefined ? '' : `#${of.chart}=${of.view}`}`;
}

/** A file beside the chart's page, in its language. */
export function fileAddress(of: Reference, file: string): `/${string}` {
  return `${pageAddress(of)}${file}`;
}

/**
 * Whether a file of a chart exists in a language. In English all do. In others what follows the newest edition does, but
 * for the columns of its table, which are the same for all; of an edition, which stays for ever, what its page and its
 * frame show, and no kit, picture, snippet or page to be linked with options: editions add up.
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

/** The name of a frame: the chart's, and the view's where it is not the first. No chart is called like another's view. */
export const frameName = ({ chart, view }: Pick<Reference, 'chart' | 'view'>): string => named(chart, view);

/** What an iframe shows. */
export function embedAddress(of: Reference, options: Options = PLAIN): `/${string}` {
  const fragment = nameOf(options);
  return `${address(of.code, `${inEdition(of)}/embed/${frameName(of)}/`)}${fragment && `#${fragment}`}` as `/${string}`;
}

/**
 * What is pasted as a link: the chart's page; where something is chosen, a page whose oEmbed has it, since systems that
 * ask drop the fragment. Where that does not exist (`existsIn`), the chart's page all the same.
 */
export function linkAddress(of: Reference, options: Options = PLAIN): `/${string}` {
  return isAddressed(of, options) ? fileAddress(of, optionPage(choiceName(of, options))) : pageAddress(of);
}

/** What that page answers to oEmbed. */
export function answerAddress(of: Reference, options: Options = PLAIN): `/${string}` {
  return fileAddress(of, isAddressed(of, options) ? optionAnswer(choiceName(of, options)) : 'oembed.json');
}

/** Whether something is chosen, and a page has it. */
const isAddressed = (of: Reference, options: Options): boolean => {
  const name = choiceName(of, options);
  return name !== '' && existsIn(of.code, optionPage(name), of.edition);
};

/** What is chosen beside chart, edition and language, in a word; empty where nothing is. */
export const choiceName = ({ view }: Pick<Reference, 'view'>, options: Options): string =>
  named(view, nameOf(options));

/** The files of a choice, beside the chart's page: what is linked, and what that answers to oEmbed. */
export const optionPage = (name: string): string => `with-${name}.html`;
export const optionAnswer = (name: string): string => `oembed-${name}.json`;

const nameOf = ({ theme, hasLinks }: Options): string =>
  named(theme === 'auto' ? '' : theme, hasLinks ? '' : 'no-links');

const named = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('-');

/** Fragments that an embed knows: each is the id of an element in it, found by `:target`. */
export const FRAGMENTS: readonly string[] = OPTIONS.map(nameOf).filter((name) => name !== '');
