/** Steps run side by side as far as cores reach, wait for what they need, and say how they went. */
import { expect, test } from 'vitest';
import { duration, endOfTests, runSteps, type Ended, type Step } from '#commands/steps.ts';

const step = (name: string, more: Partial<Step> = {}): Step => ({ name, command: `${name}!`, ...more });
const PASSED: Ended = { passed: 1, failed: 0, output: '' };
const FAILED: Ended = { passed: 0, failed: 1, output: 'What went wrong\n' };

/** Runs steps of which each takes as many turns as its command is long; notes what ran beside what. */
async function runOn(cores: number, steps: readonly Step[], ends: Readonly<Record<string, Ended>> = {}) {
  const said: string[] = [];
  const together: string[] = [];
  let time = 0;
  const running = new Set<string>();
  const all = await runSteps(steps, {
    cores,
    now: () => (time += 1000),
    say: (line) => said.push(line),
    run: async ({ name, command }) => {
      running.add(name);
      await Promise.resolve();
      together.push([...running].join(' and '));
      for (let turn = 0; turn < command.length * 10; turn += 1) await Promise.resolve();
      running.delete(name);
      return ends[name] ?? PASSED;
    },
  });
  return { all, said, together };
}

test('as many steps run side by side as there are cores, in their order', async () => {
  const three = [step('a'), step('b'), step('c')];
  expect((await runOn(2, three)).together).toEqual(['a and b', 'a and b', 'c']);
  expect((await runOn(1, three)).together).toEqual(['a', 'b', 'c']);
});

test('a wide step runs alone, and narrow ones that stand after it need not wait', async () => {
  const { together } = await runOn(2, [step('long'), step('wide', { isWide: true }), step('b'), step('c')]);
  expect(together.at(-1)).toBe('wide');
  expect(together.filter((each) => each.includes('wide'))).toEqual(['wide']);
});

test('a step begins when the one it needs has ended, and not at all where that failed', async () => {
  const steps = [
    step('test', { after: 'build' }),
    step('build'),
    step('last', { after: 'test' }),
    step('other'),
  ];
  expect((await runOn(4, steps)).together.slice(2)).toEqual(['test', 'last']);
  const { all, said } = await runOn(4, steps, { build: FAILED });
  expect(all).toBe(false);
  expect(said).toContain('- test: not run, for “build” failed');
  expect(said).toContain('- last: not run, for “test” failed');
  expect(said.at(-1)).toBe('1 passed, 1 failed');
});

test('a step that failed leaves all it printed, one that passed a line', async () => {
  const { all, said } = await runOn(1, [step('a'), step('b', { report: 'b.json' })], {
    a: { ...PASSED, output: 'Much that nobody needs' },
    b: { passed: 41, failed: 2, output: 'What went wrong\n' },
  });
  expect(all).toBe(false);
  expect(said.slice(0, 2)).toEqual([
    '✓ a: 1.0 s',
    '\n✗ b: FAILED after 1.0 s, 41 passed, 2 failed\nWhat went wrong\n',
  ]);
  expect(said.at(-1)).toBe('42 passed, 2 failed');
  expect((await runOn(1, [step('b', { report: 'b.json' })])).said[0]).toBe('✓ b: 1.0 s, 1 passed');
});

const report = (...statuses: readonly string[]) =>
  JSON.stringify({
    numPassedTests: statuses.filter((status) => status === 'passed').length,
    numFailedTests: statuses.filter((status) => status === 'failed').length,
    testResults: [
      { assertionResults: statuses.map((status, at) => ({ status, fullName: `The test ${at + 1}` })) },
    ],
  });

test('a run of tests counts what passed and failed, and as failed if it broke off', () => {
  expect(endOfTests(report('passed', 'failed', 'passed'), '', 1, true)).toMatchObject({
    passed: 2,
    failed: 1,
  });
  expect(endOfTests(report('passed'), '', 1, true)).toMatchObject({ passed: 1, failed: 1 });
  expect(endOfTests(null, 'Out of memory', 1, true)).toMatchObject({ passed: 0, failed: 1 });
});

test('a skipped test is a failed one where nothing may be skipped, and is named', () => {
  expect(endOfTests(report('passed', 'skipped'), '', 0, true)).toMatchObject({ passed: 1, failed: 0 });
  expect(endOfTests(report('passed', 'skipped', 'pending'), 'Said', 0, false)).toEqual({
    passed: 1,
    failed: 2,
    output: 'Said\nSkipped, where nothing may be: The test 2\nSkipped, where nothing may be: The test 3',
  });
});

test('a time is written as it is said', () => {
  expect([4200, 59_940, 60_000, 185_400].map(duration)).toEqual([
    '4.2 s',
    '59.9 s',
    '1 min 0 s',
    '3 min 5 s',
  ]);
});
