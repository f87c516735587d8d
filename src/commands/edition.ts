/**
 * `npm run edition -- <command>`: from a draft to a sealed edition, and what is between two of them.
 * Exit codes: 0 done, 1 not done because of what the data says, 2 not understood or not agreed to.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData, type Findings } from '#data/check/check.ts';
import { checksumOf } from '#data/checksum.ts';
import type { PartialDate } from '#data/dates.ts';
import { aboutEdition, beginDraft, draftDate } from '#data/edit/draft.ts';
import { currentChecksums } from '#data/edition-file.ts';
import { dataFolder, editionDates, loadData, type Data, type Edition } from '#data/edition.ts';
import { DataError, formatProblem, type Problem } from '#data/problem.ts';
import { sealEdition } from '#data/edit/seal.ts';
import { tableNamesIn } from '#data/schema.ts';
import { planWithdrawal, withdraw, type Withdrawing } from '#data/edit/withdraw.ts';
import { translationsFolder } from '#data/translations/folder.ts';
import { WITHDRAWN } from '#data/edit/withdrawn-names.ts';
import { plainChanges } from '#changes/plain-changes.ts';
import type { Step } from '#changes/steps.ts';
import { proseFolder } from '#prose/explainers.ts';
import { textsToReread, type Reread } from '#prose/reread.ts';
import { readTexts } from '#prose/texts.ts';
import { languageOf } from '#words/language.ts';
import { progress } from './progress.ts';
import { confirm, isAttended, styled } from './terminal.ts';
import { changeLines, rereadLines, unexplainedLines } from './changes-text.ts';
import { countOf, warningLines } from './warnings-text.ts';

const USAGE = `npm run edition -- new 2026-05-01                  begin a draft for that cut-off, as a copy of the newest edition
npm run edition -- status                          say which editions there are, how large, and what is wrong
npm run edition -- diff 2025-12-30 2026-03-31      tell what changed between two editions, row by row
npm run edition -- seal                            check the draft and seal it: from then on it never changes
npm run edition -- verify                          compare every sealed edition with its checksums
npm run edition -- withdraw people/<id> --why "…"  take a person out of every edition, for their safety;
                                                   --also "…;…" adds words that name them
With --json the answer is JSON; with --yes nothing is asked.`;

/** Where people may be named by hand. */
const WRITTEN = ['src/prose', 'src/words', 'src/facts', 'src/charts', 'src/people'];

const DONE = 0;
const NOT_DONE = 1;
const NOT_AGREED = 2;

const data = dataFolder();
const today = process.env.TODAY ?? new Date().toISOString().slice(0, 10);
const language = languageOf('en');

interface Options {
  readonly json: boolean;
  readonly yes: boolean;
  readonly why: string | undefined;
  readonly also: string | undefined;
}

type Command = (names: readonly string[], options: Options) => Promise<number>;

const COMMANDS: Record<string, Command> = {
  async new([date], { json }) {
    if (date === undefined)
      return refuse('Name the cut-off of the new edition: npm run edition -- new 2026-05-01');
    const folder = await beginDraft(data, date, today);
    if (json) return answer({ draft: folder });
    console.log(`${folder} is the draft now: a copy of the edition before it.`);
    console.log('Edit its tables, then edition.json (title, note), and see it with "npm run dev".');
    console.log('When it is ready: npm run check, then npm run edition -- seal');
    return DONE;
  },

  async status(_, { json }) {
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

  async diff([from, to], { json }) {
    const dates = await editionDates(data);
    const known = `editions are ${dates.join(', ')}`;
    if (from === undefined || to === undefined) return refuse(`Name two editions; ${known}`);
    for (const date of [from, to]) {
      if (!dates.includes(date as PartialDate)) return refuse(`There is no edition ${date}; ${known}`);
    }
    const step = stepBetween(await loadData(data, { drafts: true }), from, to);
    // What an older edition had is told by nobody any more.
    const texts = to === dates.at(-1) ? await rereadIn(step) : [];
    if (json) return answer({ ...asJson(step), ...(texts.length > 0 && { texts }) });
    console.log([...changeLines(step, language), ...rereadLines(texts)].join('\n'));
    return DONE;
  },

  async seal(_, { json, yes }) {
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

  async verify(_, { json }) {
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

  async withdraw([name = ''], { json, yes, why, also = '' }) {
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
    await withdraw(data, plans, { why: why.trim(), today, translations: translationsFolder() });
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
};

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

function stepBetween({ editions, corrections }: Data, from: string, to: string): Step {
  const editionOf = (date: string) => editions.find(({ asOf }) => asOf === date) as Edition;
  return { before: editionOf(from), after: editionOf(to), corrections };
}

/** The texts to read again where the second of two editions becomes the newest. */
async function rereadIn({ before, after }: Step): Promise<readonly Reread[]> {
  return textsToReread(await readTexts(proseFolder()), before, after);
}

function asJson(step: Step) {
  return { before: step.before.asOf, after: step.after.asOf, ...plainChanges(step, language) };
}

async function checked(): Promise<Findings> {
  const bar = progress();
  const findings = await checkData(data, {
    today,
    rows: (count, file) => bar.show(`${count.toLocaleString('en')} rows checked, ${file}`),
  });
  bar.done();
  return findings;
}

async function bytesOf(date: PartialDate): Promise<number> {
  let bytes = 0;
  for (const name of tableNamesIn(date))
    bytes += await stat(join(data, date, `${name}.csv`)).then(
      ({ size }) => size,
      () => 0,
    );
  return bytes;
}

/** Somebody at a terminal is asked; a script says `--yes`. */
async function isAgreed(question: string, yes: boolean): Promise<boolean> {
  return yes || (isAttended() && (await confirm(question)));
}

function answer(json: object, isSound = true): number {
  console.log(JSON.stringify(json, null, 2));
  return isSound ? DONE : NOT_DONE;
}

function refuse(message: string, code = NOT_AGREED): number {
  console.error(message);
  return code;
}

function report(problems: readonly Problem[], end: string): number {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`\n${styled('red', countOf(problems.length, 'problem'), process.stderr)}. ${end}`);
  return NOT_DONE;
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      yes: { type: 'boolean', short: 'y' },
      why: { type: 'string' },
      also: { type: 'string' },
    },
  });
  const [name = '', ...names] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return refuse(name === '' ? USAGE : `There is no command "${name}".\n${USAGE}`);
  return command(names, {
    json: values.json === true,
    yes: values.yes === true,
    why: values.why,
    also: values.also,
  });
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof DataError) process.exitCode = report(error.problems, 'Nothing was done.');
  else if (error instanceof RangeError) process.exitCode = refuse(error.message, NOT_DONE);
  else if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'))
    process.exitCode = refuse(`${(error as Error).message}\n${USAGE}`);
  else throw error;
}
