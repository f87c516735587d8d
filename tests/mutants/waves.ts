/** Which tests a mutant has to pass, in groups: the nearest first, so that most are noticed at once. */
import { filesOf, relatedTests, usersOf, type Users } from './related.ts';
import type { Wave } from './trial.ts';

/** Tests that notice any change of a text, right or wrong. */
const OF_TEXTS = ['tests/embedding/scripts.test.ts'];

let known: { readonly tests: readonly string[]; readonly users: Users } | undefined;

/** Tests that need more than a copy of the project: vitest would find none of them among the unit tests, and fail. */
const ELSEWHERE = /^tests\/(?:site|small|built|release|hosts|mutants)\//;
/** Of these, those of the commands of an editor, which need no site. */
const EDITING = /^tests\/release\/edition[\w-]*\.test\.ts$/;

/** What those are of: more uses these, and has tests that take less long. */
const COMMANDS = /^src\/(?:commands|data\/edit)\//;

/** All tests of the small site, which is built for them. */
export const SMALL_SITE: Wave = { project: 'small', files: [] };

/** Unit tests, the nearest to a file first; after those the small site, for what it is built of. Without some. */
export function wavesFor(file: string, without: ReadonlySet<string> = new Set()): Wave[] {
  known ??= {
    tests: filesOf('tests', /\.test\.ts$/).filter(
      (test) => (!ELSEWHERE.test(test) || EDITING.test(test)) && !OF_TEXTS.includes(test),
    ),
    users: usersOf([...filesOf('src', /\.(?:ts|astro|mdx|mjs)$/), ...filesOf('tests', /\.ts$/)]),
  };
  const asked = known.tests.filter((test) => !without.has(test));
  const isEditing = (test: string) => EDITING.test(test);
  const related = relatedTests(file, asked, known.users);
  const [near, ...far] = related
    .map((files) => files.filter((test) => !isEditing(test)))
    .filter(({ length }) => length > 0)
    .map((files) => ({ project: 'unit', files }));
  const editing = COMMANDS.test(file) ? related.flat().filter(isEditing) : [];
  // What runs in a reader's browser no build runs.
  const isBuilt =
    !file.startsWith('src/browser/') && ![...without].some((test) => test.startsWith('tests/small/'));
  return [
    ...(near ? [near] : []),
    ...(isBuilt ? [SMALL_SITE] : []),
    ...far,
    // A command is run by them as an editor runs it, which takes long.
    ...(editing.length > 0 ? [{ project: 'editing', files: editing }] : []),
  ];
}
