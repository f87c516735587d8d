/** The day of the starting story as a picture of people: the pardoned over those who were held. */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { namedFact } from './facts.ts';

export interface StoryDay {
  readonly day: PartialDate | '';
  readonly letOut: number;
  readonly held: number;
}

/** How many were pardoned on the day of the story, and how many were held then. */
export function storyDay(edition: Edition): StoryDay {
  const day = namedFact('story-date', edition);
  const sizeOf = (name: 'pardoned-in-story' | 'held-in-story') => {
    const fact = namedFact(name, edition);
    return fact.kind === 'count' ? fact.count.value : 0;
  };
  return {
    day: day.kind === 'date' ? day.date : '',
    letOut: sizeOf('pardoned-in-story'),
    held: sizeOf('held-in-story'),
  };
}
