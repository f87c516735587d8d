/** The site's feed: each edition and each explainer, under names that never change. */
import type { Data } from '#data/edition.ts';
import { editionOf, EXPLAINERS } from '#prose/explainers.ts';
import { fillIn, type TextWords } from '#prose/frontmatter.ts';
import { languageOf, type Language } from '#words/language.ts';
import { address, fullAddress } from '#words/paths.ts';
import { AUTHOR, editionDay, editionPage, LICENCE, wordsIn } from './citation.ts';
import { explainerDay } from './days.ts';
import { changeSentence } from '#changes/counts.ts';
import { atom, feedId, type FeedEntry } from './feed.ts';

export function siteFeed(
  data: Data,
  wordsOf: (slug: string) => TextWords,
  site: URL,
  language: Language = languageOf('en'),
): string {
  const { code } = language;
  const editions = data.editions.map((edition, at): FeedEntry => {
    const change = changeSentence(edition, data.editions[at - 1] ?? null, language);
    return {
      id: feedId(`editions/${edition.asOf}`, code),
      title: language.say('feeds.edition', { title: wordsIn(edition.about.title, code) }),
      summary: `${wordsIn(edition.about.note, code)} ${change}`,
      link: editionPage(edition, site, code).href,
      updated: editionDay(edition),
    };
  });
  const explainers = EXPLAINERS.map((explainer): FeedEntry => {
    const edition = editionOf(explainer, data);
    const { title, description } = fillIn(wordsOf(explainer.slug), edition, language);
    return {
      id: feedId(`explainers/${explainer.slug}`, code),
      title,
      summary: description,
      link: fullAddress(address(code, `/${explainer.slug}/`), site).href,
      updated: explainerDay(explainer, edition),
    };
  });
  return atom({
    id: feedId('feed', code),
    language: code,
    title: language.say('site.name'),
    subtitle: language.say('site.description'),
    self: fullAddress(address(code, '/feed.xml'), site).href,
    page: fullAddress(address(code, '/'), site).href,
    author: AUTHOR,
    rights: LICENCE.title,
    updated: editionDay(data.latest),
    entries: [...editions.toReversed(), ...explainers],
  });
}
