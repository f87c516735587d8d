/**
 * Whoever builds this site for people in danger announces it to nobody: no command of the project makes a
 * connection that leaves the machine. Two witnesses: a hook in every Node process, and, where the system has
 * them, the counters of a network that is this command's alone and leads nowhere.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const HOOK = pathToFileURL(resolve('tests/release/connections.mjs')).href;

/** Runs a command in a network of its own, and prints how many packets found no way out of it. */
const ALONE = `ip link set lo up; "$@"; code=$?
echo "no route: $(awk '/^Ip: [0-9]/ { print $13 }' /proc/net/snmp) $(awk '/^Ip6OutNoRoutes/ { print $2 }' /proc/net/snmp6)"
exit $code`;
const hasNetworks = spawnSync('unshare', ['-rn', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

interface Seen {
  readonly status: number | null;
  readonly said: string;
  /** What left the machine, or would have. */
  readonly out: readonly string[];
  /** Programs that were started, by the ends of their names. */
  readonly programs: readonly string[];
  /** Packets without a way out; `null` where the system has no networks of one's own. */
  readonly lost: number | null;
}

/** Runs Node with these arguments, on a machine that is not CI and whose user has turned nothing off. */
function watched(
  args: readonly string[],
  { alone = hasNetworks, stopAt = /$^/, settings = {} } = {},
): Promise<Seen> {
  const room = mkdtempSync(join(tmpdir(), 'connections-'));
  onTestFinished(() => {
    rmSync(room, { recursive: true, force: true });
  });
  const log = join(room, 'log');
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: room,
    XDG_CONFIG_HOME: room,
    OUT_DIR: join(room, 'dist'),
  };
  for (const name of [
    'ASTRO_TELEMETRY_DISABLED',
    'TELEMETRY_DISABLED',
    'ASTRO_DISABLE_UPDATE_CHECK',
    'CI',
    'VITEST',
    'NODE_ENV',
  ])
    Reflect.deleteProperty(environment, name);
  const options = {
    env: { ...environment, NODE_OPTIONS: `--import=${HOOK}`, CONNECTIONS: log, ...settings },
    detached: true,
  };
  const command = [process.execPath, ...args];
  const child = alone
    ? spawn('unshare', ['-rn', 'sh', '-c', ALONE, 'sh', ...command], options)
    : spawn(process.execPath, args, options);
  let said = '';
  return new Promise((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        said += text.toString();
        if (stopAt.test(said)) process.kill(-(child.pid as number), 'SIGINT');
      });
    child.once('close', (status) => {
      const noted = readLines(log);
      const lost = /no route: (\d+) (\d*)/.exec(said);
      done({
        status,
        said,
        out: noted.filter((line) => line.startsWith('OUT')),
        programs: noted
          .filter((line) => line.startsWith('program'))
          .map((line) => line.replace(/.*[\\/ ]/, '')),
        lost: lost === null ? null : Number(lost[1]) + Number(lost[2]),
      });
    });
  });
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}

/** Of the network kept for documentation: nobody is there. */
const NOBODY = '192.0.2.1';

test.for([
  ['connect', `require('node:net').connect(80, '${NOBODY}')`],
  ['connect', `require('node:tls').connect(443, '${NOBODY}')`],
  ['connect', `fetch('http://${NOBODY}/').catch(() => 0)`],
  ['connect', `require('node:https').get('https://${NOBODY}/')`],
  ['dns', `require('node:dns').lookup('example.invalid', () => 0)`],
  ['dns', `import('node:dns/promises').then(({ resolve4 }) => resolve4('example.invalid')).catch(() => 0)`],
  ['udp', `require('node:dgram').createSocket('udp4').send('x', 53, '${NOBODY}')`],
  [
    'connect',
    `new (require('node:worker_threads').Worker)(new URL("data:text/javascript,fetch('http://${NOBODY}/').catch(() => 0)"))`,
  ],
  [
    'connect',
    `require('node:child_process').spawnSync(process.execPath, ['-e', "fetch('http://${NOBODY}/')"])`,
  ],
] as const)('The hook sees a %s: %s', async ([how, code]) => {
  const { out } = await watched(['-e', code], { alone: false });
  expect(out[0]).toMatch(`OUT ${how} `);
});

test.skipIf(!hasNetworks)('The counters see what the hook cannot.', async () => {
  const code = `require('node:net').connect(80, '${NOBODY}').on('error', () => 0)`;
  const { lost } = await watched(['-e', code], { settings: { NODE_OPTIONS: '' } });
  expect(lost).toBeGreaterThan(0);
});

test('A check makes no connection.', async () => {
  const { status, out, programs, lost } = await watched(['src/commands/check.ts']);
  expect([status, out, programs]).toEqual([0, [], []]);
  expect(lost ?? 0).toBe(0);
});

test('A build makes no connection, and starts no program but its own.', async () => {
  const { status, said, out, programs, lost } = await watched(['src/commands/build.ts']);
  expect(status, said).toBe(0);
  expect(out).toEqual([]);
  expect(programs.filter((name) => !/^esbuild(?:\.exe)?$/.test(name))).toEqual([]);
  expect(lost ?? 0).toBe(0);
});

test('A server of the site while it is edited makes no connection.', async () => {
  const { said, out, lost } = await watched(['src/commands/astro.mjs', 'dev', '--port', '0'], {
    stopAt: /watching for file/,
  });
  expect(said).toContain('watching for file');
  expect(out).toEqual([]);
  expect(lost ?? 0).toBe(0);
});
