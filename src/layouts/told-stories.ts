/** The figures of the stories, as the pages about them list them. */
import type { Data } from '#data/edition.ts';
import { editionOf, EXPLAINERS } from '#prose/explainers.ts';
import { shownText } from '#prose/shown-text.ts';
import { toldFigures, type ToldFigure, type ToldText } from '#prose/told-figures.ts';
import { editionIn } from '#words/edition-in.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { pageText } from './mdx-text.ts';
import { storiesOf } from './stories.ts';

/** A story that prints figures. */
export interface ToldStory extends Pick<ToldText, 'slug' | 'follows'> {
  readonly title: string;
  /** In the order in which it first tells them, those that an earlier story tells too among them. */
  readonly figures: readonly ToldFigure[];
}

/** Every story with figures, in the order of the front page; of each figure all tellings, of whichever story. */
export function toldStories(data: Data, code: LanguageCode): readonly ToldStory[] {
  const texts = EXPLAINERS.map((explainer): ToldText => {
    const { source, lang } = pageText(explainer.slug, code);
    const edition = editionIn(editionOf(explainer, data), lang);
    const { slug, edition: follows } = explainer;
    return { slug, text: shownText(source, edition), follows, edition, language: languageOf(lang) };
  });
  const figures = toldFigures(texts);
  const titles = new Map(storiesOf(data, languageOf(code)).map(({ slug, title }) => [slug, title]));
  return texts
    .map(({ slug, follows }) => ({
      slug,
      follows,
      title: titles.get(slug) ?? slug,
      figures: figures.filter(({ tellings }) => tellings.some((telling) => telling.slug === slug)),
    }))
    .filter((story) => story.figures.length > 0);
}
