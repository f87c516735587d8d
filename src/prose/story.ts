/** An explainer as lists show it. */
import type { Edition } from '#data/edition.ts';
import type { TextWords } from './frontmatter.ts';

export interface Story extends TextWords {
  readonly slug: string;
  /** The edition it is told from. */
  readonly edition: Edition;
  /** Id of the first chart in it; `null` where it has none. */
  readonly chart: string | null;
  /** Whether it opens with the field of its day, which is then its picture. */
  readonly hasDay: boolean;
}
