/** Everything a person's page says, put together from an edition. */
import type { Edition } from '#data/edition.ts';
import type { Article, Dispute, LifeEvent, Person, PublicEvent, Round, Source } from '#data/tables.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { publicEventsOf } from './events.ts';
import { lifelineOf, type Lifeline } from './lifeline.ts';
import { peopleInRound } from './round-story.ts';
import { articlesOf, isSentence, sentencesOf, type Sentence } from './sentences.ts';

export interface Profile {
  readonly person: Person;
  readonly life: Lifeline;
  readonly chapters: readonly Chapter[];
  /** Those of the latest case that holds any. */
  readonly sentences: readonly Sentence[];
  readonly articles: readonly Article[];
  readonly rounds: readonly PersonalRound[];
  readonly publicEvents: readonly PublicEvent[];
  readonly disputes: readonly PersonalDispute[];
  /** Sources of everything on the page, in the order in which they are first met. */
  readonly sources: readonly Source[];
}

/** A round of releases, as it concerns a person. */
export interface PersonalRound {
  readonly round: Round;
  /** What befell the person in it: pardoned, released, taken abroad. */
  readonly events: readonly LifeEvent[];
  /** Others with a page who are reported in it. */
  readonly others: readonly Person[];
}

/** Another source's value, and what it disagrees with. */
export interface PersonalDispute {
  readonly dispute: Dispute;
  /** The event in question; `null` where it is about the person. */
  readonly event: LifeEvent | null;
}

export function profileOf(edition: Edition, person: Person): Profile {
  const life = lifelineOf(edition, person);
  const rounds = roundsOf(edition, life);
  const publicEvents = publicEventsOf(edition, person.person_id);
  const tried = latestTried(life.events);
  const articles = articlesOf(edition, life.events);
  const disputes = disputesOfPerson(edition, life);
  const ids = [
    person,
    ...life.events,
    ...articles,
    ...rounds.map(({ round }) => round),
    ...publicEvents,
    ...disputes.map(({ dispute }) => dispute),
  ];
  return {
    person,
    life,
    chapters: chaptersOf(life),
    sentences: sentencesOf(edition, tried),
    articles,
    rounds,
    publicEvents,
    disputes,
    sources: edition.sourcesOf([...new Set(ids.flatMap(({ source_ids }) => source_ids))]),
  };
}

/** Events of the case in which the person was last sentenced. */
function latestTried(events: readonly LifeEvent[]): readonly LifeEvent[] {
  const latest = events.findLast(isSentence);
  return latest ? events.filter((event) => event.case === latest.case) : [];
}

function roundsOf(edition: Edition, { person, events }: Lifeline): PersonalRound[] {
  return edition.rounds
    .filter(
      ({ round_id, notable_person_ids }) =>
        notable_person_ids.includes(person.person_id) || events.some((event) => event.round_id === round_id),
    )
    .map((round) => ({
      round,
      events: events.filter(({ round_id }) => round_id === round.round_id),
      others: peopleInRound(edition, round).filter(({ person_id }) => person_id !== person.person_id),
    }));
}

function disputesOfPerson(edition: Edition, { person, events }: Lifeline): PersonalDispute[] {
  const deaths = edition.deaths.filter(({ person_id }) => person_id === person.person_id);
  const died = events.find(({ type }) => type === 'died') ?? null;
  return [
    ...edition.disputesOf('people', person.person_id).map((dispute) => ({ dispute, event: null })),
    ...events.flatMap((event) =>
      edition.disputesOf('life-events', event.event_id).map((dispute) => ({ dispute, event })),
    ),
    ...deaths.flatMap(({ death_id }) =>
      edition.disputesOf('deaths', death_id).map((dispute) => ({ dispute, event: died })),
    ),
  ];
}
