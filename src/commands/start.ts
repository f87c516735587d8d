/** `npm start`: builds the site and serves it. `PORT` chooses another port. */
import { build } from './build.ts';
import { serve } from './serve.ts';

const out = process.env.OUT_DIR ?? 'dist';
const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT ?? ''}"; set it to a number such as 4322, or leave it out.`);
  process.exitCode = 1;
} else if (await build(out)) {
  try {
    await serve(out, port);
    console.log(`\nRevolving Door is at http://localhost:${port}/ (stop with Ctrl+C)`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm start`);
    process.exitCode = 1;
  }
} else process.exitCode = 1;
