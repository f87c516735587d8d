/** Serves a built site as a static host would, with the headers it is meant to have. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, posix } from 'node:path';
import sirv from 'sirv';
import { headersOf } from '#build/headers.ts';

/** Starts a server of the folder; resolves when it listens. Port 0 takes any free one. */
export async function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const way = pageWithoutSlash(folder, request.url ?? '/');
    if (way !== null) {
      response.writeHead(301, { ...headersOf(way), Location: way }).end();
      return;
    }
    files(request, response, () => {
      void readFile(join(folder, '404.html')).then(
        (page) => {
          response.writeHead(404, { ...headersOf('/404.html'), 'Content-Type': 'text/html; charset=utf-8' });
          response.end(page);
        },
        () => response.writeHead(404).end(),
      );
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

/** Links are relative: a page asked for without the slash at its end is sent to where it is. */
function pageWithoutSlash(folder: string, url: string): string | null {
  const [, path = '/', query = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const normal = posix.normalize(`/${path}`);
  if (normal.endsWith('/') || !existsSync(join(folder, normal, 'index.html'))) return null;
  return `${normal}/${query}`;
}
