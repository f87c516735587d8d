/** Which tests a mutant has to pass, in groups: the nearest first, so that most are noticed at once. */
import { filesOf, relatedTests, usersOf, type Users } from './related.ts';
import type { Wave } from './trial.ts';

/** Tests that notice any change of a text, right or wrong. */
const OF_TEXTS = ['tests/embedding/scripts.test.ts'];

let known: { tests: readonly string[]; users: Users } | undefined;

export function wavesFor(file: string): Wave[] {
  known ??= {
    tests: filesOf('tests', /\.test\.ts$/).filter(
      (test) => !/^tests\/(?:site|mutants)\//.test(test) && !OF_TEXTS.includes(test),
    ),
    users: usersOf([...filesOf('src', /\.(?:ts|astro|mdx|mjs)$/), ...filesOf('tests', /\.ts$/)]),
  };
  return relatedTests(file, known.tests, known.users).map((files) => ({ project: 'unit', files }));
}
