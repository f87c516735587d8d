/** Articles of the criminal code: whom with a page they were used against, and which belong together. */
import type { Edition } from '#data/edition.ts';
import type { Article, Source } from '#data/tables.ts';
import { presencesOf, type Presence } from './places.ts';

export interface ArticleCases {
  readonly article: Article;
  readonly people: readonly Presence[];
  /** The article that this is a part of, and other parts of it. */
  readonly related: readonly Article[];
  /** Sources of everything on the page, in the order in which they are first met. */
  readonly sources: readonly Source[];
}

/** The number without its part: 342-p2 is a part of 342. */
const numberOf = ({ article_id }: Article): string => article_id.replace(/-p\d+.*$/, '');

const byNumber = (a: Article, b: Article): number =>
  a.article_id.localeCompare(b.article_id, 'en', { numeric: true });

const cases = new WeakMap<Edition, readonly ArticleCases[]>();

/** Every article of an edition, by its number. */
export function articleCases(edition: Edition): readonly ArticleCases[] {
  const known = cases.get(edition);
  if (known) return known;
  const found = edition.articles.toSorted(byNumber).map((article): ArticleCases => {
    const people = presencesOf(
      edition,
      edition['life-events'].filter(({ articles }) => articles.includes(article.article_id)),
    );
    const related = edition.articles.filter(
      (other) => other !== article && numberOf(other) === numberOf(article),
    );
    const ids = [article, ...people.flatMap(({ events }) => events)].flatMap(({ source_ids }) => source_ids);
    return {
      article,
      people,
      related: related.toSorted(byNumber),
      sources: edition.sourcesOf([...new Set(ids)]),
    };
  });
  cases.set(edition, found);
  return found;
}

/** Whether an article has a page of its own: where somebody with a page was charged or sentenced under it. */
export function hasPage({ people }: ArticleCases): boolean {
  return people.length > 0;
}

/** Where an article is told of: its page, or its place in the list of all. */
export function articlePath(of: ArticleCases): `/${string}` {
  const id = of.article.article_id;
  return hasPage(of) ? `/articles/${id}/` : `/articles/#article-${id}`;
}
