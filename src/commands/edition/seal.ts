import { join } from 'node:path';
import type { Warning } from '#data/check/check.ts';
import type { PartialDate } from '#data/dates.ts';
import { aboutEdition, draftDate } from '#data/edit/draft.ts';
import { listEdition } from '#data/edit/edition-list.ts';
import { sealEdition, type Readers } from '#data/edit/seal.ts';
import { EDITION_LIST, isListed } from '#data/edition-list.ts';
import { EDITION_FILE, editionDates, loadData, type EditionFile } from '#data/edition.ts';
import { shorten } from '#data/problem.ts';
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
    'Four eyes see more: who put it together and who read it are told by initials, or names chosen for this, which',
    'readers see. An interrupted seal leaves the draft as it was, or sealed and not listed: run it again.',
  ],
  options: {
    'compiled-by': { type: 'string', value: 'AB', about: 'who put it together' },
    'read-by': { type: 'string', value: 'CD', about: 'who read it before it is sealed: somebody else' },
    yes: YES_OPTION,
    json: JSON_OPTION,
  },
  async run(_, { json, yes, 'compiled-by': compiler, 'read-by': reader }) {
    const date = await draftDate(data);
    if (date === null) return list({ json, yes });
    const folder = join(data, date);
    const about = await aboutEdition(folder);
    const { title, previous } = about;
    if (title.en.startsWith('Draft of')) {
      return refuse(
        `${join(folder, 'edition.json')} title: is still the draft’s; say what the edition is`,
        NOT_DONE,
      );
    }
    const readers = readersOf(about, { compiled_by: compiler, read_by: reader });
    const { problems, warnings: doubtful } = await checked();
    const warnings = [...fourEyes(folder, readers), ...doubtful];
    if (problems.length > 0) return report(problems, 'Nothing was sealed.');
    const step =
      previous === null ? null : stepBetween(await loadData(data, { drafts: true }), previous, date);
    const texts = step === null ? [] : await rereadIn(step);
    if (!json) {
      for (const line of step ? [...changeLines(step, language), ...unexplainedLines(step), ''] : [])
        console.log(line);
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
    const { checksums } = await sealEdition(folder, today, readers);
    if (json)
      return answer({
        sealed: folder,
        ...readers,
        checksums,
        warnings,
        changes: step && asJson(step),
        texts,
      });
    console.log(styled('green', `${folder} is sealed. Commit it; from now on its files may not change.`));
    return DONE;
  },
});

/** Who put the edition together and who read it: as told now, or as the draft says already. Throws where it is no name. */
function readersOf(about: EditionFile, told: { [Who in keyof Readers]: string | undefined }): Readers {
  const readers = Object.fromEntries(
    (['compiled_by', 'read_by'] as const)
      .map((who) => [who, told[who]?.trim() ?? about[who]] as const)
      .filter(([, name]) => name !== undefined),
  );
  const read = EDITION_FILE.pick({ compiled_by: true, read_by: true }).safeParse(readers);
  if (read.success) return read.data;
  throw new RangeError(
    read.error.issues
      .map(({ path, message }) => `--${path.join('.').replace('_', '-')} ${message}`)
      .join('\n'),
  );
}

/** A second reader finds what the first no longer sees. */
function fourEyes(folder: string, { compiled_by, read_by }: Readers): readonly Warning[] {
  const file = join(folder, 'edition.json');
  const doubt = (name: string, message: string): Warning => ({ rule: 'four-eyes', file, name, message });
  if (compiled_by === undefined || read_by === undefined) {
    const name = compiled_by === undefined ? 'compiled_by' : 'read_by';
    return [
      doubt(name, 'is not said; say who compiled the edition and who read it: --compiled-by AB --read-by CD'),
    ];
  }
  if (compiled_by.toLowerCase() !== read_by.toLowerCase()) return [];
  return [doubt('read_by', `${shorten(read_by)} compiled it, too; have somebody else read it`)];
}

/** A seal that was interrupted before the list of editions had it is brought to its end. */
async function list({
  json,
  yes,
}: {
  json?: boolean | undefined;
  yes?: boolean | undefined;
}): Promise<number> {
  const newest = (await editionDates(data)).at(-1);
  const isWhole = newest === undefined || (await isListed(data, newest));
  const { problems } = isWhole ? { problems: [] } : await checked();
  const folder = join(data, newest ?? '');
  if (!problems.some(({ file }) => file === join(folder, 'edition.json')))
    return refuse('There is no draft to seal. Begin one: npm run edition -- new 2026-05-01', NOT_DONE);
  if (problems.length > 1) return report(problems, 'Nothing was done.');
  if (!json) console.log(`${folder} is sealed, and ${join(data, EDITION_LIST)} does not list it yet.`);
  if (!(await isAgreed('Was its seal interrupted, and is it right to list it?', yes)))
    return refuse('Nothing was done. Say --yes to go ahead');
  await listEdition(data, newest as PartialDate);
  if (json) return answer({ listed: folder });
  console.log(styled('green', `${folder} is sealed and listed. Commit both.`));
  return DONE;
}
