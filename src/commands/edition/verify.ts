import { join } from 'node:path';
import { checksumOf } from '#data/checksum.ts';
import { aboutEdition } from '#data/edit/draft.ts';
import { currentChecksums } from '#data/edition-file.ts';
import { editionDates } from '#data/edition.ts';
import { styled } from '#commands/terminal.ts';
import { answer, command, data, DONE, JSON_OPTION, NOT_DONE } from './command.ts';

export const verify = command({
  name: 'verify',
  operands: [],
  summary: 'compare every sealed edition with its checksums',
  about: ['Says of each edition whether its files are those that were sealed, but for withdrawals.'],
  options: { json: JSON_OPTION },
  async run(_, { json }) {
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
    const isSound = editions.every(({ changed }) => changed.length === 0);
    if (json) return answer({ editions }, isSound);
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
    return isSound ? DONE : NOT_DONE;
  },
});
