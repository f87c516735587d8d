import { join } from 'node:path';
import { aboutEdition, draftDate } from '#data/edit/draft.ts';
import { unsealEdition } from '#data/edit/seal.ts';
import type { PartialDate } from '#data/dates.ts';
import { editionDates } from '#data/edition.ts';
import { readCells } from '#data/raw-cells.ts';
import { CORRECTIONS } from '#data/tables.ts';
import { styled } from '#commands/terminal.ts';
import { answer, command, data, DONE, JSON_OPTION, NOT_DONE, refuse } from './command.ts';

export const unseal = command({
  name: 'unseal',
  operands: ['[<edition>]'],
  summary: 'make the newest sealed edition a draft again, as long as nobody has seen it',
  about: [
    'Only the newest, and only where there is no draft. Whether it was published cannot be known here: who opens it',
    'says so. What an interrupted run left is mended by running it again.',
  ],
  options: {
    'not-published': {
      type: 'boolean',
      about: 'it was not put on a server, not pushed where others pull, and not sent to anybody',
    },
    json: JSON_OPTION,
  },
  async run([asked], { json, 'not-published': isUnpublished }) {
    const newest = (await editionDates(data)).at(-1);
    if (newest === undefined) return refuse('There is no edition to open', NOT_DONE);
    if (asked !== undefined && asked !== newest)
      return refuse(
        `Only the newest edition can be opened, ${newest}; later ones rest on ${asked}. What is wrong in it goes into corrections.csv`,
        NOT_DONE,
      );
    if ((await draftDate(data)) !== null)
      return refuse(
        `${join(data, newest)} is a draft already: edit it, or throw it away (npm run edition -- discard)`,
        NOT_DONE,
      );
    const folder = join(data, newest);
    const line = await correctionOf(newest);
    if (line !== null)
      return refuse(
        `${join(data, 'corrections.csv')}:${line} puts a mistake of ${folder} right before readers, so it was published. Put mistakes right in the next edition: npm run edition -- new`,
        NOT_DONE,
      );
    if (isUnpublished !== true) return refuse(whyNot(folder, newest));
    const { withdrawals = [] } = await aboutEdition(folder);
    await unsealEdition(folder);
    if (json) return answer({ unsealed: folder });
    console.log(styled('green', `${folder} is a draft again.`) + ' Its tables are as they were sealed.');
    if (withdrawals.length > 0)
      console.log(
        'Withdrawals from it are not recorded any more; whom they were about stays out of its tables.',
      );
    console.log('When it is ready: npm run check, then npm run edition -- seal');
    return DONE;
  },
});

function whyNot(folder: string, date: PartialDate): string {
  return [
    `${folder} stays sealed: it may have been published, and nothing here can know whether it was.`,
    `If it was, articles, copies and other people’s work rest on it: on the addresses under /editions/${date}/, on frozen`,
    'charts, on files and their checksums. Opened, it would say something else under the same name, and whoever compares a',
    'copy would find it forged. Then leave it, and put mistakes right in the next edition: npm run edition -- new',
    'If nobody has seen it (not on a server, not pushed, not sent), say so: npm run edition -- unseal --not-published',
  ].join('\n');
}

/** The line of `corrections.csv` that puts something in an edition right, `null` where none does. */
async function correctionOf(edition: PartialDate): Promise<number | null> {
  const at = Object.keys(CORRECTIONS.row.shape).indexOf('edition');
  let found: number | null = null;
  await readCells(join(data, 'corrections.csv'), CORRECTIONS, (cells, line) => {
    if (cells[at]?.trim() === edition) found ??= line;
  });
  return found;
}
