/**
 * `npm test`: everything that must hold before the site is published. `test.ts release` looks at what
 * only a release needs, `test.ts quick` at what was changed. What each step printed is kept in
 * `test-results/`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findChromium } from './chromium.ts';
import { progress } from './progress.ts';
import { duration, endOfTests, runSteps, type Ended, type Step } from './steps.ts';

const KEPT = 'test-results';

const BUILD: Step = { name: 'build', command: 'node --max-semi-space-size=64 src/commands/build.ts' };
const CHECK: Step = { name: 'data and prose', command: 'node src/commands/check.ts' };
const TYPES: Step = {
  name: 'types',
  command: 'node src/commands/astro.mjs check --minimumFailingSeverity warning',
};

/** A step of tests that vitest runs. */
const vitest = (name: string, options: string): Step => {
  const report = `${KEPT}/${name.replaceAll(' ', '-')}.json`;
  return {
    name,
    command: `vitest run ${options} --reporter=default --reporter=json --outputFile.json=${report}`,
    report,
  };
};

// The check tells most in the least time; of the others the longest come first, so that no core waits at the end.
const FULL: readonly Step[] = [
  BUILD,
  CHECK,
  vitest('small site', '--project small'),
  TYPES,
  { name: 'lint', command: 'eslint .', environment: { LINT: 'plain' } },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { ...vitest('unit tests', '--project unit'), isWide: true },
  { ...vitest('built site', '--project built --project site'), isWide: true, after: BUILD.name },
];

const RELEASE: readonly Step[] = [
  // What is compressed has to be there, and right; how small it is, tests compress for themselves.
  { ...BUILD, environment: { RELEASE: '1', COMPRESSION: 'quick' } },
  // With the rules that ask for types.
  { name: 'lint', command: 'eslint .' },
  { ...vitest('release', '--project release --project editing'), isWide: true, after: BUILD.name },
];

/** What was changed since a commit, the last one where none is named: checked, linted and tested. */
function quick(since = 'HEAD'): readonly Step[] {
  const git = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr.trim());
    return stdout.split('\n').filter((line) => line !== '');
  };
  const changed = [
    ...git('diff', '--name-only', '--diff-filter=d', '--relative', since),
    ...git('ls-files', '--others', '--exclude-standard'),
  ].map((file) => JSON.stringify(file));
  const linted = changed.filter((file) => /\.(?:ts|mjs|astro)"$/.test(file));
  return [
    TYPES,
    CHECK,
    ...(linted.length > 0 ? [{ name: 'lint', command: `eslint --no-warn-ignored ${linted.join(' ')}` }] : []),
    ...(changed.length > 0
      ? [
          {
            name: 'format',
            command: `prettier --check --log-level warn --ignore-unknown ${changed.join(' ')}`,
          },
        ]
      : []),
    vitest('unit tests', `--project unit --changed ${since} --passWithNoTests`),
  ];
}

async function run(step: Step, environment: NodeJS.ProcessEnv): Promise<Ended> {
  const { name, command, report } = step;
  if (report !== undefined) rmSync(report, { force: true });
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...step.environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  writeFileSync(`${KEPT}/${name.replaceAll(' ', '-')}.log`, output);
  if (report === undefined) return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, output };
  return endOfTests(readIfThere(report), output, exitCode, !process.env.CI);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Runs these steps, and shows on a terminal which are running; resolves to whether everything passed. */
async function runAll(steps: readonly Step[], environment: NodeJS.ProcessEnv): Promise<boolean> {
  const bar = progress();
  let running: ReadonlyMap<string, number> = new Map();
  const ticking = setInterval(() => {
    const now = performance.now();
    bar.show([...running].map(([name, since]) => `${name} ${duration(now - since)}`).join(' · '));
  }, 500);
  try {
    mkdirSync(KEPT, { recursive: true });
    return await runSteps(steps, {
      cores: availableParallelism(),
      run: (step) => run(step, environment),
      now: () => performance.now(),
      say: (line) => {
        bar.done();
        console.log(line);
      },
      show: (each) => (running = each),
    });
  } finally {
    clearInterval(ticking);
    bar.done();
  }
}

const [which, since] = process.argv.slice(2);
const steps =
  which === undefined ? FULL : which === 'release' ? RELEASE : which === 'quick' ? quick(since) : [];
const chromium = which === 'quick' || steps.length === 0 ? '' : findChromium();
if (steps.length === 0) console.error(`There is no test run “${which}”: say release, quick, or nothing.`);
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
const isReady = steps.length > 0 && chromium !== null;
const passed =
  isReady &&
  (await runAll(steps, { ...process.env, ...colours, ...(chromium ? { CHROMIUM: chromium } : {}) }));
process.exitCode = passed ? 0 : 1;
