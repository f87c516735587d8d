import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartialDate } from '#data/dates.ts';
import { aboutEdition } from '#data/edit/draft.ts';
import { editionDates } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { tableNamesIn } from '#data/schema.ts';
import { styled } from '#commands/terminal.ts';
import { countOf } from '#commands/warnings-text.ts';
import { answer, command, data, DONE, JSON_OPTION, NOT_DONE } from './command.ts';
import { checked } from './comparison.ts';

export const status = command({
  name: 'status',
  operands: [],
  summary: 'say which editions there are, how large, and what is wrong',
  about: ['A line an edition, oldest first: sealed or draft, size, problems and warnings, title.'],
  options: { json: JSON_OPTION },
  async run(_, { json }) {
    const { problems, warnings } = await checked();
    const editions = [];
    for (const date of await editionDates(data)) {
      const about = await aboutEdition(join(data, date)).catch(() => null);
      editions.push({
        date,
        state: about === null ? 'unreadable' : about.checksums ? 'sealed' : 'draft',
        sealedOn: about?.sealed_on ?? null,
        withdrawals: about?.withdrawals?.length ?? 0,
        bytes: await bytesOf(date),
        problems: problems.filter(({ file }) => file.startsWith(join(data, date))).length,
        warnings: warnings.filter(({ file }) => file.startsWith(join(data, date))).length,
        title: about?.title.en ?? '',
      });
    }
    if (json) {
      const told = { problems: problems.map(formatProblem), warnings: warnings.map(formatProblem) };
      return answer({ editions, ...told }, problems.length === 0);
    }
    for (const edition of editions) {
      const { date, state, sealedOn, bytes, problems: wrong, warnings: doubts, withdrawals, title } = edition;
      const what = state === 'sealed' ? `sealed ${sealedOn ?? ''}` : state;
      const size = `${(bytes / 1000).toFixed(0)} kB`.padStart(8);
      const faults = wrong === 0 ? styled('green', 'no problems') : styled('red', countOf(wrong, 'problem'));
      const doubtful = doubts === 0 ? '' : `, ${styled('yellow', countOf(doubts, 'warning'))}`;
      const gone = withdrawals === 0 ? '' : `  ${countOf(withdrawals, 'withdrawal')}`;
      console.log(`${date}  ${what.padEnd(17)} ${size}  ${faults}${doubtful}${gone}  ${title}`);
    }
    if (problems.length > 0)
      console.log(`\nnpm run check names each of the ${countOf(problems.length, 'problem')}.`);
    return problems.length === 0 ? DONE : NOT_DONE;
  },
});

async function bytesOf(date: PartialDate): Promise<number> {
  let bytes = 0;
  for (const name of tableNamesIn(date))
    bytes += await stat(join(data, date, `${name}.csv`)).then(
      ({ size }) => size,
      () => 0,
    );
  return bytes;
}
