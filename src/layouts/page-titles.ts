/** What the pages of the site are called, for whatever speaks of one. */
import type { Data } from '#data/edition.ts';
import { thingEntries } from '#search/records.ts';
import type { Language } from '#words/language.ts';
import { searchedTexts } from './searched-texts.ts';

/** The title of a page by its address without the language, `/charts/rounds/`; the address of one that nothing names. */
export function pageTitles(data: Data, language: Language): (path: string) => string {
  const things = thingEntries({ edition: data.latest, language }, searchedTexts(data, language));
  const titles = new Map<string, string>(things.map(([path, , title]) => [path, title]));
  return (path) => {
    if (path === '/') return language.say('pages.notFound.front');
    const own = `nav.${path.slice(1, -1)}`;
    return titles.get(path) ?? (language.has(own) ? language.sayAny(own) : path);
  };
}
