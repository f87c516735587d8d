/** The explainers as lists show them. */
import type { Data } from '#data/edition.ts';
import { chartsIn, editionOf, EXPLAINERS } from '#prose/explainers.ts';
import { fillIn } from '#prose/frontmatter.ts';
import type { Story } from '#prose/story.ts';
import type { Language } from '#words/language.ts';
import { proseIn, proseSource } from './mdx-text.ts';

/** Every explainer, in the order of the front page. */
export function storiesOf(data: Data, language: Language): readonly Story[] {
  return EXPLAINERS.map((explainer) => {
    const edition = editionOf(explainer, data);
    const { slug } = explainer;
    const source = proseSource(slug, language.code);
    return {
      ...fillIn(proseIn(slug, language.code).frontmatter, edition, language),
      slug,
      edition,
      chart: chartsIn(source)[0] ?? null,
      hasDay: source.includes('<DayField>'),
    };
  });
}
