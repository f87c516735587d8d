import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../data/synthetic.ts';

/** `npm start` on a port. */
async function start(port: string, ...flags: string[]) {
  const root = await temporaryFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/start.ts', ...flags], {
    encoding: 'utf8',
    env: { ...process.env, PORT: port, OUT_DIR: join(root, 'dist'), DATA_DIR: '/nowhere/data' },
  });
  return { status, stdout, stderr, left: await readdir(root) };
}

test('That a port is in use is said at once, before anything is built.', async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  await new Promise<void>((listens) => other.listen(0, '127.0.0.1', listens));
  const { port } = other.address() as AddressInfo;
  expect(await start(String(port))).toEqual({
    status: 1,
    stdout: '',
    stderr: `Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm start\n`,
    left: [],
  });
});

test.for(['', '70000'])('PORT=%s is refused in a sentence.', async (port) => {
  const { status, stderr } = await start(port);
  expect([status, stderr]).toEqual([
    1,
    `PORT is "${port}"; set it to a number such as 4322, or leave it out.\n`,
  ]);
});

test('Where the site cannot be built, nothing is served and the command ends.', async () => {
  const { status, stderr, left } = await start('0');
  expect(status).toBe(1);
  expect(stderr).toContain('/nowhere/data is not there');
  expect(left).toEqual([]);
});

test('A preview of what was never built says what to type, and builds nothing.', async () => {
  const { status, stderr, left } = await start('0', '--built');
  expect([status, left]).toEqual([1, []]);
  expect(stderr).toMatch(/\/dist holds no site\. Build it first: npm run build\n$/);
});

test('A preview says where it is, and shows what was built.', async () => {
  const out = join(await temporaryFolder(), 'dist');
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'The front page');
  const server = spawn(process.execPath, ['src/commands/start.ts', '--built'], {
    env: { ...process.env, PORT: '0', OUT_DIR: out },
  });
  onTestFinished(() => void server.kill());
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/\w.*\n/);
  const [, address = ''] =
    /^\nRevolving Door is at (http:\/\/localhost:\d+\/) \(stop with Ctrl\+C\)\n$/.exec(said) ?? [];
  expect(await (await fetch(address.replace('localhost', '127.0.0.1'))).text()).toBe('The front page');
});
