/** Times in custody that ended in a round of releases, beside the terms that courts had passed. */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { LifeEvent, Round } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import type { Spell } from './custody.ts';
import { daysOfSpell, type Days } from './days.ts';
import { lifelineOf, publishedPeople, type Lifeline } from './lifeline.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

type Ended = Spell & { readonly to: PartialDate };

/** A time in custody that ended in a round, and the terms that courts passed for it. */
export interface ServedRow extends ChartRow {
  readonly life: Lifeline;
  readonly spell: Ended;
  readonly days: Days;
  readonly round: Round;
  /** Terms of the same imprisonment, in time. They are drawn one after the other and never added up. */
  readonly terms: readonly Sentence[];
}

/** The event that ended an imprisonment in a round: a term that ended is another way out. */
function releaseIn(edition: Edition, { events }: Spell): { event: LifeEvent; round: Round } | null {
  const event = events.at(-1);
  if (!event || event.type === 'sentence-served' || event.type === 'died') return null;
  const round = edition.rounds.find(({ round_id }) => round_id === event.round_id);
  return round ? { event, round } : null;
}

/** The times that people with a page had been held when a round let them out, the longest first. */
export function timesServed(edition: Edition): ServedRow[] {
  return publishedPeople(edition)
    .flatMap((person) => {
      const life = lifelineOf(edition, person);
      return life.spells.flatMap((spell) => rowOf(edition, life, spell) ?? []);
    })
    .sort((a, b) => b.days.value - a.days.value);
}

function rowOf(edition: Edition, life: Lifeline, spell: Spell): ServedRow | null {
  const release = releaseIn(edition, spell);
  const days = daysOfSpell(spell, edition.asOf);
  if (!release || !days || spell.to === null) return null;
  const terms = sentencesOf(
    edition,
    life.events.filter((event) => event.case === spell.case && event.type === 'sentenced'),
  );
  const events = [...spell.events, ...terms.map(({ event }) => event)];
  return {
    life,
    spell: { ...spell, to: spell.to },
    days,
    round: release.round,
    terms,
    source_ids: [...new Set(events.flatMap(({ source_ids }) => source_ids))],
    cells: [
      ...spell.events.map(({ event_id }) => ({
        table: 'life-events' as const,
        key: event_id,
        column: 'date',
        shownIn: 'days',
      })),
      ...terms.map(({ event }) => ({
        table: 'life-events' as const,
        key: event.event_id,
        column: 'years',
        shownIn: 'terms',
      })),
    ],
  };
}
