/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** Unit tests mirror `src/`; browser tests run against a built site (`npm test` builds it first). */
export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // Long enough that no test depends on how busy the machine is.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [
            'pages',
            'links',
            'safety',
            'outline',
            'story',
            'unpublished',
            'reading',
            'interaction',
          ].map((name) => `tests/browser/${name}.test.ts`),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          // Not yet part of `npm test`: run with `npm run test:slow`.
          name: 'slow',
          include: ['axe', 'charts', 'layout', 'print', 'search', 'firefox', 'weight', 'embed-*'].map(
            (name) => `tests/browser/${name}.test.ts`,
          ),
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
