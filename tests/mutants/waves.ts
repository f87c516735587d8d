/** Which tests a mutant has to pass, in groups: the nearest first, so that most are noticed at once. */
import { readFileSync } from 'node:fs';
import { filesOf, relatedTests, usersOf, type Users } from './related.ts';
import type { Wave } from './trial.ts';

/** Tests that notice any change of a text, right or wrong. */
const OF_TEXTS = ['tests/embedding/scripts.test.ts'];

interface Known {
  readonly tests: readonly string[];
  readonly users: Users;
  /** Whether there are tests of a small site that is built for them. */
  readonly hasSmallSite: boolean;
}

let known: Known | undefined;

/** Unit tests, the nearest to a file first; after those the small site, for all that it is built of. */
export function wavesFor(file: string): Wave[] {
  known ??= {
    tests: filesOf('tests', /\.test\.ts$/).filter(
      (test) => !/^tests\/(?:site|small|mutants)\//.test(test) && !OF_TEXTS.includes(test),
    ),
    users: usersOf([...filesOf('src', /\.(?:ts|astro|mdx|mjs)$/), ...filesOf('tests', /\.ts$/)]),
    hasSmallSite: readFileSync('vitest.config.ts', 'utf8').includes("name: 'small'"),
  };
  const [near = [], ...far] = relatedTests(file, known.tests, known.users);
  // What runs in a reader's browser no build runs.
  const isBuilt = known.hasSmallSite && !file.startsWith('src/browser/');
  return [
    ...(near.length > 0 ? [{ project: 'unit', files: near }] : []),
    ...(isBuilt ? [{ project: 'small', files: [] }] : []),
    ...far.map((files) => ({ project: 'unit', files })),
  ];
}
