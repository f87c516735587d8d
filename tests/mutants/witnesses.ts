/** Tests are asked what they notice of a mutant, and believed only where they pass without any. */
import type { Mutant } from './draw.ts';
import type { Tried } from './report.ts';
import { runTests, tryMutant } from './trial.ts';
import { SMALL_SITE, wavesFor } from './waves.ts';

/** Where the tests of the small site are. */
export const SMALL = 'tests/small/';

export class Witnesses {
  /** Tests that fail without any mutant: they are not asked again. */
  readonly refused = new Set<string>();
  readonly #believed = new Set<string>();
  readonly #limit: number;
  readonly #unasked: readonly string[];

  /** Each group of tests may take `limit` seconds; those `unasked` are left out. */
  constructor(limit: number, unasked: readonly string[] = []) {
    this.#limit = limit;
    this.#unasked = unasked;
  }

  /** A site that cannot be built would seem to notice everything. */
  async hearSmallSite(copy: string): Promise<void> {
    const failure = await runTests(copy, SMALL_SITE, this.#limit);
    if (failure) this.#refuse(SMALL, failure.by);
  }

  async hear(copy: string, mutant: Mutant): Promise<Tried> {
    for (;;) {
      const waves = wavesFor(mutant.file, new Set([...this.refused, ...this.#unasked]));
      const outcome = { mutant, waves, ...(await tryMutant(copy, mutant, waves, this.#limit)) };
      const { test, project } = outcome;
      if (test === null || this.#believed.has(test)) return outcome;
      const failure = await runTests(copy, { project, files: [test] }, this.#limit);
      if (failure === null) {
        this.#believed.add(test);
        return outcome;
      }
      this.#refuse(test, failure.by);
    }
  }

  #refuse(test: string, by: string): void {
    this.refused.add(test);
    console.log(`not asked, for it fails without any mutant: ${test} (${by})`);
  }
}
