/**
 * `npm run build`: checks, builds in a folder of its own, and puts the new site in the place of the published
 * one only when all of it is there. A second build of the same place waits for the first. `DATA_DIR` and
 * `OUT_DIR` point it elsewhere; `DRAFT=1` includes the draft, `RELEASE=1` adds what only a published site needs,
 * `COMPRESSION=quick` in less time and not for readers.
 */
import './quiet.mjs';
import './lean.mjs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { asksOf } from '#build/asks.ts';
import { caddyFile } from '#build/caddy.ts';
import { compress } from '#build/compress.ts';
import { refuseIncomplete, takeStock, type Inventory } from '#build/complete.ts';
import { contactOf, withoutContact } from '#build/contact.ts';
import { headersFile, stylesIn, type Built, type Styles } from '#build/headers.ts';
import { nginxFile, SETTINGS } from '#build/nginx.ts';
import { inlineStyles } from '#build/inline-styles.ts';
import { kindsOf, kindsTable } from '#build/kinds.ts';
import { withLock, type Lock } from '#build/lock.ts';
import { abandonedRooms, removeRoom, withRoom, type Room } from '#build/room.ts';
import { offlineFile, packOffline } from '#build/offline.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { isCompressedQuickly, isRelease } from '#build/release.ts';
import { knownSite, siteOf, withoutSite } from '#build/site.ts';
import { Stop, told } from '#build/stop.ts';
import { pageOf, writeStoryFiles } from '#build/story-file.ts';
import { SIGNATURE, signingKey, signSums, SUMS, writeSums } from '#build/sums.ts';
import {
  bring,
  makeParents,
  placeOf,
  refuseForeign,
  swapIn,
  tidy,
  toldPutBack,
  type Place,
} from '#build/swap.ts';
import { isUnchanged, inputSum, noteBuilt } from '#build/unchanged.ts';
import { siteWriter, type Writer } from '#build/writer.ts';
import { writingTo } from '#build/prerenderer.ts';
import { dataFolder } from '#data/edition.ts';
import { EXPLAINERS, proseFolder } from '#prose/explainers.ts';
import { LANGUAGES } from '#words/language.ts';
import { checkEverything } from './check-everything.ts';
import { progress } from './progress.ts';

/**
 * Where a site is made: by code that loads the project's packages, so it has to be inside the project, and
 * under a name that no tool stumbles over, whatever OUT_DIR is.
 */
const WORKSHOPS = join('node_modules', '.cache', 'build-');

/** Where it is noted of what each site was built. */
const STAMPS = join('node_modules', '.cache', 'built');

/** Draws the pages, and writes them into a folder; resolves to the files it wrote, from there. */
export type Render = (folder: string, write: Writer['write']) => Promise<readonly string[]>;

/** Builds the site; resolves to whether it was published. */
export async function build(
  out = process.env.OUT_DIR ?? 'dist',
  render: Render = renderPages,
): Promise<boolean> {
  try {
    const place = placeOf(out);
    makeParents(place);
    return await withRoom(place.rooms, (beside) =>
      withLock(place.lock, beside, { what: out, say: console.error }, (lock) =>
        publish(place, beside, lock, render),
      ),
    );
  } catch (error) {
    console.error(`${told(error)}\n\nThe build failed; what is published is as it was.`);
    return false;
  }
}

