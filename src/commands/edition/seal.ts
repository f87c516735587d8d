import { join } from 'node:path';
import { aboutEdition, draftDate } from '#data/edit/draft.ts';
import { sealEdition } from '#data/edit/seal.ts';
import { loadData } from '#data/edition.ts';
import { tableNamesIn } from '#data/schema.ts';
import { changeLines, rereadLines, unexplainedLines } from '#commands/changes-text.ts';
import { styled } from '#commands/terminal.ts';
import { countOf, warningLines } from '#commands/warnings-text.ts';
import {
  answer,
  command,
  data,
  DONE,
  isAgreed,
  JSON_OPTION,
  language,
  NOT_DONE,
  refuse,
  report,
  today,
  YES_OPTION,
} from './command.ts';
import { asJson, checked, rereadIn, stepBetween } from './comparison.ts';

export const seal = command({
  name: 'seal',
  operands: [],
  summary: 'check the draft and seal it: from then on it never changes',
  about: [
    'Tells what changed, what is doubtful and which texts to read again, and asks. A problem stops it.',
    'An interrupted seal leaves the draft as it was: run it again.',
  ],
  options: { yes: YES_OPTION, json: JSON_OPTION },
  async run(_, { json, yes }) {
    const date = await draftDate(data);
    if (date === null)
      return refuse('There is no draft to seal. Begin one: npm run edition -- new 2026-05-01', NOT_DONE);
    const folder = join(data, date);
    const { title, previous } = await aboutEdition(folder);
    if (title.en.startsWith('Draft of')) {
      return refuse(
        `${join(folder, 'edition.json')} title: is still the draft’s; say what the edition is`,
        NOT_DONE,
      );
    }
    const { problems, warnings } = await checked();
    if (problems.length > 0) return report(problems, 'Nothing was sealed.');
    const step =
      previous === null ? null : stepBetween(await loadData(data, { drafts: true }), previous, date);
    const texts = step === null ? [] : await rereadIn(step);
    if (!json) {
      if (step) console.log(`${changeLines(step, language).join('\n')}\n`);
      for (const line of step ? unexplainedLines(step) : []) console.log(line);
      for (const line of warningLines(warnings, { all: true, output: process.stdout })) console.log(line);
      for (const line of rereadLines(texts)) console.log(line);
      const doubts = warnings.length === 0 ? '' : `, ${countOf(warnings.length, 'warning')}`;
      console.log(
        `${folder}: ${tableNamesIn(date).length} tables, no problems${doubts}. Once sealed, its files may not change.`,
      );
    }
    const question =
      warnings.length === 0 ? 'Seal it?' : 'Are the warnings looked at, and is it right to seal it?';
    if (!(await isAgreed(question, yes))) return refuse('Nothing was sealed. Say --yes to go ahead');
    const { checksums } = await sealEdition(folder, today);
    if (json) return answer({ sealed: folder, checksums, warnings, changes: step && asJson(step), texts });
    console.log(styled('green', `${folder} is sealed. Commit it; from now on its files may not change.`));
    return DONE;
  },
});
