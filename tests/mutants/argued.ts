/** Mutants that no reader could tell from the code, each with the reason. */
import type { Argued } from './draw.ts';

export const ARGUED: readonly Argued[] = [];
