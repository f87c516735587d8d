/** Which tests have to do with a file: those that import it, the nearest first. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

const IMPORT = /(?:from|import|import\()\s*['"](#|\.{1,2}\/)([^'"]+)['"]/g;
/** A path written as text: what is read or compiled at run time is used as well. */
const PATH = /['"`]\/?(src\/[^'"`\s*]+\.\w+)['"`]/g;

/** All files of a folder, found by their names. */
const GLOB = /import\.meta\.glob\b[^'"]*\['\.\/\*\.ts'/;

/** Files of a folder and all folders in it, such as `src/data/dates.ts`. */
export const filesOf = (folder: string, named: RegExp): string[] =>
  readdirSync(folder, { recursive: true })
    .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => named.test(file))
    .sort();

/** The files that a file names. */
export function uses(file: string, text: string): string[] {
  const imported = [...text.matchAll(IMPORT)].map(([, lead, path = '']) =>
    lead === '#' ? `src/${path}` : posix.normalize(`${dirname(file)}/${lead}${path}`),
  );
  const named = [...text.matchAll(PATH)].map(([, path = '']) => path);
  return [...imported, ...named, ...(GLOB.test(text) ? [`${dirname(file)}/*`] : [])];
}

/**
 * Tests by how many steps they are from a file, those nearest first. Tests of the file's own room and name
 * are among the nearest.
 */
export function relatedTests(file: string, tests: readonly string[], users: Users): string[][] {
  const steps = new Map([[file, 0]]);
  for (const [one, step] of steps)
    for (const name of [one, `${dirname(one)}/*`])
      for (const user of users.get(name) ?? []) if (!steps.has(user)) steps.set(user, step + 1);
  const own = file.replace('src/', 'tests/').replace(/\.\w+$/, '.test.ts');
  const near = Map.groupBy(
    tests.filter((test) => test === own || steps.has(test)),
    (test) => (dirname(test) === dirname(own) ? 1 : Math.min(steps.get(test) ?? 1, FAR)),
  );
  return [...near].sort(([a], [b]) => a - b).map(([, group]) => group.sort());
}

/** Steps beyond which it no longer matters how many they are. */
const FAR = 3;

/** By each file, those that use it. */
export type Users = ReadonlyMap<string, readonly string[]>;

export function usersOf(files: readonly string[]): Users {
  const users = new Map<string, string[]>();
  for (const file of files)
    for (const used of uses(file, readFileSync(file, 'utf8')))
      users.set(used, [...(users.get(used) ?? []), file]);
  return users;
}
