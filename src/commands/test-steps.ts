/** What a test run consists of: everything, what only a release needs, or what has to do with what was changed. */
import type { Step } from './steps.ts';

/** Where is kept what each step printed, and its report. */
export const KEPT = 'test-results';

/** What a step wrote or printed, under its name. */
export const keptAs = (name: string, ending: 'json' | 'log'): string =>
  `${KEPT}/${name.replaceAll(' ', '-')}.${ending}`;

const BUILD: Step = { name: 'build', command: 'node --max-semi-space-size=32 src/commands/build.ts' };
const CHECK: Step = { name: 'data and prose', command: 'node src/commands/check.ts' };
const TYPES: Step = {
  name: 'types',
  command: 'node src/commands/astro.mjs check --minimumFailingSeverity warning',
};

/** A step of tests that vitest runs. */
const vitest = (name: string, options: string): Step => {
  const report = keptAs(name, 'json');
  return {
    name,
    command: `vitest run ${options} --reporter=default --reporter=json --outputFile.json=${report}`,
    report,
  };
};

// The check tells most in the least time; of the others the longest come first, so that no core waits at the end.
export const FULL: readonly Step[] = [
  BUILD,
  CHECK,
  vitest('small site', '--project small'),
  TYPES,
  { name: 'lint', command: 'eslint .', environment: { LINT: 'plain' } },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { ...vitest('unit tests', '--project unit'), isWide: true },
  { ...vitest('built site', '--project built --project site'), isWide: true, after: BUILD.name },
];

export const RELEASE: readonly Step[] = [
  // What is compressed has to be there, and right; how small it is, tests compress for themselves.
  { ...BUILD, environment: { RELEASE: '1', COMPRESSION: 'quick' } },
  // With the rules that ask for types.
  { name: 'lint', command: 'eslint .' },
  { ...vitest('release', '--project release --project editing'), isWide: true, after: BUILD.name },
];

/** The steps of a run by its name, all where it has none; none where there is no such run. `changed` tells the files. */
export function stepsOf(
  which: string | undefined,
  since: string,
  changed: (commit: string) => readonly string[],
): readonly Step[] {
  if (which === undefined) return FULL;
  if (which === 'release') return RELEASE;
  return which === 'quick' ? quick(changed(since), since) : [];
}

/** What was changed, by the files that were, since a commit: checked, linted and tested. */
export function quick(files: readonly string[], since: string): readonly Step[] {
  const changed = files.map((file) => JSON.stringify(file));
  const linted = changed.filter((file) => /\.(?:ts|mjs|astro)"$/.test(file));
  const format = 'prettier --check --log-level warn --ignore-unknown';
  return [
    TYPES,
    CHECK,
    ...(linted.length > 0 ? [{ name: 'lint', command: `eslint --no-warn-ignored ${linted.join(' ')}` }] : []),
    ...(changed.length > 0 ? [{ name: 'format', command: `${format} ${changed.join(' ')}` }] : []),
    vitest('unit tests', `--project unit --changed ${since} --passWithNoTests`),
  ];
}
