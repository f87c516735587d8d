/**
 * `npm start`: builds the site and serves it, to this machine alone. `npm run preview` serves it as it was last built.
 * `PORT` chooses another port.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { serve } from './serve.ts';

const out = process.env.OUT_DIR ?? 'dist';
const port = Number(process.env.PORT ?? 4321);
const isBuilt = process.argv.includes('--built');

if (process.env.PORT === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT ?? ''}"; set it to a number such as 4322, or leave it out.`);
  process.exitCode = 1;
} else {
  try {
    await start();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EACCES' ? 'may not be used by this user' : 'is in use. Stop what uses it';
    console.error(
      `Port ${port} ${why}, or choose another: PORT=4322 npm ${isBuilt ? 'run preview' : 'start'}`,
    );
    process.exitCode = 1;
  }
}

/** The port is taken first: that it is in use is told before the build, not after it. */
async function start(): Promise<void> {
  const server = await serve(out, port);
  if (isBuilt ? isThere() : await build(out)) {
    const address = server.address();
    const at = typeof address === 'object' && address !== null ? address.port : port;
    console.log(`\nRevolving Door is at http://localhost:${at}/ (stop with Ctrl+C)`);
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
