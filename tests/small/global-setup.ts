/** The small site is built once, before any test on it. */
import type { TestProject } from 'vitest/node';
import { buildSmallSite, type SmallSite } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    smallSite: SmallSite;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('smallSite', await buildSmallSite());
}
