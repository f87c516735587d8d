import { join } from 'node:path';
import { checksumOf } from '#data/checksum.ts';
import { checkList } from '#data/check/check-list.ts';
import { aboutEdition } from '#data/edit/draft.ts';
import { listAll } from '#data/edit/edition-list.ts';
import { currentChecksums } from '#data/edition-file.ts';
import { EDITION_LIST, readEditionList } from '#data/edition-list.ts';
import { editionDates } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { styled } from '#commands/terminal.ts';
import { answer, command, data, DONE, JSON_OPTION, NOT_DONE, refuse } from './command.ts';

export const verify = command({
  name: 'verify',
  operands: [],
  summary: 'compare every sealed edition with its checksums',
  about: [
    'Says of each edition whether its files are those that were sealed, but for withdrawals, and, by the list of editions,',
    'whether one was taken away, put in, or changed together with its checksums.',
  ],
  options: {
    list: {
      type: 'boolean',
      about: 'write data/editions.json where there never was one, from what is there',
    },
    json: JSON_OPTION,
  },
  async run(_, { json, list }) {
    const editions = [];
    for (const date of await editionDates(data)) {
      const about = await aboutEdition(join(data, date));
      const changed: string[] = [];
      const checksums = currentChecksums(about);
      for (const [file, sum] of Object.entries(checksums ?? {})) {
        const found = await checksumOf(join(data, date, file)).catch(() => null);
        if (found !== sum) changed.push(file);
      }
      editions.push({
        date,
        state: checksums ? 'sealed' : 'draft',
        files: Object.keys(checksums ?? {}).length,
        changed,
        withdrawals: about.withdrawals ?? [],
      });
    }
    const isAsSealed = editions.every(({ changed }) => changed.length === 0);
    if (list === true) {
      const why = await whyNotListed(isAsSealed);
      if (why !== null) return refuse(why, NOT_DONE);
      await listAll(data);
    }
    const problems = await checkList(data, await editionDates(data));
    const isSound = isAsSealed && problems.length === 0;
    if (json) return answer({ editions, problems: problems.map(formatProblem) }, isSound);
    for (const { date, state, files, changed, withdrawals } of editions) {
      const said =
        state === 'draft'
          ? 'draft'
          : changed.length === 0
            ? `${files} files as sealed`
            : styled('red', `CHANGED: ${changed.join(', ')}`);
      const gone = withdrawals.map(
        ({ withdrawn_on, why }) => `, but for a withdrawal on ${withdrawn_on} (${why})`,
      );
      console.log(`${date}  ${said}${gone.join('')}`);
    }
    for (const problem of problems) console.error(formatProblem(problem));
    return isSound ? DONE : NOT_DONE;
  },
});

/** Why the list is not written, `null` where it may be: over a list that is there, a forged edition would become a sealed one. */
async function whyNotListed(isAsSealed: boolean): Promise<string | null> {
  const file = join(data, EDITION_LIST);
  const found = await readEditionList(data);
  if ('problems' in found || found.editions !== null)
    return `${file} is there already and was not written; where it is damaged, restore it (git checkout)`;
  return isAsSealed
    ? null
    : `${file} was not written: a sealed edition was changed; npm run check tells which file, restore it first`;
}
