import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { currentChecksums } from '#data/edition-file.ts';
import { planWithdrawal, withdraw as carryOut, type Withdrawing } from '#data/edit/withdraw.ts';
import { WITHDRAWN } from '#data/edit/withdrawn-names.ts';
import type { Problem } from '#data/problem.ts';
import { translationsFolder } from '#data/translations/folder.ts';
import { styled } from '#commands/terminal.ts';
import { countOf } from '#commands/warnings-text.ts';
import {
  answer,
  command,
  data,
  DONE,
  isAgreed,
  JSON_OPTION,
  NOT_DONE,
  refuse,
  report,
  today,
  YES_OPTION,
} from './command.ts';

/** Where people may be named by hand. */
const WRITTEN = ['src/prose', 'src/words', 'src/facts', 'src/charts', 'src/people'];

export const withdraw = command({
  name: 'withdraw',
  operands: ['people/<id>'],
  summary: 'take a person out of every edition, for their safety',
  about: [
    'Rows about the person go, and their name in other texts gives way; published counts are not touched.',
    'edition.json records the day, the reason and both checksums. It lists what names them by hand.',
    'To undo it: before it is committed, "git checkout -- data translations", which takes back all that is not',
    'committed there; after, "git revert" of its commit, which gives back rows, sums and record together. A draft',
    'that was never committed cannot be taken back that way: mend it by hand, or discard it.',
  ],
  options: {
    why: { type: 'string', value: '"…"', about: 'the reason, for everybody to read, without the name' },
    also: { type: 'string', value: '"…;…"', about: 'more words that name them' },
    yes: YES_OPTION,
    json: JSON_OPTION,
  },
  async run([name = ''], { json, yes, why, also = '' }) {
    const id = /^people\/([a-z0-9-]+)$/.exec(name)?.[1];
    if (id === undefined)
      return refuse(
        'Name the person: npm run edition -- withdraw people/<id> --why "At their family’s request"',
      );
    if (why === undefined || why.trim() === '')
      return refuse(
        'Say why, for everybody to read, and without the name: --why "At their family’s request"',
      );
    const words = also.split(';').map((word) => word.trim());
    const plans = await planWithdrawal(
      data,
      id,
      words.filter((word) => word !== ''),
    );
    if (plans.length === 0)
      return refuse(`No edition holds people/${id}; the ids stand in people.csv`, NOT_DONE);
    const said = why.toLowerCase();
    if (
      [id, ...plans.flatMap(({ naming }) => naming.names)].some((each) => said.includes(each.toLowerCase()))
    ) {
      return refuse('The reason names the person, and it is published; say it without the name');
    }
    const changed = changedFiles(plans);
    if (changed.length > 0) return report(changed, 'Nothing was withdrawn.');
    const texts = await textsNaming(id, plans);
    if (!json) console.log([...planLines(plans), ...textLines(texts)].join('\n'));
    if (!(await isAgreed('Withdraw this person from every edition?', yes))) {
      return refuse('Nothing was withdrawn. Say --yes to go ahead');
    }
    await carryOut(data, plans, { why: why.trim(), today, translations: translationsFolder() });
    const editions = plans.map(({ date, files, mentions }) => ({
      date,
      files: files.map(({ file, rowsRemoved, rowsChanged, was, is }) => ({
        file,
        rowsRemoved,
        rowsChanged,
        was,
        is,
      })),
      mentions,
    }));
    if (json) return answer({ withdrawn: editions, texts });
    console.log(
      styled(
        'green',
        'Withdrawn. Build and publish, and commit; the history of the repository still holds the name.',
      ),
    );
    return DONE;
  },
});

/** Of sealed files that a withdrawal would rewrite, those that are neither as sealed nor as an interrupted run left them. */
function changedFiles(plans: readonly Withdrawing[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { date, about, files } of plans) {
    const current = currentChecksums(about);
    for (const { file, was, is } of current ? files : []) {
      if (current?.[file] === was || current?.[file] === is) continue;
      problems.push({
        file: join(data, date, file),
        message: 'is not what was sealed; restore it (git checkout) first',
      });
    }
  }
  return problems;
}

/** Where the site's own texts and code name the person, as `file:line`: for an editor to change. */
async function textsNaming(id: string, plans: readonly Withdrawing[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of WRITTEN) {
    for (const name of (await readdir(folder, { recursive: true })).sort()) {
      const file = join(folder, name);
      if (!(await stat(file)).isFile()) continue;
      for (const [at, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
        if (line.includes(id) || plans.some(({ naming }) => naming.without(line) !== line))
          found.push(`${file}:${at + 1}`);
      }
    }
  }
  return found;
}

function textLines(texts: readonly string[]): readonly string[] {
  return texts.length === 0
    ? []
    : [
        ...texts.map((text) => styled('yellow', `  names them, change it by hand: ${text}`)),
        'What names them by hand would still be published, or stop the build where it asks for a row that went.',
      ];
}

function planLines(plans: readonly Withdrawing[]): readonly string[] {
  return [
    ...plans.flatMap(({ date, files, mentions }) => [
      styled('bold', date),
      ...files.map(({ file, rowsRemoved, rowsChanged }) => {
        const parts = [
          rowsRemoved > 0 && `${countOf(rowsRemoved, 'row')} out`,
          rowsChanged > 0 && `${countOf(rowsChanged, 'row')} without the name`,
        ];
        return `  ${file}: ${parts.filter(Boolean).join(', ')}`;
      }),
      ...mentions.map((mention) => styled('yellow', `  stays, look at it: ${mention}`)),
    ]),
    '',
    `Where the name stood in a text it says “${WITHDRAWN}”. Published counts are not touched. edition.json records the day, the reason and both checksums.`,
  ];
}
