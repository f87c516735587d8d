/** A step as the shell runs it, and what is kept of it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { runStep } from '#commands/run-step.ts';
import { keptAs } from '#commands/test-steps.ts';
import type { Step } from '#commands/steps.ts';

const NAME = 'a step of tests';
const LOG = 'test-results/a-step-of-tests.log';
const REPORT = 'test-results/a-step-of-tests.json';

/** Runs a script of Node as a step. */
function ran(script: string, more: Partial<Step> = {}, maySkip = true) {
  onTestFinished(() => {
    for (const file of [LOG, REPORT]) rmSync(file, { force: true });
  });
  const command = `"${process.execPath}" -e "${script}"`;
  return runStep({ name: NAME, command, ...more }, { ...process.env, A: 'outer', B: 'outer' }, maySkip);
}

test('A command passes where it ends with 0; what it printed is told and kept.', async () => {
  expect(await ran("console.log('one'); console.error('two')")).toEqual({
    passed: 1,
    failed: 0,
    output: expect.stringMatching(/^(?:one\ntwo|two\none)\n$/) as string,
  });
  expect(readFileSync(LOG, 'utf8')).toMatch(/one\n/);
  expect(keptAs(NAME, 'log')).toBe(LOG);
});

test('A command fails where it ends with anything else, or is not there.', async () => {
  expect(await ran("console.log('no'); process.exitCode = 3")).toEqual({
    passed: 0,
    failed: 1,
    output: 'no\n',
  });
  expect(await ran('process.kill(process.pid)')).toMatchObject({ passed: 0, failed: 1 });
  expect(await ran('', { command: 'no-such-command-anywhere' })).toMatchObject({ passed: 0, failed: 1 });
});

test('Its own variables stand before those of the run.', async () => {
  const { output } = await ran('console.log(process.env.A, process.env.B)', { environment: { B: 'own' } });
  expect(output).toBe('outer own\n');
});

const report = (statuses: readonly string[]) =>
  JSON.stringify({
    numPassedTests: statuses.filter((status) => status === 'passed').length,
    numFailedTests: 0,
    testResults: [{ assertionResults: statuses.map((status) => ({ status, fullName: 'A test' })) }],
  });
const writing = (statuses: readonly string[]) =>
  `require('fs').writeFileSync('${REPORT}', JSON.stringify(${report(statuses).replaceAll('"', '\\"')}))`;

test('Tests are counted by their report, and a skipped one by whether it may be.', async () => {
  const more = { report: REPORT };
  expect(await ran(writing(['passed', 'passed']), more)).toMatchObject({ passed: 2, failed: 0 });
  expect(await ran(writing(['passed', 'skipped']), more)).toMatchObject({ passed: 1, failed: 0 });
  expect(await ran(writing(['passed', 'skipped']), more, false)).toMatchObject({ passed: 1, failed: 1 });
});

test('The report of an earlier run is not taken for that of a run that wrote none.', async () => {
  writeFileSync(REPORT, report(['passed', 'passed']));
  expect(await ran('process.exitCode = 1', { report: REPORT })).toMatchObject({ passed: 0, failed: 1 });
});
