/** Each institution and each article that the newest edition names is found, in each language, and rests on sources. */
import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { LANGUAGE_CODES } from '#data/languages.ts';
import { articleCases, articlePath, articleTitle } from '#people/article-cases.ts';
import { placeName, placeStories } from '#people/places.ts';
import { thingEntries } from '#search/records.ts';
import { matchThings, prepareThing } from '#search/word-beginnings.ts';
import { dataIn } from '#words/edition-in.ts';
import { languageOf } from '#words/language.ts';

const data = await loadData('data');

for (const code of LANGUAGE_CODES)
  test(`Places and articles are among the first three that their names find: ${code}.`, () => {
    const { latest: edition } = dataIn(data, code);
    const things = thingEntries({ edition, language: languageOf(code) }, []).map(prepareThing);
    const first = (query: string) =>
      matchThings(query, things)
        .slice(0, 3)
        .map(([path]) => path);
    const stories = placeStories(edition);
    expect(stories.length).toBeGreaterThan(0);
    for (const { place, sources } of stories) {
      const path = `/places/${place.place_id}/`;
      // A name of one language alone is typed in another, too.
      const { name_en } = data.latest.row('places', place.place_id);
      for (const name of [placeName(place, code).text, name_en]) expect(first(name), name).toContain(path);
      expect(sources.length, path).toBeGreaterThan(0);
    }
    expect(edition.articles.length).toBeGreaterThan(0);
    for (const cases of articleCases(edition)) {
      const { article } = cases;
      const title = articleTitle(article, languageOf(code));
      expect(first(title), title).toContain(articlePath(cases));
      expect(article.source_ids.length, article.article_id).toBeGreaterThan(0);
    }
  });
