/** A real WordPress from a distribution's packages, with its database, for as long as a test runs. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from '../programs.ts';
import { freePort } from '../servers.ts';

const SOURCE = '/usr/share/wordpress';
const DATABASE = 'wordpress';

/** Whether all it needs is here: `apt-get install wordpress mariadb-server php-cli php-mysql`. */
export const HAS_WORDPRESS =
  existsSync(join(SOURCE, 'wp-load.php')) &&
  programOf(['php']) !== undefined &&
  programOf(['mariadbd', '/usr/sbin/mariadbd']) !== undefined;

export type Role = 'administrator' | 'author' | 'contributor';

export interface Post {
  readonly role: Role;
  readonly title: string;
  /** As the editor hands it in. */
  readonly content: string;
}

export interface Written {
  /** Of the published page. */
  readonly address: string;
  /** What is left of the content. */
  readonly kept: string;
}

export interface WordPress {
  readonly version: string;
  write(posts: readonly Post[]): Promise<readonly Written[]>;
  stop(): Promise<void>;
}

/**
 * Starts one in a theme. Nothing of it is changed but that it may ask addresses of this machine, which it refuses
 * otherwise, and no others; and that it sends no mail.
 */
export async function startWordPress(theme: string, asked: URL): Promise<WordPress> {
  const room = await mkdtemp(join(tmpdir(), 'revolving-door-wordpress-'));
  const running: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(running.map(end));
    await rm(room, { recursive: true, force: true });
  };
  try {
    const socket = join(room, 'socket');
    const [host] = await Promise.all([
      prepareFiles(room, socket, asked),
      startDatabase(room, socket, running),
    ]);
    const environment = { ...process.env, HOST: host, THEME: theme };
    await php(room, environment, '');
    running.push(
      spawn('php', ['-S', host, '-t', join(room, 'wordpress')], {
        stdio: 'ignore',
        env: { ...environment, PHP_CLI_SERVER_WORKERS: '3' },
        detached: true,
      }),
    );
    await until(() => fetch(`http://${host}/readme.html`).then(({ ok }) => ok));
    return {
      version: (
        await php(room, environment, '', ['-r', 'require "wp-includes/version.php"; echo $wp_version;'])
      ).trim(),
      write: async (posts) =>
        JSON.parse(
          await php(room, { ...environment, INSTALLED: '1' }, JSON.stringify(posts)),
        ) as readonly Written[],
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The files with their settings; resolves to the host under which they will be served. */
async function prepareFiles(room: string, socket: string, asked: URL): Promise<string> {
  const folder = join(room, 'wordpress');
  const host = `127.0.0.1:${await freePort()}`;
  await cp(SOURCE, folder, { recursive: true, dereference: true });
  await rm(join(folder, 'wp-config.php'), { force: true });
  await writeFile(
    join(folder, 'wp-config.php'),
    `<?php
define('DB_NAME', '${DATABASE}'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', 'http://${host}'); define('WP_SITEURL', 'http://${host}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '${asked.hostname}');
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
  );
  const always = join(folder, 'wp-content/mu-plugins');
  await mkdir(always, { recursive: true });
  await writeFile(
    join(always, 'this-machine.php'),
    `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${asked.port}]);
function wp_mail() { return true; }
`,
  );
  await copyFile(join(import.meta.dirname, 'wordpress.php'), join(folder, 'posts.php'));
  return host;
}

async function startDatabase(room: string, socket: string, running: ChildProcess[]): Promise<void> {
  const folder = join(room, 'database');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const options = [
    '--no-defaults',
    `--datadir=${folder}`,
    '--innodb-log-file-size=8M',
    '--innodb-flush-log-at-trx-commit=0',
    ...user,
  ];
  await output('mariadb-install-db', [
    ...options,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const program = existsSync('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd';
  running.push(
    spawn(program, [...options, '--skip-networking', `--socket=${socket}`, `--pid-file=${room}/pid`], {
      stdio: 'ignore',
      detached: true,
    }),
  );
  const client = ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', `CREATE DATABASE ${DATABASE}`];
  await until(() => Promise.resolve(spawnSync('mariadb', client, { stdio: 'ignore' }).status === 0));
}

const php = (room: string, env: NodeJS.ProcessEnv, input: string, program = ['posts.php']) =>
  output('php', ['-d', 'display_errors=stderr', ...program], { cwd: join(room, 'wordpress'), env, input });

/** What a program prints. Throws what it complained of where it fails. */
async function output(
  name: string,
  given: readonly string[],
  { cwd, env, input = '' }: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<string> {
  const child = spawn(name, given, { cwd, env });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()));
  child.stdin.end(input);
  const status = await new Promise((end, fail) => child.once('error', fail).once('close', end));
  if (status !== 0) throw new Error(`${name} ended with ${String(status)}: ${complained}${said}`);
  return said;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo().catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('WordPress or its database did not start');
}

/** Ends a program and those it has started, which stand in a group of their own. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid);
  await ended;
}
