import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { commandOf, nameOf, processOf, readMaker, standingOf, thisProcess } from '#build/maker.ts';
import { ended, makerLike, running } from './processes.ts';

const onLinux = test.skipIf(process.platform !== 'linux');

test('A process that runs is here; once it has ended it is gone.', async () => {
  const { maker, kill } = await running();
  expect(standingOf(maker)).toBe('here');
  await kill();
  expect(standingOf(maker)).toBe('gone');
  expect(standingOf(thisProcess())).toBe('here');
});

onLinux('A number that was given to another process since does not stand for the first.', () => {
  expect(standingOf(makerLike({ began: '1' }))).toBe('gone');
});

onLinux('A process that ended without its parent taking note has ended.', async () => {
  // The shell's child ends once the shell has become a program that never asks after children.
  const child = 'until [ "$(cat /proc/$$/comm)" = sleep ]; do sleep 0.05; done';
  const shell = spawn('sh', ['-c', `(${child}) & echo $!; exec sleep 60`]);
  onTestFinished(() => void shell.kill('SIGKILL'));
  const pid = Number(String(await new Promise((heard) => shell.stdout.once('data', heard))));
  await expect.poll(() => processOf(pid)?.isDead, { timeout: 30_000 }).toBe(true);
  expect(standingOf(makerLike({ pid, began: processOf(pid)?.began ?? null }))).toBe('gone');
});

test('A process of an earlier run of the machine is gone, whatever has its number now.', () => {
  expect(standingOf(makerLike({ boot: 'another' }))).toBe('gone');
});

test('A process of another machine, or of a container, cannot be seen from here.', () => {
  expect(standingOf(makerLike({ host: 'newsroom-2' }))).toBe('elsewhere');
  expect(standingOf(makerLike({ numbers: 'pid:[1]' }))).toBe('elsewhere');
});

test('A process is named so that an editor finds it.', async () => {
  const { maker } = await running();
  expect(nameOf(maker)).toBe(`"npm run build" (process ${maker.pid})`);
  expect(nameOf({ ...maker, host: 'newsroom-2' })).toBe(
    `"npm run build" (process ${maker.pid} on newsroom-2, out of sight from here)`,
  );
});

test('A command is called as an editor types it.', () => {
  expect(['start', 'test', 'build', 'test:quick'].map(commandOf)).toEqual([
    'npm start',
    'npm test',
    'npm run build',
    'npm run test:quick',
  ]);
  expect(commandOf(undefined)).toMatch(/^node .*vitest/);
});

onLinux('When processes began tells which came first.', async () => {
  const makers = [thisProcess(), (await running()).maker, (await running()).maker];
  const began = makers.map((maker) => Number(maker.began));
  expect(began).toEqual([...new Set(began)].sort((a, b) => a - b));
});

onLinux('Of a process that is not there, or on a system that tells nothing, nothing is known.', () => {
  expect(processOf(2 ** 22 + 1)).toBeNull();
  expect(processOf(process.pid, 'win32')).toBeNull();
});

test('A process of which it is not known when it began is here while its number is.', () => {
  expect(standingOf({ ...thisProcess(), began: null })).toBe('here');
});

test('What was written of a process is read; anything else is nothing.', async () => {
  const maker = await ended();
  expect(readMaker(JSON.stringify(maker))).toEqual(maker);
  for (const text of ['', 'null', '{}', '[1]', JSON.stringify({ ...maker, pid: 0 }), '{"pid":'])
    expect(readMaker(text), text).toBeNull();
});

test.skipIf(process.platform === 'win32')('Where there is no /proc, ps tells when a process began.', () => {
  const told = processOf(process.pid, 'darwin');
  expect(told?.isDead).toBe(false);
  expect(Number.isNaN(Date.parse(told?.began ?? ''))).toBe(false);
  expect(processOf(process.pid, 'darwin')).toEqual(told);
  expect(processOf(2 ** 22 + 1, 'darwin')).toBeNull();
});
