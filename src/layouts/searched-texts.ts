/** The stories and the pages of prose as the search finds them: by their titles, what they say of themselves, and their headings. */
import type { Data } from '#data/edition.ts';
import { fillIn } from '#prose/frontmatter.ts';
import { PROSE_PAGES } from '#prose/pages.ts';
import type { SearchedText } from '#search/records.ts';
import type { Language } from '#words/language.ts';
import { proseIn } from './mdx-text.ts';
import { storiesOf } from './stories.ts';

/** Every text, stories first. */
export function searchedTexts(data: Data, language: Language): readonly SearchedText[] {
  const headingsOf = (slug: string) =>
    proseIn(slug, language.code)
      .getHeadings()
      .map(({ text }) => text);
  const pages = PROSE_PAGES.map(({ slug }) => ({
    slug,
    ...fillIn(proseIn(slug, language.code).frontmatter, data.latest, language),
  }));
  return [...storiesOf(data, language), ...pages].map(({ slug, title, description }) => ({
    slug,
    title,
    line: description,
    headings: headingsOf(slug),
  }));
}
