/**
 * `npm run bench -- people 10000`: what a site of that many people costs to build, against Eleventy writing
 * the same profiles, frames, feeds, answers to oEmbed and records from plain templates, both in the languages of the build (`LANGUAGES`), in one run;
 * and how both grow from 1,000 on. Further sizes may be given. The people are synthetic and stand in a temporary folder
 * beside the real ones; the site is built by the very command that builds the real one, once without them, so that what
 * a profile costs can be told.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '#commands/chromium.ts';
import { serve } from '#commands/serve.ts';
import { loadData } from '#data/edition.ts';
import { LANGUAGES } from '#words/language.ts';
import { installEleventy, writeInput } from './people/eleventy.ts';
import { wordOf, writeEditions } from './people/synthetic.ts';

interface Run {
  readonly seconds: number;
  /** Seconds of processor time of the command itself, which say more than a clock where others work beside it. */
  readonly processor: number;
  /** Most memory the command and all it started took at a time, in bytes. */
  readonly memory: number;
}

interface Size {
  readonly people: number;
  readonly ours: Run;
  readonly eleventy: Run;
  readonly index: number;
  readonly query: number | null;
  /** Bytes of everything that is written of one person, ours and the peer's. */
  readonly page: number;
  readonly peerPage: number;
}

/** What `npm run build` starts, with what it tells Node. */
async function buildCommand(): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}

export async function run(args: readonly string[]): Promise<void> {
  const [size = 10_000, ...more] = args.map(Number);
  const sizes = [...new Set([1000, size, ...more])].sort((a, b) => a - b);
  const command = await installEleventy();
  const root = await mkdtemp(join(tmpdir(), 'revolving-door-bench-'));
  try {
    const bare = await buildOurs(join(root, 'bare'), 0);
    console.log(`without synthetic people: ${say(bare)}\n`);
    const results: Size[] = [];
    for (const people of sizes) {
      const folder = join(root, String(people));
      const result = await measure(folder, people, command);
      results.push(result);
      tell(result, bare);
      await rm(folder, { recursive: true });
    }
    tellGrowth(results, bare);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function measure(folder: string, people: number, command: string): Promise<Size> {
  const ours = await buildOurs(folder, people);
  const dist = join(folder, 'dist');
  const frame = await readFile(join(dist, 'embed/people/person-17/index.html'), 'utf8');
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(frame) ?? [];
  const input = join(folder, 'input');
  // Translations are those beside the data, of which there are none for both.
  process.env.DATA_DIR = join(folder, 'data');
  await writeInput(input, await loadData(process.env.DATA_DIR), style);
  const output = join(folder, 'eleventy');
  const eleventy = await measured(
    [
      // It holds all pages in memory, more than Node grants by itself.
      '--max-old-space-size=12288',
      command,
      `--input=${input}`,
      `--output=${output}`,
      `--config=${relative('', join(input, 'eleventy.config.mjs'))}`,
      '--quiet',
    ],
    {},
  );
  return {
    people,
    ours,
    eleventy,
    index: await bytesIn(join(dist, 'search/index')),
    query: await firstQuery(dist, wordOf(17)[0]),
    page: await bytesOf('person-17', dist),
    peerPage: await bytesOf('person-17', output),
  };
}

async function buildOurs(folder: string, people: number): Promise<Run> {
  const data = join(folder, 'data');
  await writeEditions('data', data, people);
  const environment = { DATA_DIR: data, OUT_DIR: join(folder, 'dist') };
  return measured(await buildCommand(), environment);
}

/** Runs a Node program, and looks at what it and its children take, five times a second where the system tells. */
async function measured(args: readonly string[], environment: Record<string, string>): Promise<Run> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(TELLS)}`, ...args],
    {
      env: { ...process.env, CI: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  let memory = 0;
  const watch = setInterval(() => {
    void memoryOf(child.pid as number).then((bytes) => (memory = Math.max(memory, bytes)));
  }, 200);
  const status = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${said}`);
  const processor = Number(/^processor ([\d.]+)$/m.exec(said)?.[1] ?? NaN);
  return { seconds: (performance.now() - start) / 1000, processor, memory };
}

