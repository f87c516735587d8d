/**
 * `npm run dev` as an editor's desk: a saved table or translation shows at once, and one that is wrong shows its
 * problems in place of every page, and in the terminal, until it is mended. The built site has nothing of it.
 */
import { resolve, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { checkData } from '#data/check/check.ts';
import { dataFolder, loadData } from '#data/edition.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { checkTranslations } from '#data/translations/check.ts';
import { translationsFolder } from '#data/translations/folder.ts';
import { problemPage } from './desk-page.ts';

/** What remembers something that it read of the data, and of the translations: read again where it seems changed. */
const [DATA_READER, TRANSLATIONS_READER] = ['build/published.ts', 'words/edition-in.ts'].map((file) =>
  resolve(import.meta.dirname, '..', file),
) as [string, string];

/** Milliseconds after which a program that saves has done with it: some write a file in several steps. */
const SETTLED = 120;

/** `draft` is the page that tells what the draft changes; it is there while developing only. */
export function desk({ draft }: { readonly draft: string }): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev') injectRoute({ pattern: '/draft/', entrypoint: draft });
      },
      'astro:server:setup': ({ server, logger }) => setUp(server, logger),
    },
  };
}

function setUp(server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const [data, translations] = [dataFolder(), translationsFolder()].map(
    (folder) => resolve(folder) + sep,
  ) as [string, string];
  server.watcher.add([data, translations]);
  const changed = new Set<string>();
  let problems: readonly Problem[] = [];
  let checking = look();
  let timer: NodeJS.Timeout | undefined;

  /** Finds what is wrong, and tells the terminal where that is something else than before. */
  async function look(): Promise<void> {
    const before = problems;
    problems = await problemsIn(changed.has(TRANSLATIONS_READER)).catch((error: unknown) => [
      { file: dataFolder(), message: `could not be looked at: ${String(error)}` },
    ]);
    const [was, are] = [before, problems].map((each) => each.map(formatProblem).join('\n'));
    if (was === are) return;
    for (const problem of problems) logger.error(formatProblem(problem));
    if (problems.length === 0) logger.info('The data have no problems any more; the pages are back.');
  }

  server.watcher.on('all', (_, name) => {
    const file = resolve(name);
    if (file.startsWith(data)) changed.add(DATA_READER);
    else if (file.startsWith(translations)) changed.add(TRANSLATIONS_READER);
    else return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      checking = checking.then(look).then(() => {
        // As if these files had been saved: pages that know them are made anew, and browsers load again.
        for (const reader of changed) server.watcher.emit('change', reader);
        changed.clear();
        server.environments.client.hot.send({ type: 'full-reload' });
      });
    }, SETTLED);
  });

  server.middlewares.use((request, response, next) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
    if (!isPage) {
      next();
      return;
    }
    void checking.then(() => {
      if (problems.length === 0) {
        next();
        return;
      }
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(problemPage(problems));
    });
  });
}

/** What is wrong with the data, and where asked for with the translations: they take longer. */
async function problemsIn(isTranslated: boolean): Promise<readonly Problem[]> {
  const today = process.env.TODAY;
  const { problems } = await checkData(dataFolder(), today === undefined ? {} : { today });
  if (problems.length > 0 || !isTranslated) return problems;
  const data = await loadData(dataFolder(), { drafts: true });
  return (await checkTranslations(translationsFolder(), data)).problems;
}
