/** Programs that some tests need and not every machine has. */
import { spawnSync } from 'node:child_process';

/**
 * The first of these programs that is here. Where none is, `undefined`, and the tests that need it are
 * skipped; but not in CI, where a promise that nobody looked at would pass for a kept one.
 */
export function programOf(names: readonly string[], version = '--version'): string | undefined {
  const found = names.find((name) => spawnSync(name, [version], { stdio: 'ignore' }).status === 0);
  if (found === undefined && process.env.CI)
    throw new Error(`Tests need ${names[0]}, and CI has none: .ci/run has to install it.`);
  return found;
}
