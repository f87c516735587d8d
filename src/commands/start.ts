/**
 * `npm start`: builds the site and serves it, to this machine alone. `npm run preview` serves it as it was last built.
 * `PORT` chooses another port.
 */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from './build.ts';
import { portOf, portRefused } from './port.ts';
import { serve } from './serve.ts';

const out = process.env.OUT_DIR ?? 'dist';
const isBuilt = process.argv.includes('--built');

/** The port is taken first: that it is in use is told before the build, not after it. */
async function start(port: number): Promise<void> {
  const server = await serve(out, port);
  if (isBuilt ? isThere() : await build(out)) {
    const { port: taken } = server.address() as AddressInfo;
    console.log(`\nRevolving Door is at http://localhost:${taken}/ (stop with Ctrl+C)`);
    return;
  }
  server.close();
  process.exitCode = 1;
}

function isThere(): boolean {
  const isFound = existsSync(join(out, 'index.html'));
  if (!isFound) console.error(`${out} holds no site. Build it first: npm run build`);
  return isFound;
}

try {
  const port = portOf(process.env.PORT);
  await start(port).catch((error: unknown) => {
    const refused = portRefused(error as NodeJS.ErrnoException, port, isBuilt ? 'run preview' : 'start');
    throw refused === null ? error : new RangeError(refused);
  });
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
