/** The card of a story that opens with the field of its day: that field, as its page draws it, under the story's title. */
import { drawDay } from '#drawing/guided.ts';
import type { Pictured } from '#drawing/picture/share-picture.ts';
import { namedFact } from '#facts/facts.ts';
import { storyDay } from '#facts/story-day.ts';
import type { Story } from '#prose/story.ts';
import type { Language } from '#words/language.ts';

/** Where it stands, beside the story. */
export const STORY_CARD = 'card.png';

/** What the card shows; its title says how many there are of each. */
export function storyCard(
  { title, edition }: Pick<Story, 'title' | 'edition'>,
  language: Language,
): Pictured {
  const { day, letOut, held } = storyDay(edition);
  const facts = [namedFact('pardoned-in-story', edition), namedFact('held-in-story', edition)];
  const says = language.say('guided.card', { day });
  return {
    subject: language.say('chart.subject'),
    title,
    subtitle: says,
    says,
    key: [],
    view: { edition, language },
    sources: edition.sourcesOf([...new Set(facts.flatMap(({ source_ids }) => source_ids))]),
    drawing: (layout) => drawDay(letOut, held, says, layout, 'card'),
  };
}
