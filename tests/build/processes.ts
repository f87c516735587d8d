/** Processes that hold locks and rooms in tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { processOf, thisProcess, type Maker } from '#build/maker.ts';

/** A process like this one, but for what is said. */
export const makerLike = (other: Partial<Maker>): Maker => ({ ...thisProcess(), ...other });

/** A process that runs until the test ends, or until it is killed. */
export async function running(): Promise<{ maker: Maker; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("runs")']);
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((heard) => child.stdout.once('data', heard));
  const pid = child.pid as number;
  return {
    maker: makerLike({ pid, began: processOf(pid)?.began ?? null, command: 'npm run build' }),
    kill: () => killed(child),
  };
}

/** Kills a process and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

/** A process that has ended. */
export async function ended(): Promise<Maker> {
  const { maker, kill } = await running();
  await kill();
  return maker;
}

/** A room as a build of that process leaves it. */
export function roomOf(maker: Maker, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'build.json'), JSON.stringify(maker));
  return folder;
}

/** A lock as a build of that process holds it. */
export function lockOf(maker: Maker, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${maker.pid}-0a1b2c3d.json`), JSON.stringify(maker));
  return folder;
}
