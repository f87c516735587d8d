/** Keeps `editions.json` as the editions are: each command that seals, opens or rewrites one says so there. */
import { join } from 'node:path';
import type { PartialDate } from '#data/dates.ts';
import { EDITION_LIST, editionListText, listingOf, readEditionList } from '#data/edition-list.ts';
import type { ListedEdition } from '#data/edition-list.ts';
import { editionDates } from '#data/edition.ts';
import { DataError } from '#data/problem.ts';
import { aboutEdition } from './draft.ts';
import { replaceFile } from './replace.ts';

/**
 * Writes what a sealed edition is now into the list. Where there is no list yet, all sealed editions are written.
 * Throws a `DataError` where the list cannot be read.
 */
export async function listEdition(data: string, date: PartialDate): Promise<void> {
  const now = await listingOf(data, await aboutEdition(join(data, date)));
  await writeList(data, [...(await othersThan(data, date)), ...(now === null ? [] : [now])]);
}

/** Takes an edition out of the list. Throws a `DataError` where the list cannot be read. */
export async function unlistEdition(data: string, date: PartialDate): Promise<void> {
  await writeList(data, await othersThan(data, date));
}

/** Writes a list of all sealed editions as they are now, whatever a list said before. */
export async function listAll(data: string): Promise<readonly ListedEdition[]> {
  const editions = await allListings(data);
  await writeList(data, editions);
  return editions;
}

async function othersThan(data: string, date: PartialDate): Promise<readonly ListedEdition[]> {
  const list = await readEditionList(data);
  if ('problems' in list) throw new DataError(list.problems);
  return (list.editions ?? (await allListings(data))).filter(({ edition }) => edition !== date);
}

async function allListings(data: string): Promise<readonly ListedEdition[]> {
  const editions: ListedEdition[] = [];
  for (const date of await editionDates(data)) {
    const listing = await listingOf(data, await aboutEdition(join(data, date)));
    if (listing !== null) editions.push(listing);
  }
  return editions;
}

function writeList(data: string, editions: readonly ListedEdition[]): Promise<void> {
  return replaceFile(join(data, EDITION_LIST), editionListText(editions));
}
