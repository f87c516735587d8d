/** The site's feed: each edition and each explainer, under names that never change. */
import type { Data } from '#data/edition.ts';
import { editionOf, EXPLAINERS } from '#prose/explainers.ts';
import { fillIn, type TextWords } from '#prose/frontmatter.ts';
import { languageOf } from '#words/language.ts';
import { AUTHOR, editionDay, editionPage, LICENCE } from './citation.ts';
import { changeSentence } from '#changes/counts.ts';
import { atom, feedId, type FeedEntry } from './feed.ts';

export function siteFeed(data: Data, wordsOf: (slug: string) => TextWords, site: URL): string {
  const language = languageOf('en');
  const editions = data.editions.map((edition, at): FeedEntry => {
    const change = changeSentence(edition, data.editions[at - 1] ?? null, language);
    return {
      id: feedId(`editions/${edition.asOf}`),
      title: language.say('feeds.edition', { title: edition.about.title.en }),
      summary: `${edition.about.note.en} ${change}`,
      link: editionPage(edition, site).href,
      updated: editionDay(edition),
    };
  });
  const explainers = EXPLAINERS.map((explainer): FeedEntry => {
    const edition = editionOf(explainer, data);
    const { title, description } = fillIn(wordsOf(explainer.slug), edition, language);
    return {
      id: feedId(`explainers/${explainer.slug}`),
      title,
      summary: description,
      link: new URL(`/${explainer.slug}/`, site).href,
      updated: editionDay(edition),
    };
  });
  return atom({
    id: feedId('feed'),
    title: language.say('site.name'),
    subtitle: language.say('site.description'),
    self: new URL('/feed.xml', site).href,
    page: new URL('/', site).href,
    author: AUTHOR,
    rights: LICENCE.title,
    updated: editionDay(data.latest),
    entries: [...editions.toReversed(), ...explainers],
  });
}
