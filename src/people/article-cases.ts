/** Articles of the criminal code: whom with a page they were used against, and which belong together. */
import type { Edition } from '#data/edition.ts';
import { once } from '#data/once.ts';
import type { Article, Source } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
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

/** An article, its parts, then what was put in after it: 130, 130-p3, 130-1. */
const byNumber = (a: Article, b: Article): number =>
  numberOf(a).localeCompare(numberOf(b), 'en', { numeric: true }) ||
  a.article_id.localeCompare(b.article_id, 'en', { numeric: true });

/** "Article 130, part 3: Incitement of enmity": a part that the number names is not said again after the name. */
export function articleTitle({ number, name }: Article, { say }: Language): string {
  const part = /,.*?(\d+)$/.exec(number)?.[1];
  const said = part === undefined ? name : name.replace(new RegExp(` \\(\\D*${part}\\)$`), '');
  return say('articles.name', { number, name: said });
}

/** Every article of an edition, by its number. */
export const articleCases = once((edition: Edition): readonly ArticleCases[] =>
  edition.articles.toSorted(byNumber).map((article): ArticleCases => {
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
  }),
);

/** Whether an article has a page of its own: where somebody with a page was charged or sentenced under it. */
export function hasPage({ people }: ArticleCases): boolean {
  return people.length > 0;
}

/** Where an article is told of: its page, or its place in the list of all. */
export function articlePath(of: ArticleCases): `/${string}` {
  const id = of.article.article_id;
  return hasPage(of) ? `/articles/${id}/` : `/articles/#article-${id}`;
}
