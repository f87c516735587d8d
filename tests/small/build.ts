/** Builds the golden small site, once for each state of what it is made of. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BARE_TEXTS } from '../fixtures/small/bare.ts';
import { TODAY } from '../fixtures/small/editions.ts';
import { writeBareData, writeSmallData } from '../fixtures/small/write.ts';

export interface SmallSite {
  /** The folder of its data. */
  readonly data: string;
  /** The folder of the built site. */
  readonly site: string;
}

/** Where it says it stands. */
export const SMALL_ORIGIN = 'https://small.example';
export const SMALL_PROSE = 'tests/fixtures/small/prose';

/** What a build depends on. */
const MADE_OF = ['src', 'public', 'tests/fixtures/small', 'astro.config.mjs', 'package-lock.json'];
const CACHE = join('node_modules', '.cache', 'small-site');

/**
 * The data and the site, built anew where anything it is made of has changed; a build of an older state is
 * removed. With `drafts` the draft edition is built, too; `under` is the folder it stands in; `isPseudo` puts the language
 * of nobody's in the place of Belarusian. Throws with what the build said where it fails.
 */
export async function buildSmallSite({
  drafts = false,
  under = '/',
  isPseudo = false,
} = {}): Promise<SmallSite> {
  const state = await stateOf(MADE_OF);
  const folder = join(CACHE, state);
  const name = `site${drafts ? '-with-draft' : ''}${isPseudo ? '-pseudo' : ''}${under.replaceAll('/', '-').replace(/-$/, '')}`;
  const small = { data: join(folder, 'data'), site: join(folder, name) };
  if (!existsSync(small.data)) {
    await rm(CACHE, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeSmallData(small.data);
  }
  // What a folder or a draft changes, it changes in every language.
  const languages = drafts || under !== '/' ? 'en' : 'en,be,ru';
  if (!existsSync(small.site)) buildOf(small, { drafts, under, languages, isPseudo });
  return small;
}

/** Where a bare site says that it can be written to, and that it stands as an onion service: of a key made for tests. */
const REACHED = {
  CONTACT: 'errors@small.example',
  ONION: 'http://ceirceirceirceirceirceirceirceirceirceirceirceircei7l4yd.onion',
};

/**
 * A site that is as the small one is not: of one edition in which next to nothing is known, with texts that tell nothing,
 * quiet, released, and reached by mail and over Tor. In English; built once for each state of what it is made of.
 */
export async function buildBareSite(): Promise<SmallSite> {
  const folder = join(CACHE, await stateOf(MADE_OF), 'bare');
  const bare = { data: join(folder, 'data'), site: join(folder, 'site') };
  if (existsSync(bare.site)) return bare;
  await rm(folder, { recursive: true, force: true });
  await writeBareData(bare.data);
  const prose = join(folder, 'prose');
  await cp(SMALL_PROSE, prose, { recursive: true });
  for (const [slug, text] of Object.entries(BARE_TEXTS)) await writeFile(join(prose, slug, 'en.mdx'), text);
  const list = join(prose, 'explainers.json');
  const listed = JSON.parse(await readFile(list, 'utf8')) as object[];
  await writeFile(list, JSON.stringify(listed.map((text) => ({ ...text, edition: 'latest' }))));
  buildOf(bare, { prose, more: { ...REACHED, QUIET: '1', RELEASE: '1', COMPRESSION: 'quick' } });
  return bare;
}

interface SmallBuild {
  readonly prose?: string;
  readonly drafts?: boolean;
  readonly under?: string;
  readonly languages?: string;
  readonly isPseudo?: boolean;
  /** Settings of the build besides, by their names. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Builds a site of the small data, or of what became of them. Throws with what the build said where it fails. */
export function buildOf(
  { data, site }: SmallSite,
  {
    prose = SMALL_PROSE,
    drafts = false,
    under = '/',
    languages = 'en',
    isPseudo = false,
    more = {},
  }: SmallBuild = {},
): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    encoding: 'utf8',
    env: {
      ...environment(),
      DATA_DIR: data,
      PROSE_DIR: prose,
      OUT_DIR: site,
      SITE: SMALL_ORIGIN + under,
      DRAFT: drafts ? '1' : '',
      TODAY,
      LANGUAGES: languages,
      PSEUDO: isPseudo ? '1' : '',
      ...more,
      CI: '1',
    },
  });
  if (status !== 0) throw new Error(`The small site could not be built:\n${stdout}${stderr}`);
}

/** Without what a test run, or somebody’s shell, sets for builds of its own. */
function environment(): NodeJS.ProcessEnv {
  const own = new Set([
    ...['CONTACT', 'HSTS_SUBDOMAINS', 'LANGUAGES', 'ONION', 'QUIET'],
    // By these a build takes itself for a server for development, which shows drafts.
    ...['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST', 'VITEST'],
  ]);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.has(name)));
}

/** A checksum of files, and of all files in folders, with their names. */
async function stateOf(paths: readonly string[]): Promise<string> {
  const sum = createHash('sha256').update(process.version);
  for (const path of paths) {
    const inside = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
    const files = inside
      ?.filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files?.sort() ?? [path]) sum.update(file).update(await readFile(file));
  }
  return sum.digest('hex').slice(0, 16);
}
