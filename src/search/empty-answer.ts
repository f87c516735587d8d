/** What is said where nobody is found: to a relative, that not being here means nothing. */
import { statesOf } from '#facts/account.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { sayFigures } from '#words/sentence.ts';
import type { View } from '#words/view.ts';
import type { Paragraph } from './entries.ts';

/** Paragraphs with links in them; the numbers are those of the edition, and left out where it has none. */
export function emptyAnswer(view: View): readonly Paragraph[] {
  const { edition, language } = view;
  const say = (key: string) => language.sayAny(`search.empty.${key}`);
  const recognised = statesOf(edition)?.recognised;
  const people = publishedPeople(edition).length;
  return [
    [language.say('search.empty.people', { people }), ' ', [say('peopleLink'), '/method/#who-has-a-page']],
    ...(recognised
      ? [
          [
            sayFigures(language, 'search.empty.counted', {
              recognised,
              day: language.date(recognised.period.until),
            }),
          ],
        ]
      : []),
    [say('nothing')],
    [say('turn'), ' ', [say('turnLink'), '/safety/']],
    [[say('list'), '/people/#by-name']],
  ];
}
