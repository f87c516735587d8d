/** What a link preview shows of a story that opens with the field of its day; on a quiet site nothing. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { isQuiet } from '#build/quiet-site.ts';
import { published } from '#build/published.ts';
import { picturePng } from '#drawing/picture/share-picture.ts';
import { storiesOf } from '#layouts/stories.ts';
import { pageText } from '#layouts/mdx-text.ts';
import type { Story } from '#prose/story.ts';
import { storyCard } from '#takeaway/story-card.ts';
import { editionIn } from '#words/edition-in.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';

export const getStaticPaths = async () => {
  const stories = isQuiet() ? [] : storiesOf(await published(), languageOf('en'));
  return ofEachInEachLanguage(
    stories
      .filter(({ hasDay }) => hasDay)
      .map(({ slug }) => ({ params: { explainer: slug }, props: { slug } })),
  );
};

export const GET: APIRoute<{ code: LanguageCode; slug: string }> = async ({ url, props: { code, slug } }) => {
  // A text that is not translated is told in English, and so is its card.
  const language = languageOf(pageText(slug, code).lang);
  const stories = storiesOf(await published(language.code), language);
  const story = stories.find((each) => each.slug === slug) as Story;
  const edition = editionIn(story.edition, language.code);
  const picture = await picturePng(storyCard({ ...story, edition }, language), 'card');
  return fileAnswer(picture, url);
};
