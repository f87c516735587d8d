/** Sentences of an imprisonment, one by one: they are never added up, for courts add and absorb terms. */
import type { Edition } from '#data/edition.ts';
import type { Article, Dispute, LifeEvent } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import { lengthOf, type Length } from '#words/value.ts';

export interface Sentence {
  readonly event: LifeEvent;
  /** `null` where no length is reported. */
  readonly length: Length | null;
  /** Lengths that other sources give for the same ruling. */
  readonly disputes: readonly Dispute[];
}

export function sentencesOf(edition: Edition, events: readonly LifeEvent[]): readonly Sentence[] {
  return events.filter(isSentence).map((event) => ({
    event,
    length: event.years === null ? null : lengthOf(event.years),
    disputes: edition.disputesOf('life-events', event.event_id, 'years'),
  }));
}

export function isSentence({ type }: Pick<LifeEvent, 'type'>): boolean {
  return type === 'sentenced' || type === 'sentenced-in-absentia';
}

/** Whether the words of a ruling's event already give its length, so that it is not said twice in one line. */
export function isLengthSaid({ event, length }: Sentence, language: Language): boolean {
  if (length === null || length.months > 0) return false;
  const years = language.say('people.facts.yearsAsSaid', { years: length.years });
  const words = event.headline.toLocaleLowerCase(language.code).split(/[^\p{L}\p{N}]+/u);
  return words.includes(years);
}

/** Articles of the criminal code named in a person's events, in the order in which they are first named. */
export function articlesOf(edition: Edition, events: readonly LifeEvent[]): readonly Article[] {
  return [...new Set(events.flatMap(({ articles }) => articles))].map((id) => edition.row('articles', id));
}