async function publish(place: Place, beside: Room, lock: Lock, render: Render): Promise<boolean> {
  const { said } = place;
  if (await tidy(place)) console.error(toldPutBack(said));
  for (const left of abandonedRooms(WORKSHOPS)) await removeRoom(left);
  refuseForeign(place);
  refuseSettings();
  const shows = process.env.DRAFT === '1' ? 'draft' : 'sealed';
  if ((await checkEverything(undefined, { shows })) > 0) {
    console.error(`Nothing was built; ${said} is as it was.`);
    return false;
  }
  // What is published is built whole, whatever was there; so is what a test renders.
  const input =
    isRelease() || render !== renderPages ? null : await inputSum('.', [dataFolder(), proseFolder()]);
  if (input !== null && (await isUnchanged(place.target, input, STAMPS))) {
    console.log(
      `${said}: nothing has changed since it was built; it stays as it is. Delete it to have it built anew.`,
    );
    return true;
  }
  const start = Date.now();
  const stock = await withRoom(WORKSHOPS, async ({ folder }) => {
    const built = join(folder, 'site');
    const stock = await make(built, render, await published(place));
    await bring(built, beside);
    return stock;
  });
  if (!lock.isHeld()) throw new Stop(`${place.lock} was taken away while this build ran; build again.`);
  swapIn(beside, place);
  if (input !== null) await noteBuilt(place.target, input, STAMPS);
  if (process.stdout.isTTY && !process.env.CI) console.log(kindsTable(kindsOf(stock.files)));
  console.log(`${said}: ${inWords(stock)} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return true;
}

/** The styles of the pages that are published now: readers may have them when the new headers come. */
async function published({ target }: Place): Promise<Styles> {
  return stylesIn(await readFile(join(target, '_headers'), 'utf8').catch(() => ''), 'now');
}

interface Stock extends Inventory {
  readonly pages: number;
  /** What only a release has, in words. */
  readonly also: string;
}

/** Makes the site in a folder; resolves to what it consists of. */
async function make(folder: string, render: Render, before: Styles): Promise<Stock> {
  const { pathname } = siteOf(process.env.SITE);
  const writer = siteWriter(folder, pathname);
  const rendered = await render(folder, writer.write);
  const written = writer.finish();
  const stories = LANGUAGES.flatMap((code) => EXPLAINERS.map(({ slug }) => ({ slug, code })));
  const alone = await writeStoryFiles(
    folder,
    written.pages,
    isRelease() ? stories : [],
    knownSite(process.env.SITE),
  );
  const opened = stories.map(pageOf).filter((page) => written.pages.includes(page));
  const styled = await inlineStyles(folder, opened, pathname);
  const built: Built = {
    folder: pathname,
    styles: { pages: [...styled, ...alone.styles], embeds: written.embeds },
    before,
    isQuiet: isQuiet(),
    asks: asksOf(process.env),
  };
  const more = isRelease() ? [...LANGUAGES.map(offlineFile), SUMS, SIGNATURE] : [];
  await writeFile(
    join(folder, '_headers'),
    headersFile([...written.files, ...alone.sizes.keys(), ...more], built),
  );
  await writeFile(join(folder, 'nginx.conf'), nginxFile(built));
  await writeFile(join(folder, 'Caddyfile'), caddyFile(built));
  const stock = takeStock(folder);
  const also = isRelease() ? await release(folder, sentOf(stock)) : '';
  await refuseIncomplete(folder, isRelease() ? takeStock(folder) : stock, rendered, written);
  return { ...stock, pages: written.pages.length, also };
}

function inWords(stock: Stock): string {
  const [pages, files] = [stock.pages, stock.files.size].map((count) => count.toLocaleString('en'));
  return `${pages} pages, ${files} files, ${megabytes(stock.bytes)}${stock.also}`;
}

/** Shows how many pages, pictures and kits a folder holds while they are written; resolves when `writing` does. */
async function showWritten(folder: string, writing: Promise<void>): Promise<void> {
  const bar = progress();
  const look = async () => {
    const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
    const [pages, pictures, kits] = ['.html', '.png', '.zip'].map(
      (end) => names.filter((name) => name.endsWith(end)).length,
    );
    bar.show(`Written so far: ${pages} pages, ${pictures} pictures, ${kits} kits`);
  };
  let looking = Promise.resolve();
  const ticking = bar.isSeen ? setInterval(() => void (looking = look()), 500) : undefined;
  try {
    await writing;
  } finally {
    clearInterval(ticking);
    await looking;
    bar.done();
  }
}

/** Files that readers are sent, in the order of their names. */
const sentOf = ({ files }: Inventory): readonly string[] =>
  [...files.keys()].filter((file) => !SETTINGS.some((name) => name === file)).sort();

/** Adds what only a site that is published needs; resolves to what that is, in words. */
async function release(folder: string, sent: readonly string[]): Promise<string> {
  const isQuick = isCompressedQuickly(process.env.COMPRESSION);
  const compressed = megabytes(await compress(folder, sent, { isQuick }));
  const said = [`, and ${compressed} compressed${isQuick ? ' quickly, which is not for readers' : ''}`];
  for (const code of LANGUAGES)
    said.push(`${offlineFile(code)} of ${megabytes(await packOffline(folder, sent, code))}`);
  await writeSums(folder, sentOf(takeStock(folder)));
  const key = signingKey(process.env.SIGN_KEY);
  if (key !== null) await signSums(folder, key);
  return said.join(', ');
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function renderPages(folder: string, write: Writer['write']): Promise<readonly string[]> {
  const { build: buildPages } = await import('astro');
  const written: string[] = [];
  const writing: AstroIntegration = {
    name: 'files-written',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer(
          writingTo((file, content) => {
            write(file, content);
            written.push(file);
          }),
        ),
    },
  };
  await showWritten(folder, buildPages({ outDir: folder, logLevel: 'warn', integrations: [writing] }));
  return written;
}

/** Settings that would otherwise be found wrong in the middle, by a tool that cannot say what to do. */
function refuseSettings(): void {
  isQuiet();
  isCompressedQuickly(process.env.COMPRESSION);
  asksOf(process.env);
  contactOf(process.env.CONTACT);
  signingKey(process.env.SIGN_KEY);
  siteOf(process.env.SITE);
  const warning = withoutSite(process.env.SITE);
  if (warning !== null) console.error(warning);
  const unreachable = withoutContact(process.env.CONTACT);
  if (unreachable !== null) console.error(unreachable);
}

if (import.meta.main) process.exitCode = (await build()) ? 0 : 1;
