/** The rooms that the masthead leads to, and which pages stand in each. */
import type { Language } from '#words/language.ts';
import { EXPLAINERS } from '#prose/explainers.ts';

/** In the order in which they are shown; each is an address, `/charts/`, and a word, `nav.charts`. */
export const ROOMS = ['stories', 'charts', 'people', 'timeline', 'data'] as const;

export type Room = (typeof ROOMS)[number];

/** First parts of addresses that stand in a room without bearing its name. */
const WITHIN: Readonly<Record<string, Room>> = {
  ...Object.fromEntries(EXPLAINERS.map(({ slug }) => [slug, 'stories'])),
  embedding: 'charts',
  places: 'people',
  articles: 'people',
  rounds: 'timeline',
  facts: 'data',
  editions: 'data',
  sources: 'data',
  corrections: 'data',
  method: 'data',
};

/** The room of a page, by its address without its language: `/rounds/r09/` is in `timeline`. `null` for none. */
export function roomOf(path: `/${string}`): Room | null {
  const [, first = ''] = path.split('/');
  return ROOMS.find((room) => room === first) ?? WITHIN[first] ?? null;
}

/** What a link of the masthead is to the page that it stands on: the page itself, or the room that the page stands in. */
export function currentOn(path: `/${string}`, link: `/${string}`): 'page' | 'true' | undefined {
  if (link === path) return 'page';
  return link === `/${roomOf(path)}/` ? 'true' : undefined;
}

/** What a tab, the history and a preview may say of a page on a quiet site: the room it is in, and of what is in none nothing. */
export function quietTitle(path: `/${string}`, { say }: Pick<Language, 'say'>): string {
  const room = roomOf(path);
  return say(room === null ? 'quiet.title' : `nav.${room}`);
}
