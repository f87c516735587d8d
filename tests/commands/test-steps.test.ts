/** Which tests are run before what. */
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { FULL, keptAs, quick, RELEASE, stepsOf } from '#commands/test-steps.ts';
import type { Step } from '#commands/steps.ts';

const projectsOf = (steps: readonly Step[]) =>
  steps.flatMap(({ command }) => [...command.matchAll(/--project (\w+)/g)].map(([, name]) => name));

const REPORTED = '--reporter=default --reporter=json --outputFile.json=test-results';

test('Everything is checked, built and tested; a release looks at the rest.', () => {
  expect(FULL.map(({ name, command }) => [name, command])).toEqual([
    ['build', 'node --max-semi-space-size=32 src/commands/build.ts'],
    ['data and prose', 'node src/commands/check.ts'],
    ['small site', `vitest run --project small ${REPORTED}/small-site.json`],
    ['types', 'node src/commands/astro.mjs check --minimumFailingSeverity warning'],
    ['lint', 'eslint .'],
    ['format', 'prettier --check --log-level warn .'],
    ['unit tests', `vitest run --project unit ${REPORTED}/unit-tests.json`],
    ['built site', `vitest run --project built --project site ${REPORTED}/built-site.json`],
  ]);
  expect(RELEASE.map(({ name, command, environment }) => [name, command, environment])).toEqual([
    ['build', 'node --max-semi-space-size=32 src/commands/build.ts', { RELEASE: '1', COMPRESSION: 'quick' }],
    ['lint', 'eslint .', undefined],
    ['release', `vitest run --project release --project editing ${REPORTED}/release.json`, undefined],
  ]);
  expect(FULL.flatMap(({ name, environment }) => (environment ? [[name, environment]] : []))).toEqual([
    ['lint', { LINT: 'plain' }],
  ]);
});

test('Every project of tests is run before a release, but for those of other hosts.', () => {
  const named = [...readFileSync('vitest.config.ts', 'utf8').matchAll(/name: '(\w+)'|\['(\w+)', '/g)];
  const all = named.map(([, one, other]) => one ?? other).filter((name) => name !== 'hosts');
  expect([...projectsOf(FULL), ...projectsOf(RELEASE)].sort()).toEqual(all.sort());
});

test('What looks at the built site waits for it, and what keeps all cores busy runs alone.', () => {
  const of = (steps: readonly Step[]) =>
    steps.flatMap(({ name, isWide = false, after }) => (isWide || after ? [[name, isWide, after]] : []));
  expect(of(FULL)).toEqual([
    ['unit tests', true, undefined],
    ['built site', true, 'build'],
  ]);
  expect(of(RELEASE)).toEqual([['release', true, 'build']]);
});

test('Steps of tests tell how many passed, in a file of their own.', () => {
  for (const { name, command, report } of [...FULL, ...RELEASE])
    expect(report, name).toBe(command.startsWith('vitest') ? keptAs(name, 'json') : undefined);
});

test('Of what was changed scripts are linted, all is formatted, and what it has to do with tested.', () => {
  const commands = (files: readonly string[]) => quick(files, 'main').map(({ command }) => command);
  const [types, check, ...of] = commands(['src/a b.ts', 'x.mjs', 'y.astro', 'README.md']);
  expect([types, check]).toEqual([
    'node src/commands/astro.mjs check --minimumFailingSeverity warning',
    'node src/commands/check.ts',
  ]);
  const tested = `vitest run --project unit --changed main --passWithNoTests ${REPORTED}/unit-tests.json`;
  const formatted = 'prettier --check --log-level warn --ignore-unknown';
  expect(of).toEqual([
    'eslint --no-warn-ignored "src/a b.ts" "x.mjs" "y.astro"',
    `${formatted} "src/a b.ts" "x.mjs" "y.astro" "README.md"`,
    tested,
  ]);
  expect(commands(['README.md']).slice(2)).toEqual([`${formatted} "README.md"`, tested]);
  expect(commands([]).slice(2)).toEqual([tested]);
  expect(quick(['a.ts', 'b.md'], 'HEAD').map(({ name }) => name)).toEqual([
    'types',
    'data and prose',
    'lint',
    'format',
    'unit tests',
  ]);
});

test('A run is called by its name; without one everything is run.', () => {
  const stepsFor = (which?: string) => stepsOf(which, 'main', (commit) => [`since-${commit}.ts`]);
  expect(stepsFor()).toBe(FULL);
  expect(stepsFor('release')).toBe(RELEASE);
  expect(stepsFor('quick')).toEqual(quick(['since-main.ts'], 'main'));
  expect(stepsFor('all')).toEqual([]);
});

test('A run that there is not is refused, and no step of it begins.', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/test.ts', 'all'], {
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    'There is no test run “all”: say release, quick, or nothing.\n',
  ]);
});
