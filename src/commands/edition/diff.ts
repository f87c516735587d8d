import { draftDate } from '#data/edit/draft.ts';
import type { PartialDate } from '#data/dates.ts';
import { editionDates, loadData } from '#data/edition.ts';
import { changeLines, rereadLines, unexplainedLines } from '#commands/changes-text.ts';
import { answer, command, data, DONE, JSON_OPTION, language, NOT_DONE, refuse } from './command.ts';
import { asJson, rereadIn, stepBetween } from './comparison.ts';

export const diff = command({
  name: 'diff',
  operands: ['[<from>', '<to>]'],
  summary: 'tell what changed between two editions, row by row; without names, in the draft',
  about: [
    'Two editions by their days: npm run edition -- diff 2025-12-30 2026-03-31',
    'Without names the draft is compared with the edition before it; where there is no draft, the two newest are.',
  ],
  options: { json: JSON_OPTION },
  async run(names, { json }) {
    const dates = await editionDates(data);
    const known = `editions are ${dates.join(', ')}`;
    if (names.length === 0 && dates.length < 2)
      return refuse(`There is nothing to compare yet; ${known}`, NOT_DONE);
    const [from, to] = names.length === 0 ? dates.slice(-2) : names;
    if (from === undefined || to === undefined)
      return refuse(`Name two editions, or none to compare the draft with the one before it; ${known}`);
    for (const date of [from, to]) {
      if (!dates.includes(date as PartialDate)) return refuse(`There is no edition ${date}; ${known}`);
    }
    const step = stepBetween(await loadData(data, { drafts: true }), from, to);
    // What an older edition had is told by nobody any more.
    const texts = to === dates.at(-1) ? await rereadIn(step) : [];
    if (json) return answer({ ...asJson(step), ...(texts.length > 0 && { texts }) });
    if (names.length === 0) {
      const what = (await draftDate(data)) === null ? 'There is no draft; the newest edition' : 'The draft';
      console.log(`${what} is ${to}; the edition before it is ${from}.\n`);
    }
    const why = step.after.isDraft ? unexplainedLines(step) : [];
    console.log([...changeLines(step, language), ...why, ...rereadLines(texts)].join('\n'));
    return DONE;
  },
});
