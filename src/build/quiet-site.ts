import { isAsked } from './asked.ts';

/**
 * Whether `QUIET=1` asks for a site that a glance at a screen, a preview and a search engine give away less of. Titles
 * name nobody; there are no cards and no feeds; browsers are asked to keep nothing.
 */
export const isQuiet = (): boolean => isAsked('QUIET');
