/** The explainers as lists show them. */
import type { Data, Edition } from '#data/edition.ts';
import { chartsIn, editionOf, EXPLAINERS } from '#prose/explainers.ts';
import { fillIn, type TextWords } from '#prose/frontmatter.ts';
import type { Language } from '#words/language.ts';
import { proseIn, proseSource } from './mdx-text.ts';

export interface Story extends TextWords {
  readonly slug: string;
  /** The edition it is told from. */
  readonly edition: Edition;
  /** Id of the first chart in it; `null` where it has none. */
  readonly chart: string | null;
}

/** Every explainer, in the order of the front page. */
export function storiesOf(data: Data, language: Language): readonly Story[] {
  return EXPLAINERS.map((explainer) => {
    const edition = editionOf(explainer, data);
    const { slug } = explainer;
    return {
      ...fillIn(proseIn(slug, language.code).frontmatter, edition, language),
      slug,
      edition,
      chart: chartsIn(proseSource(slug, language.code))[0] ?? null,
    };
  });
}
