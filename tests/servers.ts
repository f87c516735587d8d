/** Servers that tests start: where they may listen, and when they do. */
import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port on which nobody listens at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => {
    server.close(closed);
  });
  return port;
}

/**
 * Waits until a server that was just started answers, and resolves to what stops it; `clear` is called once it has
 * ended. Throws with what it said on its error output where it ends first, or does not answer within ten seconds.
 */
export async function answering(
  running: ChildProcess,
  origin: string,
  clear: () => Promise<void>,
): Promise<() => Promise<void>> {
  let said = '';
  running.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise((end) => running.once('exit', end));
  const stop = async () => {
    running.kill();
    await ended;
    await clear();
  };
  for (let tries = 0; tries < 200 && running.exitCode === null; tries += 1) {
    if (await fetch(origin).then(Boolean, () => false)) return stop;
    await wait(50);
  }
  await stop();
  throw new Error(`${running.spawnfile} did not start: ${said}`);
}
