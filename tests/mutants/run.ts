/**
 * `npm run mutants`: breaks the code in small ways, one at a time in a copy, and says which no test notices.
 *
 *   npm run mutants                              40 mutants of a seed that is printed
 *   npm run mutants -- --seed 7 --count 20       the same mutants from the same code
 *   npm run mutants -- --in src/facts            of one room; may be repeated
 *   npm run mutants -- --only guard              of one kind of mistake; may be repeated
 *   npm run mutants -- --fixed                   the mistakes that once went unnoticed
 *   npm run mutants -- --list                    drawn and shown, not tried
 *   npm run mutants -- --quick                   unit tests alone, without the small site: where to look first
 *
 * `--allow` says how many may survive (1; of the fixed ones none), `--workers` how many are tried at a time
 * (the cores), `--limit` how many seconds a group of tests may take (120, and 20 more for each file).
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { ARGUED } from './argued.ts';
import { copyProject, removeCopy } from './copy.ts';
import { drawMutants, first, type Mutant } from './draw.ts';
import { fixedMutants } from './fixed.ts';
import { OPERATORS, type OperatorName } from './operators.ts';
import { filesOf } from './related.ts';
import { closing, lineOf, type Tried } from './report.ts';
import { stopTests } from './trial.ts';
import { typesOf } from './types.ts';
import { wavesFor } from './waves.ts';
import { SMALL, Witnesses } from './witnesses.ts';

const { values: given } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    count: { type: 'string', default: '40' },
    in: { type: 'string', multiple: true, default: ['src'] },
    only: { type: 'string', multiple: true, default: Object.keys(OPERATORS) },
    fixed: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    allow: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    limit: { type: 'string', default: '120' },
  },
});
const unknown = given.only.find((name) => !(name in OPERATORS));
if (unknown !== undefined) throw new Error(`"${unknown}" is not one of ${Object.keys(OPERATORS).join(', ')}`);

const start = Date.now();
const limit = Number(given.limit);
const { mutants: fixed, stale } = given.fixed ? fixedMutants() : { mutants: null, stale: [] };
const count = fixed?.length ?? Number(given.count);
const allowed = Number(given.allow ?? (given.fixed ? 0 : 1));
const mutants = first(count, fixed ?? drawn());
for (const patch of stale) console.log(`no longer applies: ${patch}`);
if (!given.fixed) console.log(`seed ${given.seed}: ${count} mutants in ${given.in.join(', ')}`);
if (given.list) for (const mutant of mutants) console.log(lineOf(untried(mutant)));
else {
  const tried = await tryAll(mutants);
  console.log(closing(tried, allowed, (Date.now() - start) / 1000));
  const survived = tried.filter(({ killed }) => !killed).length;
  if (survived > allowed || stale.length > 0) process.exitCode = 1;
}

function drawn(): Generator<Mutant, void> {
  const files = filesOf('src', /(?<!\.d)\.(?:ts|astro)$/).filter((file) =>
    given.in.some((room) => file.startsWith(room)),
  );
  const config = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)).config as unknown;
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const types = typesOf(
    fileNames.filter((file) => file.includes('/src/') || file.endsWith('.d.ts')),
    options,
  );
  const operators = given.only as OperatorName[];
  return drawMutants(Number(given.seed), { files, types, argued: ARGUED, operators });
}

function untried(mutant: Mutant): Tried {
  const waves = wavesFor(mutant.file);
  return { mutant, waves, killed: false, by: '', test: null, project: '', seconds: 0 };
}

/** Tries each in one of several copies. */
async function tryAll(waiting: Iterator<Mutant, void>): Promise<Tried[]> {
  const workers = Math.min(Number(given.workers), count);
  const copies = await Promise.all(Array.from({ length: workers }, copyProject));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopTests();
      void Promise.all(copies.map(removeCopy)).then(() => process.exit(1));
    });
  try {
    const witnesses = new Witnesses(limit, given.quick ? [SMALL] : []);
    if (!given.quick) await witnesses.hearSmallSite(copies[0] as string);
    const tried: Tried[] = [];
    const work = async (copy: string): Promise<void> => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        const outcome = await witnesses.hear(copy, next.value);
        tried.push(outcome);
        console.log(`${String(tried.length).padStart(3)}/${count} ${lineOf(outcome)}`);
      }
    };
    await Promise.all(copies.map(work));
    if (witnesses.refused.size > 0) process.exitCode = 1;
    return tried;
  } finally {
    await Promise.all(copies.map(removeCopy));
  }
}
