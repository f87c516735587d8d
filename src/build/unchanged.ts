/**
 * Whether a site that lies there is already what a build would make: the same files went in, with the same settings,
 * and nobody has touched what came out. Whole files are compared, not their times, so that a checkout or a copy is no
 * change; where anything is in doubt, all of it is built.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { filesIn } from './entries.ts';

/** Settings that a site depends on. */
const SETTINGS =
  /^(?:SITE|CONTACT|ONION|HSTS_SUBDOMAINS|QUIET|RELEASE|SIGN_KEY|DRAFT|LANGUAGES|PREVIEW|PSEUDO|TODAY|DATA_DIR|PROSE_DIR|NODE_ENV)$/;

/** Folders of a project that nothing is built from: packages, which the lock file stands for, and what was built. */
const ASIDE = /^(?:node_modules|\..*|dist.*|tests|bench|test-results)$/;

/** What is kept of a build. */
interface Stamp {
  readonly input: string;
  readonly output: string;
}

/**
 * The sum of all that goes into a site: the files of the project and of the folders named, by path and content, the
 * settings of the environment, and the version of Node.
 */
export async function inputSum(
  project: string,
  folders: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const sum = createHash('sha256');
  for (const name of Object.keys(environment).sort())
    if (SETTINGS.test(name)) sum.update(`${name}=${environment[name] ?? ''}\0`);
  sum.update(process.version);
  const own = (await readdir(project)).filter((name) => !ASIDE.test(name)).map((name) => join(project, name));
  for (const place of new Set([...own, ...folders].map((each) => resolve(each))))
    for (const file of filesAt(place))
      sum.update(`\0${relative(project, file)}\0`).update(
        createHash('sha256')
          .update(await readFile(file))
          .digest(),
      );
  return sum.digest('hex');
}

/**
 * The sum of a site as it lies there: every file with its size and the time at which it was last written. Of a site that was
 * taken away, that of nothing.
 */
export function outputSum(site: string): string {
  const sum = createHash('sha256');
  for (const file of filesAt(site)) {
    const { size, mtimeMs } = statSync(file);
    sum.update(`${relative(site, file)}\0${size}\0${mtimeMs}\0`);
  }
  return sum.digest('hex');
}

/** Whether a site is there that was built of this input. */
export async function isUnchanged(site: string, input: string, stamps: string): Promise<boolean> {
  const kept = await readFile(stampOf(site, stamps), 'utf8').catch(() => null);
  if (kept === null) return false;
  const stamp = JSON.parse(kept) as Partial<Stamp>;
  return stamp.input === input && stamp.output === outputSum(site);
}

/** Notes of what a site was built. */
export async function noteBuilt(site: string, input: string, stamps: string): Promise<void> {
  await mkdir(stamps, { recursive: true });
  const stamp: Stamp = { input, output: outputSum(site) };
  await writeFile(stampOf(site, stamps), JSON.stringify(stamp));
}

function stampOf(site: string, stamps: string): string {
  return join(stamps, `${createHash('sha256').update(resolve(site)).digest('hex')}.json`);
}

/** A file, or the files of a folder, in an order that is the same everywhere; none where there is nothing. */
function* filesAt(place: string): Generator<string, void> {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) for (const file of filesIn(place)) yield join(place, file);
  else if (found !== undefined) yield place;
}
