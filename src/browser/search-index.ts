/** The search over its files: everything that is not a person at once, people whole or from the files a query needs. */
import { chooseFiles, openDirectory, type Directory } from '#search/choice.ts';
import type { Things } from '#search/entries.ts';
import { find, preparePerson, type Answer, type PreparedPerson } from '#search/find.ts';
import { prepareThing, type PreparedThing } from '#search/word-beginnings.ts';
import type { SearchData } from './search-data.ts';

export interface Found extends Answer {
  /** More people are called so than were fetched. */
  readonly isMany: boolean;
}

export interface SearchIndex {
  readonly things: Things;
  find(query: string): Promise<Found>;
}

/** Opens the index: what it fetches now is the same for every query. */
export async function openIndex(data: SearchData): Promise<SearchIndex> {
  const things = await data.load('things');
  const prepared: readonly PreparedThing[] = things.things.map(prepareThing);
  const pieces = new Map<number, readonly PreparedPerson[]>();
  const isWhole = things.pieces === 1;
  let directory: Directory | null = null;

  async function piece(at: number): Promise<readonly PreparedPerson[]> {
    const known = pieces.get(at);
    if (known) return known;
    const people = (await data.load(`people-${at}`)).map(preparePerson);
    pieces.set(at, people);
    return people;
  }

  /** People of the same files are the same list: what was worked out of their names is kept with it. */
  const together = new Map<string, readonly PreparedPerson[]>();

  async function peopleOf(files: readonly number[]): Promise<readonly PreparedPerson[]> {
    const name = files.join(' ');
    const known = together.get(name) ?? (await Promise.all(files.map(piece))).flat();
    together.set(name, known);
    return known;
  }

  if (isWhole) await piece(0);
  else directory = openDirectory(await data.load('names'));

  async function peopleFor(query: string) {
    if (!directory) return { people: await piece(0), isMany: false };
    const { files, isMany } = chooseFiles(query, directory);
    return { people: await peopleOf(files), isMany };
  }

  return {
    things,
    find: async (query) => {
      const { people, isMany } = await peopleFor(query);
      return { ...find(query, people, prepared), isMany };
    },
  };
}
