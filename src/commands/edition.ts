/**
 * `npm run edition -- new <date> | status | seal | verify`: from a draft to a sealed edition. What each
 * did is printed; exit 1 where nothing was done.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData } from '../data/check.ts';
import { aboutEdition, beginDraft, draftDate } from '../data/draft.ts';
import { dataFolder, editionDates } from '../data/edition.ts';
import { DataError, formatProblem, type Problem } from '../data/problem.ts';
import { checksumOf, sealEdition } from '../data/seal.ts';

const USAGE = `npm run edition -- new 2026-05-01   begin a draft for that cut-off, as a copy of the newest edition
npm run edition -- status           say which editions there are, and whether one is a draft
npm run edition -- seal             check the draft and seal it: from then on it never changes
npm run edition -- verify           compare every sealed edition with its checksums`;

const data = dataFolder();
const today = new Date().toISOString().slice(0, 10);

const COMMANDS: Record<string, (argument: string | undefined) => Promise<boolean>> = {
  async new(date) {
    if (date === undefined) return refuse('Name the cut-off of the new edition: npm run edition -- new 2026-05-01');
    const folder = await beginDraft(data, date, today);
    console.log(`${folder} is the draft now: a copy of the edition before it.`);
    console.log('Edit its tables, then edition.json (title, note), and see it with "npm run dev".');
    return true;
  },

  async status() {
    for (const date of await editionDates(data)) {
      const about = await aboutEdition(join(data, date));
      console.log(`${date}  ${about.checksums ? `sealed ${about.sealed_on ?? ''}` : 'draft'}  ${about.title.en}`);
    }
    return true;
  },

  async seal() {
    const date = await draftDate(data);
    if (date === null) return refuse('There is no draft to seal. Begin one: npm run edition -- new 2026-05-01');
    const folder = join(data, date);
    const { title } = await aboutEdition(folder);
    if (title.en.startsWith('Draft of')) return refuse(`${join(folder, 'edition.json')} title: is still the draft’s; say what the edition is`);
    const problems = await checkData(data);
    if (problems.length > 0) return report(problems);
    await sealEdition(folder, today);
    console.log(`${folder} is sealed. Commit it; from now on its files may not change.`);
    return true;
  },

  async verify() {
    let changed = 0;
    for (const date of await editionDates(data)) {
      const { checksums } = await aboutEdition(join(data, date));
      if (!checksums) {
        console.log(`${date}  draft`);
        continue;
      }
      const wrong: string[] = [];
      for (const [file, sum] of Object.entries(checksums)) {
        if ((await checksumOf(join(data, date, file))) !== sum) wrong.push(file);
      }
      changed += wrong.length;
      console.log(`${date}  ${wrong.length === 0 ? `${Object.keys(checksums).length} files as sealed` : `CHANGED: ${wrong.join(', ')}`}`);
    }
    return changed === 0;
  },
};

function refuse(message: string): boolean {
  console.error(message);
  return false;
}

function report(problems: readonly Problem[]): boolean {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`\n${problems.length} problem${problems.length === 1 ? '' : 's'}. Nothing was sealed.`);
  return false;
}

const { positionals } = parseArgs({ allowPositionals: true });
const [name = '', argument] = positionals;
const command = COMMANDS[name];
try {
  const done = command ? await command(argument) : refuse(USAGE);
  process.exitCode = done ? 0 : 1;
} catch (error) {
  if (error instanceof DataError) report(error.problems);
  else if (error instanceof RangeError) refuse(error.message);
  else throw error;
  process.exitCode = 1;
}
