/** Which tests a mutant has to pass, in groups: the nearest first, so that most are noticed at once. */
import { filesOf, relatedTests, usersOf, type Users } from './related.ts';
import type { Wave } from './trial.ts';

/** Tests that notice any change of a text, right or wrong. */
const OF_TEXTS = ['tests/embedding/scripts.test.ts'];

let known: { readonly tests: readonly string[]; readonly users: Users } | undefined;

/** All tests of the small site, which is built for them. */
export const SMALL_SITE: Wave = { project: 'small', files: [] };

/** Unit tests, the nearest to a file first; after those the small site, for what it is built of. Without some. */
export function wavesFor(file: string, without: ReadonlySet<string> = new Set()): Wave[] {
  known ??= {
    tests: filesOf('tests', /\.test\.ts$/).filter(
      (test) => !/^tests\/(?:site|small|mutants)\//.test(test) && !OF_TEXTS.includes(test),
    ),
    users: usersOf([...filesOf('src', /\.(?:ts|astro|mdx|mjs)$/), ...filesOf('tests', /\.ts$/)]),
  };
  const asked = known.tests.filter((test) => !without.has(test));
  const [near, ...far] = relatedTests(file, asked, known.users).map((files) => ({ project: 'unit', files }));
  // What runs in a reader's browser no build runs.
  const isBuilt =
    !file.startsWith('src/browser/') && ![...without].some((test) => test.startsWith('tests/small/'));
  return [...(near ? [near] : []), ...(isBuilt ? [SMALL_SITE] : []), ...far];
}
