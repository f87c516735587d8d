/** One mutant in a private copy against the tests that have to do with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mutant } from './draw.ts';
import { applied } from './source.ts';

/** Tests that are run together: of a project of `vitest.config.ts`, all of it where no files are named. */
export interface Wave {
  readonly project: string;
  readonly files: readonly string[];
}

export interface Outcome {
  readonly killed: boolean;
  /** The test that noticed, or that time ran out; empty for a survivor. */
  readonly by: string;
  /** File of the test that noticed, and the project it belongs to. */
  readonly test: string | null;
  readonly project: string;
  readonly seconds: number;
}

/** How many files a whole project counts for. */
const WHOLE = 20;

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Breaks the copy, runs the waves until a test fails, and mends it. */
export async function tryMutant(
  copy: string,
  { file, edits }: Mutant,
  waves: readonly Wave[],
  limit: number,
): Promise<Outcome> {
  const path = join(copy, file);
  const whole = await readFile(path, 'utf8');
  const start = Date.now();
  const after = (outcome: Omit<Outcome, 'seconds'>) => ({ ...outcome, seconds: (Date.now() - start) / 1000 });
  try {
    await writeFile(path, edits.toSorted((a, b) => b.start - a.start).reduce(applied, whole));
    for (const wave of waves) {
      const failure = await runTests(copy, wave, limit);
      if (failure) return after({ killed: true, project: wave.project, ...failure });
    }
    return after({ killed: false, by: '', test: null, project: '' });
  } finally {
    await writeFile(path, whole);
  }
}

/** Runs tests in a copy; `null` where all pass. Tests that run late, by the limit and 20 s for each file, have failed. */
export async function runTests(
  copy: string,
  { project, files }: Wave,
  limit: number,
): Promise<{ by: string; test: string | null } | null> {
  const report = join(copy, 'mutants-report.json');
  await rm(report, { force: true });
  const words = ['run', '--project', project, '--bail=1', '--maxWorkers=1', '--reporter=json'];
  const seconds = limit + 20 * (files.length || WHOLE);
  const ended = await run(copy, [...words, `--outputFile=${report}`, ...files], seconds);
  if (ended === 'passed') return null;
  if (ended === 'late') return { by: `${seconds} s, the time they may take`, test: null };
  const { testResults } = JSON.parse(
    await readFile(report, 'utf8').catch(() => '{"testResults":[]}'),
  ) as Report;
  const isFailed = ({ status }: { readonly status: string }) => status === 'failed';
  // After the first failure files that had not finished are called failed as well.
  const failed =
    testResults.find((file) => file.assertionResults.some(isFailed)) ?? testResults.find(isFailed);
  if (!failed) return { by: 'tests that do not start', test: null };
  const test = failed.name.slice(failed.name.indexOf('tests/'));
  const title = failed.assertionResults.find(isFailed)?.fullName;
  return { by: `${test} “${title ?? failed.message.split('\n')[0] ?? ''}”`, test };
}

const running = new Set<ChildProcess>();

/** Ends all tests that are running. */
export function stopTests(): void {
  for (const child of running) stop(child);
}

/** The whole group: what tests have started ends with them. */
function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function run(copy: string, words: readonly string[], limit: number): Promise<'passed' | 'failed' | 'late'> {
  return new Promise((resolve) => {
    // CI: a snapshot that is not there is a failure, not written.
    const env = { ...process.env, CI: 'true', ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
      cwd: copy,
      env,
      stdio: 'ignore',
      detached: true,
    });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      stop(child);
    }, limit * 1000);
    running.add(child);
    child.on('exit', (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve(isLate ? 'late' : code === 0 ? 'passed' : 'failed');
    });
  });
}
