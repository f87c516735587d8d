import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock, tryLock, withLock, type Patience } from '#build/lock.ts';
import type { Maker } from '#build/maker.ts';
import { makeRoom } from '#build/room.ts';
import { temporaryFolder } from '../data/synthetic.ts';
import { ended, lockOf, makerLike, running } from './processes.ts';

/** A place for a lock, and a room to come with. */
async function place() {
  const root = await temporaryFolder();
  return { root, path: join(root, 'dist.lock'), room: makeRoom(join(root, 'dist.build-')) };
}

/** Waits no longer than a look, and notes what is said. */
function patience(most = 0): Patience & { said: string[] } {
  const said: string[] = [];
  return { what: 'dist', most, said, say: (line) => void said.push(line) };
}

/** The time in a sentence is that of the clock on the wall. */
const withoutTime = (text: string) => text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'TIME');

async function refusal(holder: (path: string) => Maker): Promise<string> {
  const { path, room } = await place();
  lockOf(holder(path), path);
  const error: unknown = await takeLock(path, room, patience()).catch((thrown: unknown) => thrown);
  return withoutTime((error as Error).message).replaceAll(path, 'dist.lock');
}

test('A lock that nobody holds is taken, and leaves nothing when it is released.', async () => {
  const { root, path, room } = await place();
  await withLock(path, room, patience(), async (lock) => {
    expect(lock.isHeld()).toBe(true);
    expect(await readdir(path)).toEqual([`${room.id}.json`]);
  });
  expect((await readdir(root)).filter((name) => name.includes('lock'))).toEqual([]);
});

test('A lock is released when the work under it fails.', async () => {
  const { path, room } = await place();
  const fails = withLock(path, room, patience(), () => Promise.reject(new Error('Midway')));
  await expect(fails).rejects.toThrow('Midway');
  expect('release' in tryLock(path, room)).toBe(true);
});

test('Whoever comes second is told once who is first, and since when, and waits.', async () => {
  const { root, path, room } = await place();
  const { maker } = await running();
  lockOf(maker, path);
  const waiting = patience(60_000);
  const taken = takeLock(path, room, waiting);
  await new Promise((done) => setTimeout(done, 500));
  expect(waiting.said.map(withoutTime)).toEqual([
    `dist is being built by "npm run build" (process ${maker.pid}) since TIME; waiting for it. ` +
      `If it hangs, end process ${maker.pid}.`,
  ]);
  rmSync(path, { recursive: true });
  expect((await taken).isHeld()).toBe(true);
  expect(await readdir(root)).toContain('dist.lock');
});

test('Whoever has waited long enough says so and gives up.', async () => {
  const { maker } = await running();
  expect(await refusal(() => maker)).toBe(
    `dist is still being built by "npm run build" (process ${maker.pid}) since TIME. ` +
      `If it hangs, end process ${maker.pid}, and build again.`,
  );
});

test('A lock of another machine is left alone, and it is said how to remove it.', async () => {
  expect(await refusal(() => makerLike({ pid: 17, host: 'newsroom-2', command: 'npm run build' }))).toBe(
    'dist is still being built by "npm run build" (process 17 on newsroom-2, out of sight from here) since TIME. ' +
      'If it no longer runs, delete dist.lock, and build again.',
  );
});

test('A lock is taken over when its process is killed, even while another waits.', async () => {
  const { path, room } = await place();
  const { maker, kill } = await running();
  lockOf(maker, path);
  const taken = takeLock(path, room, patience(60_000));
  await kill();
  expect((await taken).isHeld()).toBe(true);
  expect(await readdir(path)).toEqual([`${room.id}.json`]);
});

test.skipIf(process.platform !== 'linux')('A lock is taken over when its number is another’s.', async () => {
  const { path, room } = await place();
  lockOf(makerLike({ began: '1' }), path);
  expect('release' in tryLock(path, room)).toBe(true);
});

test('A lock that was emptied midway, by a release or a take-over that was killed, is free.', async () => {
  const { path, room } = await place();
  mkdirSync(path);
  expect('release' in tryLock(path, room)).toBe(true);
});

test('Who lost the lock knows it, and takes nobody else’s away.', async () => {
  const { path, room } = await place();
  const lock = await takeLock(path, room, patience());
  rmSync(path, { recursive: true });
  expect(lock.isHeld()).toBe(false);
  const { maker } = await running();
  lockOf(maker, path);
  expect(lock.isHeld()).toBe(false);
  lock.release();
  expect(await readdir(path)).toHaveLength(1);
});

test('What is no lock is not taken for one.', async () => {
  const { path, room } = await place();
  const inTheWay = `${path} is in the way: a build keeps its lock there. Move it to another place.`;
  writeFileSync(path, 'Mine');
  await expect(takeLock(path, room, patience())).rejects.toThrow(inTheWay);
  rmSync(path);
  mkdirSync(path);
  writeFileSync(join(path, 'notes.txt'), 'Mine');
  await expect(takeLock(path, room, patience())).rejects.toThrow(inTheWay);
  expect(await readdir(path)).toEqual(['notes.txt']);
});

test('Of many that want a lock, some of which die with it, never two have it.', async () => {
  const root = await temporaryFolder();
  lockOf(await ended(), join(root, 'dist.lock'));
  const contestant = (dies: number) =>
    new Promise<string>((done) => {
      const args = ['tests/build/lock-contest.ts', root, '5', String(dies)];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      child.once('close', (code, signal) => {
        done(said === '' ? (signal ?? String(code)) : said);
      });
    });
  const ends = await Promise.all([9, 9, 9, 0, 1, 2].map(contestant));
  expect(ends).toEqual(['0', '0', '0', 'SIGKILL', 'SIGKILL', 'SIGKILL']);
  expect((await readdir(root)).filter((name) => name === 'inside')).toEqual([]);
});
