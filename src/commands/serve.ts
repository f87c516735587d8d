/** Serves a built site as a static host would, with the headers it is meant to have, to this machine alone. */
import { open, type FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { headersOf, missingPageOf, type Built } from '#build/headers.ts';
import { builtIn } from '#build/inline-styles.ts';
import { SETTINGS } from '#build/nginx.ts';
import { typeOf } from '#build/types.ts';

/** How long a quiet connection is kept: after Node's five seconds, one is closed under a client that asks again, when busy. */
const KEPT = 60_000;

/** Starts a server of the folder; resolves when it listens. Port 0 takes any free one. */
export async function serve(folder: string, port: number): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEPT }, (request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, written = '/', query = ''] = /^([^?#]*)(.*)$/s.exec(request.url ?? '/') ?? [];
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(written);
  const built = await builtIn(folder);
  const file = path === null ? null : await openFile(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (path !== null && file !== null) return send({ file, path, built }, request, response);
  // Links are relative: a page asked for without the slash at its end is sent to where it is.
  const page = path === null || path.endsWith('/') ? null : await openFile(folder, `${path}/index.html`);
  if (page !== null) {
    await page.close();
    const way = posix.normalize(`/${written}/`);
    response.writeHead(301, { ...headersOf(way, built), Location: `${way}${query}` }).end();
    return;
  }
  const instead = missingPageOf(path ?? '/');
  const missing = await openFile(folder, instead);
  if (missing === null) response.writeHead(404).end();
  else await send({ file: missing, path: instead, built }, request, response, 404);
}

/** The path that an address asks for, from the site's root and never above it; `null` where it is none. */
function pathOf(written: string): string | null {
  try {
    const path = posix.normalize(`/${decodeURIComponent(written)}`);
    return /[\0\\]/.test(path) ? null : path;
  } catch {
    return null;
  }
}

async function openFile(folder: string, path: string): Promise<FileHandle | null> {
  if (SETTINGS.some((name) => path === `/${name}`)) return null;
  const file = await open(join(folder, path)).catch(() => null);
  if (file === null || (await file.stat()).isFile()) return file;
  await file.close();
  return null;
}

interface Answer {
  readonly file: FileHandle;
  readonly path: string;
  readonly built: Built;
}

/**
 * Size and content are taken from the file that was opened: where a build takes the site's place meanwhile,
 * its end is still that of its beginning.
 */
async function send(
  { file, path, built }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  status = 200,
): Promise<void> {
  try {
    const { size, mtimeMs } = await file.stat();
    const tag = `W/"${size}-${mtimeMs}"`;
    const headers = {
      'Content-Type': typeOf(path.endsWith('/') ? 'index.html' : path),
      ...headersOf(path, built),
      ETag: tag,
    };
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(status, { ...headers, 'Content-Length': size });
    if (request.method === 'HEAD') response.end();
    else await pipeline(file.createReadStream({ autoClose: false }), response);
  } finally {
    await file.close();
  }
}
