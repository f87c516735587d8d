/** Runs a step of a test run as a command of the shell, and keeps what it printed. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { endOfTests, type Ended, type Step } from './steps.ts';
import { keptAs, KEPT } from './test-steps.ts';

/** Runs it with these variables and its own; never rejects. Where `maySkip` is false, a skipped test has failed. */
export async function runStep(
  { name, command, report, environment }: Step,
  outer: NodeJS.ProcessEnv,
  maySkip: boolean,
): Promise<Ended> {
  mkdirSync(KEPT, { recursive: true });
  if (report !== undefined) rmSync(report, { force: true });
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...outer, ...environment },
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
  writeFileSync(keptAs(name, 'log'), output);
  if (report === undefined) return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, output };
  return endOfTests(readIfThere(report), output, exitCode, maySkip);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
