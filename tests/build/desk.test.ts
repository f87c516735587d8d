/** What the desk of an editor does when a file is saved; `tests/release/desk.test.ts` opens the whole of it. */
import { EventEmitter } from 'node:events';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { desk } from '#build/desk.ts';
import { NEWER, TODAY } from '../data/synthetic.ts';
import { translatedData, type TranslatedData } from '../data/translations/folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

type Hooks = Record<string, (given: object) => void>;
const { hooks } = desk({ draft: 'src/pages/draft.astro' }) as unknown as { hooks: Hooks };

/** The readers of data and of translations, as their files are called. */
const [DATA, TRANSLATIONS] = ['src/build/published.ts', 'src/words/edition-in.ts'].map((file) =>
  resolve(file),
);

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The desk over these data, with a server that only notes what it is asked. */
function open(data: TranslatedData) {
  vi.stubEnv('DATA_DIR', data.folder);
  vi.stubEnv('TRANSLATIONS_DIR', data.translations);
  vi.stubEnv('TODAY', TODAY);
  const said: string[] = [];
  const sent: unknown[] = [];
  const watched: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: (files: string[]) => watched.push(...files) });
  const saved: string[] = [];
  watcher.on('change', (file: string) => saved.push(file));
  let answer: (request: object, response: object, next: () => void) => void = () => undefined;
  const server = {
    watcher,
    middlewares: { use: (middleware: typeof answer) => (answer = middleware) },
    environments: { client: { hot: { send: (message: unknown) => sent.push(message) } } },
  };
  const logger = {
    error: (text: string) => said.push(`error ${text}`),
    info: (text: string) => said.push(`info ${text}`),
  };
  hooks['astro:server:setup']?.({ server, logger });
  /** Asks for a page as a browser does; `null` where the page itself is shown. */
  const ask = (more: object = {}) =>
    new Promise<Answer | null>((done) => {
      const got: Answer = { status: 0, headers: {}, body: '' };
      const response = {
        writeHead: (status: number, headers: Record<string, string>) =>
          Object.assign(got, { status, headers }),
        end: (body: string) => {
          done({ ...got, body });
        },
      };
      answer({ method: 'GET', headers: { accept: 'text/html,*/*' }, ...more }, response, () => {
        done(null);
      });
    });
  /** Tells of a saved file; resolves when the pages have been told, too. */
  const save = async (...files: string[]) => {
    const before = sent.length;
    for (const file of files) watcher.emit('all', 'change', file);
    await expect.poll(() => sent.length, { timeout: 30_000 }).toBe(before + 1);
  };
  return { said, sent, saved, watched, ask, save, watcher };
}

test('The page of a draft is there while developing, and in no build.', () => {
  const routes: object[] = [];
  const injectRoute = (route: object) => routes.push(route);
  for (const command of ['build', 'dev', 'preview']) hooks['astro:config:setup']?.({ command, injectRoute });
  expect(routes).toEqual([{ pattern: '/draft/', entrypoint: 'src/pages/draft.astro' }]);
});

test('A table that is broken stands in place of every page until it is mended.', async () => {
  const data = await translatedData();
  const { said, sent, saved, watched, ask, save } = open(data);
  expect(watched.map((folder) => resolve(folder))).toEqual(
    [data.folder, data.translations].map((each) => resolve(each)),
  );
  expect(await ask()).toBeNull();
  const table = join(data.folder, NEWER, 'rounds.csv');

  await data.edit(`${NEWER}/rounds.csv`, '2024-07-03', 'in July');
  await save(table, table);
  expect(saved).toEqual([DATA]);
  expect(sent).toEqual([{ type: 'full-reload' }]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^error .*rounds\.csv:2:2 announced_on: "in July" is not a date/);
  const page = await ask();
  expect(page?.status).toBe(500);
  expect(page?.headers).toEqual({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  expect(page?.body).toContain('is not a date');
  // What is no page is answered as ever.
  for (const more of [{ method: 'HEAD' }, { headers: {} }, { headers: { accept: 'text/css' } }])
    expect(await ask(more)).toBeNull();

  // The same again is not told again.
  await save(table);
  expect(said).toHaveLength(1);

  await data.edit(`${NEWER}/rounds.csv`, 'in July', '2024-07-03');
  await save(table);
  expect(said.slice(1)).toEqual(['info The data have no problems any more; the pages are back.']);
  expect(await ask()).toBeNull();
});

test('Translations are looked at when one is saved, and their readers are told.', async () => {
  const data = await translatedData();
  await data.translate('Baker', { translated: 'Baker 5', note: 'by: t1' });
  const { said, saved, ask, save } = open(data);
  expect(await ask()).toBeNull();
  const file = join(data.translations, 'be', 'people.po');
  await save(file);
  expect(saved).toEqual([TRANSLATIONS]);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('has the numbers 5');
  expect((await ask())?.status).toBe(500);
});

test('What lies elsewhere is nothing to the desk.', async () => {
  const data = await translatedData();
  const { said, sent, saved, watcher } = open(data);
  watcher.emit('all', 'change', `${data.folder}-other/rounds.csv`);
  watcher.emit('all', 'change', resolve('src/site.json'));
  await new Promise((passes) => setTimeout(passes, 300));
  expect([said, sent, saved]).toEqual([[], [], []]);
});

test('Data that cannot be looked at are a problem, too.', async () => {
  const data = await translatedData();
  vi.stubEnv('DATA_DIR', undefined);
  const { said, ask } = open({ ...data, folder: '/nowhere/data' });
  expect((await ask())?.body).toContain('/nowhere/data');
  expect(said[0]).toMatch(/^error \/nowhere\/data/);
});
