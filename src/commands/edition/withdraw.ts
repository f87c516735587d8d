import { join } from 'node:path';
import { checkList } from '#data/check/check-list.ts';
import { currentChecksums } from '#data/edition-file.ts';
import { editionDates } from '#data/edition.ts';
import {
  planWithdrawal,
  planWithdrawalByName,
  withdraw as carryOut,
  type Withdrawing,
} from '#data/edit/withdraw.ts';
import { WITHDRAWN } from '#data/edit/withdrawn-names.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { translationsFolder } from '#data/translations/folder.ts';
import { styled } from '#commands/terminal.ts';
import { countOf } from '#commands/warnings-text.ts';
import { ownTextsWithout, textLines, wantingTexts, whyNotWritten } from '#commands/withdrawn-texts.ts';
import { writeTexts } from '#prose/withdraw-from-texts.ts';
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

export const withdraw = command({
  name: 'withdraw',
  operands: ['people/<id>'],
  summary: 'take a person out of every edition and text, for their safety',
  about: [
    'Rows about the person go, and their name in other texts gives way; published counts are not touched.',
    'edition.json records the day, the reason and both checksums. Of the texts, passages about them fall, in every',
    'language, and what stands beside a passage takes its place. Somebody without a page goes by the full name.',
    'To undo it: before it is committed, "git checkout -- data translations src/prose src/words", which takes back',
    'all that is not committed there; after, "git revert" of its commit, which gives back rows, sums and record',
    'together. A draft that was never committed cannot be taken back that way: mend it by hand, or discard it',
    '("npm run edition -- discard").',
  ],
  options: {
    why: { type: 'string', value: '"…"', about: 'the reason, for everybody to read, without the name' },
    also: { type: 'string', value: '"…;…"', about: 'more words that name them' },
    yes: YES_OPTION,
    json: JSON_OPTION,
  },
  async run([name = ''], { json, yes, why, also = '' }) {
    const id = /^people\/([a-z0-9-]+)$/.exec(name)?.[1];
    const isFullName = /^\p{L}[^/]*\s\S*\p{L}/u.test(name);
    if (id === undefined && !isFullName)
      return refuse(
        'Name the person: npm run edition -- withdraw people/<id> --why "At their family’s request"; somebody without a page by the full name, "Person Seventeen"',
      );
    if (why === undefined || why.trim() === '')
      return refuse(
        'Say why, for everybody to read, and without the name: --why "At their family’s request"',
      );
    const words = also.split(';').map((word) => word.trim());
    const spellings = words.filter((word) => word !== '');
    const all = await (id === undefined
      ? planWithdrawalByName(data, name, spellings)
      : planWithdrawal(data, id, spellings));
    const plans = all.filter(({ isNamed }) => isNamed);
    const own = await ownTextsWithout(all);
    if (plans.length + own.length === 0)
      return refuse(
        id === undefined
          ? `No edition and no text names ${name}; write the name as the data spell it, and other spellings after --also`
          : `No edition holds people/${id}; the ids stand in people.csv, and who has no row goes by the full name`,
        NOT_DONE,
      );
    const said = why.toLowerCase();
    const names = all.flatMap(({ person, naming }) => [person, ...naming.names]);
    if (names.some((each) => said.includes(each.toLowerCase()))) {
      return refuse('The reason names the person, and it is published; say it without the name');
    }
    const changed = [...changedFiles(plans), ...(await changedEditions(plans))];
    if (changed.length > 0) return report(changed, 'Nothing was withdrawn.');
    const foreign = whyNotWritten(own);
    if (foreign !== null) return refuse(foreign, NOT_DONE);
    const texts = own.map(({ file }) => file);
    if (!json) console.log([...planLines(plans), ...textLines(texts)].join('\n'));
    if (!(await isAgreed('Withdraw this person from every edition?', yes))) {
      return refuse('Nothing was withdrawn. Say --yes to go ahead');
    }
    // Before the data, which hold the spellings: an interrupted run can be run again.
    await writeTexts(own);
    await carryOut(data, all, { why: why.trim(), today, translations: translationsFolder() });
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
    const wanting = await wantingTexts(data);
    if (json) {
      const problems = wanting.map(formatProblem);
      return answer({ withdrawn: editions, texts, problems }, wanting.length === 0);
    }
    if (wanting.length > 0)
      return report(wanting, 'They are withdrawn; the site can be built when these places are written anew.');
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

/**
 * What the list of editions finds wrong: written anew now, it would make a forged edition a sealed one. What an
 * interrupted run of this withdrawal left is not meant.
 */
async function changedEditions(plans: readonly Withdrawing[]): Promise<readonly Problem[]> {
  const begun = plans
    .filter(({ about, files }) => files.some(({ file, is }) => currentChecksums(about)?.[file] === is))
    .map(({ date }) => join(data, date, 'edition.json'));
  const found = await checkList(data, await editionDates(data));
  return found.filter(({ file }) => !begun.includes(file));
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
