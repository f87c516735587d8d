/** An edition seen in a language: what charts, facts, people and pages are functions of. */
import type { Edition } from '#data/edition.ts';
import type { Language } from './language.ts';

export interface View {
  readonly edition: Edition;
  readonly language: Language;
}
