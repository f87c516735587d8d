import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest begin first, so that no core waits at the end for one that began last. */
const LONGEST =
  /\/(?:site\/(?:every-page|charts)|release\/(?:withdrawal|desk|typed-nowhere|no-connection))\.test\.ts$/;

/** Tests of the commands of an editor. */
const EDITING = 'tests/release/edition*.test.ts';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/**
 * `unit` mirrors `src/`; `small` builds a small site from synthetic data before its first test. The others look at
 * the site in `OUT_DIR`, `dist` where it is not set: `built` without a browser, `site` with one, `release` at what
 * only a release needs. `editing`, a part of that, runs the commands of an editor and needs no site.
 */
export default defineConfig({
  test: {
    // A file for each core: vitest would keep one for itself.
    maxWorkers: '100%',
    // Files share what they load, most of all the editions and the parsed pages.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Long enough that no test depends on how busy the machine is.
    testTimeout: 900_000,
    hookTimeout: 300_000,
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
          exclude: ['tests/{small,built,site,release,hosts}/**'],
        },
      },
      { extends: true, test: { name: 'editing', include: [EDITING] } },
      ...(
        [
          ['small', 'tests/small/global-setup.ts'],
          ['built', 'tests/built/start.ts'],
          ['site', 'tests/site/start.ts'],
          ['release', 'tests/site/start.ts'],
          ['hosts', 'tests/site/start.ts'],
        ] as const
      ).map(([name, globalSetup]) => ({
        extends: true as const,
        test: { name, include: [`tests/${name}/*.test.ts`], exclude: [EDITING], globalSetup },
      })),
    ],
  },
});
