/**
 * `npm test`: everything that must hold before the site is published. `test.ts release` looks at what
 * only a release needs, `test.ts quick` at what was changed. What each step printed is kept in
 * `test-results/`.
 */
import { availableParallelism } from 'node:os';
import { changedSince } from './changed-since.ts';
import { findChromium } from './chromium.ts';
import { progress } from './progress.ts';
import { runStep } from './run-step.ts';
import { duration, runSteps, type Step } from './steps.ts';
import { stepsOf } from './test-steps.ts';

/** Runs these steps, and shows on a terminal which are running; resolves to whether everything passed. */
async function runAll(steps: readonly Step[], environment: NodeJS.ProcessEnv): Promise<boolean> {
  const bar = progress();
  let running: ReadonlyMap<string, number> = new Map();
  const ticking = setInterval(() => {
    const now = performance.now();
    bar.show([...running].map(([name, since]) => `${name} ${duration(now - since)}`).join(' · '));
  }, 500);
  try {
    return await runSteps(steps, {
      cores: availableParallelism(),
      run: (step) => runStep(step, environment, !process.env.CI),
      now: () => performance.now(),
      say: (line) => {
        bar.done();
        console.log(line);
      },
      show: (each) => (running = each),
    });
  } finally {
    clearInterval(ticking);
    bar.done();
  }
}

const [which, since = 'HEAD'] = process.argv.slice(2);
const steps = stepsOf(which, since, changedSince);
const chromium = which === 'quick' || steps.length === 0 ? '' : findChromium();
if (steps.length === 0) console.error(`There is no test run “${which}”: say release, quick, or nothing.`);
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
const isReady = steps.length > 0 && chromium !== null;
const passed =
  isReady &&
  (await runAll(steps, { ...process.env, ...colours, ...(chromium ? { CHROMIUM: chromium } : {}) }));
process.exitCode = passed ? 0 : 1;
