/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/**
 * Unit tests mirror `src/`; tests of the small site build it from synthetic data before the first of them; tests of
 * the site run against a built site (`npm test` builds it first).
 */
export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/small/**'],
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
          name: 'site',
          include: ['tests/site/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
