/**
 * `npm test`: everything that must hold before the site is published, step by step: data and prose,
 * types, lint and format, unit tests, the production build, and the built site in a browser.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly environment?: Record<string, string>;
}

const out = process.env.OUT_DIR ?? 'dist';
const chromium = findChromium();
if (chromium === null) process.exit(1);

const steps: readonly Step[] = [
  { name: 'data and prose', command: 'node src/commands/check.ts' },
  { name: 'types', command: 'node src/commands/astro.mjs check --minimumFailingSeverity warning' },
  { name: 'lint', command: 'eslint .' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'unit tests', command: 'vitest run --project unit' },
  { name: 'build', command: 'node src/commands/build.ts' },
  {
    name: 'browser tests',
    command: 'vitest run --project site',
    environment: { CHROMIUM: chromium, OUT_DIR: out },
  },
];

let failed = 0;
for (const { name, command, environment } of steps) {
  console.log(`\n== ${name}: ${command}`);
  const start = Date.now();
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (status !== 0) failed += 1;
  // A site that was not built cannot be looked at.
  if (status !== 0 && name === 'build') break;
}
console.log(`\nsteps: ${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