const TELLS = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.error('\\nprocessor ' + (user + system) / 1e6);
});`;

async function memoryOf(pid: number): Promise<number> {
  try {
    const [text, children] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      readFile(`/proc/${pid}/task/${pid}/children`, 'utf8'),
    ]);
    const own = Number(/VmRSS:\s*(\d+)/.exec(text)?.[1] ?? 0) * 1024;
    const others = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(memoryOf));
    return others.reduce((sum, each) => sum + each, own);
  } catch {
    return 0;
  }
}

/** Bytes fetched below `/search/` from opening the page to the results of a first query; `null` without a browser. */
async function firstQuery(dist: string, query: string): Promise<number | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const server = await serve(dist, 0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const fetched = new Set<string>();
    page.on('request', (request) => fetched.add(decodeURIComponent(new URL(request.url()).pathname)));
    await page.goto(`http://localhost:${port}/search/`);
    await page.waitForSelector('#search input', { timeout: 120_000 });
    await page.fill('#search input', query);
    await page.waitForSelector('#search .search-list a', { timeout: 120_000 });
    const first = await page.textContent('#search .search-list a');
    if (!first?.includes(query)) throw new Error(`"${query}" found ${first ?? 'nothing'} first`);
    const files = [...fetched].filter((path) => path.startsWith('/search/'));
    const sizes = await Promise.all(
      files.map(async (path) => {
        const bytes = await readFile(join(dist, path.endsWith('/') ? `${path}index.html` : path));
        return brotliCompressSync(bytes).length;
      }),
    );
    return sizes.reduce((sum, each) => sum + each, 0);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function tell({ people, ours, eleventy, index, query, page, peerPage }: Size, bare: Run): void {
  const own = ours.seconds - bare.seconds;
  console.log(`${people.toLocaleString('en')} people`);
  console.log(`  whole site    ${say(ours)}`);
  console.log(
    `  profiles      ${own.toFixed(1)} s more than without them, ${rate(people, own)}, ${kilobytes(page)} a person`,
  );
  console.log(
    `  Eleventy      ${say(eleventy)}, ${rate(people, eleventy.seconds)}, ${kilobytes(peerPage)} a person`,
  );
  const processor = ours.processor - bare.processor;
  console.log(
    `  processor     profiles ${processor.toFixed(1)} s, Eleventy ${eleventy.processor.toFixed(1)} s: ${(processor / eleventy.processor).toFixed(2)} times`,
  );
  console.log(
    `  ratio         profiles ${(own / eleventy.seconds).toFixed(2)}, whole site ${(ours.seconds / eleventy.seconds).toFixed(2)} times Eleventy (must be 2 or less)`,
  );
  console.log(
    `  search index  ${megabytes(index)}; first query ${query === null ? 'not measured' : kilobytes(query)} (must be 90 kB or less)\n`,
  );
}

/** What more people cost each, which is free of what a site costs that has none. */
function tellGrowth(results: readonly Size[], bare: Run): void {
  for (const [at, after] of results.entries()) {
    const before = results[at - 1];
    if (!before) continue;
    const times = (of: (size: Size) => number) => (of(after) / of(before)).toFixed(1);
    const more = (of: (size: Size) => Run) => of(after).processor - of(before).processor;
    const [ours, theirs] = [more((size) => size.ours), more((size) => size.eleventy)];
    console.log(
      `from ${before.people.toLocaleString('en')} to ${after.people.toLocaleString('en')} people, ${(after.people / before.people).toFixed(1)} times as many: ` +
        `profiles take ${times(({ ours }) => ours.processor - bare.processor)} times the processor, Eleventy ${times(({ eleventy }) => eleventy.processor)} times; ` +
        `each one more costs ${(ours / theirs).toFixed(2)} times Eleventy's`,
    );
  }
}

const say = ({ seconds, processor, memory }: Run): string =>
  `${seconds.toFixed(1)} s, ${processor.toFixed(1)} of the processor, ${megabytes(memory)} of memory at most`;
const rate = (people: number, seconds: number): string =>
  `${Math.round(people / seconds).toLocaleString('en')} pages/s`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;

/** Of their pages, frames, feeds, answers and records in all languages. */
async function bytesOf(id: string, site: string): Promise<number> {
  const roots = LANGUAGES.map((code) => join(site, code === 'en' ? '' : code));
  const folders = roots.flatMap((root) => [join(root, 'people', id), join(root, 'embed', 'people', id)]);
  const sizes = await Promise.all(folders.map(bytesIn));
  return sizes.reduce((sum, each) => sum + each, 0);
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}
