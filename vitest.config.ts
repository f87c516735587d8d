import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of the built site look at `OUT_DIR`, `dist` where it is not set. */
const built = { testTimeout: 300_000, hookTimeout: 300_000 };

/**
 * `unit` mirrors `src/`; `small` builds a small site from synthetic data before its first test; the others look at the
 * built site: without a browser, with one, and by what a release needs.
 */
export default defineConfig({
  test: {
    // A file for each core: vitest would keep one for itself.
    maxWorkers: '100%',
    // Read from the disk by what is tested, where `--changed` does not see it.
    forceRerunTriggers: [
      ...configDefaults.forceRerunTriggers,
      ...['data/**', 'public/**', 'src/**/*.{css,mdx}'].map((files) => join(import.meta.dirname, files)),
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{small,built,site,release}/**'],
          // Long enough that no test depends on how busy the machine is.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'small',
          include: ['tests/small/*.test.ts'],
          globalSetup: 'tests/small/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/*.test.ts', 'tests/site/{unpublished,withdrawn,embed-pinned}.test.ts'],
          globalSetup: 'tests/built/start.ts',
          ...built,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts'],
          exclude: ['tests/site/{unpublished,withdrawn,embed-pinned}.test.ts'],
          globalSetup: 'tests/site/start.ts',
          ...built,
        },
      },
      {
        extends: true,
        test: {
          name: 'release',
          include: ['tests/release/*.test.ts'],
          globalSetup: 'tests/site/start.ts',
          ...built,
        },
      },
    ],
  },
});
