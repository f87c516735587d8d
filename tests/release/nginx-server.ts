/** A real nginx with a built site, as a publisher would run it, for the tests of a file and for the benchmark of serving. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nginxFile } from '#build/nginx.ts';
import { builtIn } from '#build/inline-styles.ts';
import { programOf } from '../programs.ts';
import { answering, freePort } from '../servers.ts';

export const NGINX = programOf(['nginx', '/usr/sbin/nginx'], '-v');

/** Where distributions put the module that sends files compressed with Brotli; `undefined` where it is not installed. */
export const BROTLI = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules']
  .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
  .find(existsSync);

export interface Nginx {
  /** Of the site, with the folder under which it stands, without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** The root of a host that shows the site under a folder, or the site itself. */
async function rootWith(site: string, scratch: string, place: string): Promise<string> {
  if (place === '/') return resolve(site);
  await mkdir(join(scratch, 'root'));
  await symlink(resolve(site), join(scratch, 'root', place.slice(1, -1)));
  return join(scratch, 'root');
}

/** Starts nginx with the site in a folder, under `place`; `more` stands in its `http` block. */
export async function startNginx(
  site: string,
  { place = '/', more = '' }: { place?: string; more?: string } = {},
): Promise<Nginx> {
  const scratch = await mkdtemp(join(tmpdir(), 'revolving-door-nginx-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}${place.slice(0, -1)}`;
  const root = await rootWith(site, scratch, place);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${scratch}/${name};`,
  );
  // Started by root, nginx would read files as somebody else, who may not be let into this folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const brotli = BROTLI === undefined ? ['', ''] : [`load_module ${BROTLI};`, 'brotli_static on;'];
  // What a server says of types is left to the file of the site.
  await writeFile(
    join(scratch, 'nginx.conf'),
    `${brotli[0]} daemon off; ${user} worker_processes auto; pid ${scratch}/pid; error_log stderr; events {}
     http { access_log off; sendfile on; tcp_nopush on; ${paths.join(' ')} ${more}
     server { listen 127.0.0.1:${port}; root ${root}; ${brotli[1]} include ${scratch}/site.conf; } }`,
  );
  await writeFile(join(scratch, 'site.conf'), nginxFile({ ...(await builtIn(site)), folder: place }));
  const running = spawn(NGINX as string, ['-c', join(scratch, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = await answering(running, origin, () => rm(scratch, { recursive: true, force: true }));
  return { origin, stop };
}
