/** Sentences of an imprisonment, one by one: they are never added up, for courts add and absorb terms. */
import type { Edition } from '#data/edition.ts';
import type { Article, Dispute, LifeEvent } from '#data/tables.ts';

export interface Sentence {
  readonly event: LifeEvent;
  /** `null` where no length is reported. */
  readonly length: Length | null;
  /** Lengths that other sources give for the same ruling. */
  readonly disputes: readonly Dispute[];
}

export interface Length {
  readonly years: number;
  readonly months: number;
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

/** Years as courts count them, out of years as data hold them: 13.08 is thirteen years and a month. */
export function lengthOf(years: number): Length {
  const months = Math.round(years * 12);
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** Articles of the criminal code named in a person's events, in the order in which they are first named. */
export function articlesOf(edition: Edition, events: readonly LifeEvent[]): readonly Article[] {
  return [...new Set(events.flatMap(({ articles }) => articles))].map((id) => edition.row('articles', id));
}
