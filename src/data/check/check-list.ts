/** The check of `editions.json` against the editions: whether each that was sealed is there, as it was sealed, and no other. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartialDate } from '#data/dates.ts';
import { parseEditionFile } from '#data/edition-file.ts';
import { EDITION_LIST, listingOf, readEditionList, type ListedEdition } from '#data/edition-list.ts';
import type { Problem } from '#data/problem.ts';
import { whyNotReadable } from '#data/text-file.ts';

/** What is wrong with the list, or by the list with the editions of these days. */
export async function checkList(data: string, dates: readonly PartialDate[]): Promise<readonly Problem[]> {
  const file = join(data, EDITION_LIST);
  const list = await readEditionList(data);
  if ('problems' in list) return list.problems;
  const now = new Map<PartialDate, ListedEdition | 'draft'>();
  for (const date of dates) {
    const about = await aboutOf(data, date);
    // One that cannot be read is named for that.
    if (about !== null) now.set(date, (await listingOf(data, { ...about, as_of: date })) ?? 'draft');
  }
  const { editions, text } = list;
  if (editions === null) {
    const isNeeded = [...now.values()].some((each) => each !== 'draft');
    const message =
      'is missing; it lists the sealed editions with their sums: restore it (git checkout), or, where there never was one, write it with "npm run edition -- verify --list"';
    return isNeeded ? [{ file, message }] : [];
  }
  const named = new Set<string>(editions.map(({ edition }) => edition));
  const unlisted = [...now].filter(([date, found]) => found !== 'draft' && !named.has(date));
  return [
    ...orderProblems(editions, file, text),
    ...editions.flatMap((each) => {
      if (!dates.includes(each.edition)) return [deleted(data, each)];
      const found = now.get(each.edition);
      // An older one without checksums is named for that by the check of the edition.
      if (found === 'draft' && each.edition !== dates.at(-1)) return [];
      return found === undefined ? [] : changed(join(data, each.edition, 'edition.json'), each, found);
    }),
    ...unlisted.map(([date]) => ({
      file: join(data, date, 'edition.json'),
      message: `says that it is sealed, and ${file} does not list it; if "npm run edition -- seal" or unseal was interrupted, run it again, and if not, it was put there by hand: take it out`,
    })),
  ];
}

/** What can be read of an edition's file, and no pipe waited for. */
async function aboutOf(data: string, date: PartialDate) {
  const file = join(data, date, 'edition.json');
  if ((await whyNotReadable(file, 1 << 20).catch(() => '')) !== null) return null;
  const read = parseEditionFile(await readFile(file, 'utf8'), file);
  return 'about' in read ? read.about : null;
}

function orderProblems(editions: readonly ListedEdition[], file: string, text: string): readonly Problem[] {
  return editions.flatMap(({ edition }, at) => {
    const before = editions[at - 1]?.edition;
    if (before === undefined || before < edition) return [];
    const line = text.split('\n').findLastIndex((each) => each.includes(`"${edition}"`)) + 1;
    const message =
      before === edition
        ? `"${edition}" stands twice; restore the file (git checkout)`
        : `"${edition}" stands after "${before}"; editions follow one another in time: restore the file (git checkout)`;
    return [{ file, line, message }];
  });
}

function deleted(data: string, { edition }: ListedEdition): Problem {
  return {
    file: join(data, edition),
    message: `is not there, and ${join(data, EDITION_LIST)} says that it was sealed; restore the folder (git checkout): a sealed edition is never deleted`,
  };
}

function changed(file: string, was: ListedEdition, is: ListedEdition | 'draft'): readonly Problem[] {
  if (is === 'draft') {
    const message =
      'are gone, and the list of editions says that it was sealed; restore the file (git checkout): "npm run edition -- unseal" opens an edition that nobody has seen yet';
    return [{ file, name: 'checksums', message }];
  }
  if (is.tables !== was.tables) {
    const message =
      'are not those that were sealed, by the list of editions: they were written anew, and a table with them; restore the folder (git checkout)';
    return [{ file, name: 'checksums', message }];
  }
  if (is.edition_json === was.edition_json) return [];
  const message =
    'was changed after the edition was sealed, in its title, note, days or record of withdrawals; restore it (git checkout), and say in the next edition what should be said';
  return [{ file, message }];
}
