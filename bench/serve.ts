/**
 * `npm run bench -- serve [seconds]`: the load of a front-page story. The longest explainer as nginx serves it with our
 * file to readers who take gzip, beside the bare file of those very bytes, from the same nginx, in turns. Needs nginx,
 * `wrk`, and a site built with `RELEASE=1`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPLAINERS } from '#prose/explainers.ts';
import { NGINX, startNginx } from '../tests/release/nginx-server.ts';

const CONNECTIONS = 64;
const TURNS = 3;
/** Beside the site, on a port of its own. */
const BARE_PORT = 4399;

interface Load {
  readonly requests: number;
  readonly errors: number;
}

function load(address: string, seconds: number): Load {
  const { stdout, stderr, status } = spawnSync(
    'wrk',
    ['-t2', `-c${CONNECTIONS}`, `-d${seconds}s`, '-H', 'Accept-Encoding: gzip', address],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`wrk did not run: ${stderr}`);
  const requests = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const [, ...sockets] =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout) ?? [];
  const [, refused = '0'] = /Non-2xx or 3xx responses: (\d+)/.exec(stdout) ?? [];
  return { requests, errors: [...sockets, refused].reduce((sum, each) => sum + Number(each), 0) };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

export async function run([seconds = '10']: readonly string[]): Promise<void> {
  const site = process.env.OUT_DIR ?? 'dist';
  if (NGINX === undefined) throw new Error('nginx is not installed.');
  const pages = EXPLAINERS.map(({ slug }) => join(slug, 'index.html.gz'));
  const sizes = new Map(pages.map((page) => [page, statSync(join(site, page)).size]));
  const [page = '', size = 0] = [...sizes].sort(([, a], [, b]) => b - a)[0] ?? [];
  const bare = mkdtempSync(join(tmpdir(), 'revolving-door-bare-'));
  copyFileSync(join(site, page), join(bare, 'bare'));
  const nginx = await startNginx(site, {
    more: `server { listen 127.0.0.1:${BARE_PORT}; root ${bare}; etag off; }`,
  });
  try {
    const addresses = {
      'the explainer, gzip': `${nginx.origin}/${page.replace('index.html.gz', '')}`,
      'its bytes, bare': `http://127.0.0.1:${BARE_PORT}/bare`,
    };
    const runs = Array.from({ length: TURNS }, () =>
      Object.values(addresses).map((address) => load(address, Number(seconds))),
    );
    console.log(`${page}: ${size} bytes; ${CONNECTIONS} connections, ${TURNS} × ${seconds} s each, in turns`);
    const rates = Object.keys(addresses).map((name, at) => {
      const rate = median(runs.map((turn) => turn[at]?.requests ?? 0));
      const errors = runs.reduce((sum, turn) => sum + (turn[at]?.errors ?? 0), 0);
      console.log(`${name.padEnd(22)}${rate.toFixed(0).padStart(8)} requests/s  ${errors} errors`);
      return rate;
    });
    console.log(`ratio ${((rates[0] ?? 0) / (rates[1] ?? 1)).toFixed(2)} (0.8 is wanted)`);
  } finally {
    await nginx.stop();
    rmSync(bare, { recursive: true, force: true });
  }
}
