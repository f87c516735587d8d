/** A round of releases as its page tells it: who was in it, what else happened that day, how many were held around it. */
import { compareDates, firstDay, lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { compareTexts } from '#data/order.ts';
import type { CustodyCount, Dispute, Person, PublicEvent, Round, Source } from '#data/tables.ts';

export interface RoundStory {
  readonly round: Round;
  /** People with a page who are reported in it. */
  readonly people: readonly Person[];
  /** The nearest counts of people held, before the round and after it. */
  readonly before: CustodyCount | null;
  readonly after: CustodyCount | null;
  /** Whether others counted those held before the round, or after it, where the list has no count. */
  readonly others: { readonly before: boolean; readonly after: boolean };
  /** Public events that belong to the round, or happened on its day. */
  readonly events: readonly PublicEvent[];
  readonly disputes: readonly Dispute[];
  readonly previous: Round | null;
  readonly next: Round | null;
  /** Sources of everything on the page, in the order in which they are first met. */
  readonly sources: readonly Source[];
}

export function roundStoryOf(edition: Edition, round: Round): RoundStory {
  const order = roundsInTime(edition);
  const at = order.indexOf(round);
  const events = edition.events
    .filter(({ round_id, date }) => round_id === round.round_id || date === round.announced_on)
    .toSorted((a, b) => compareDates(a.date, b.date));
  const disputes = edition.disputesOf('rounds', round.round_id);
  const counts = countsAround(edition, round.announced_on);
  const rows = [round, ...disputes, counts.before, counts.after, ...events].filter((row) => row !== null);
  return {
    round,
    people: peopleInRound(edition, round),
    ...counts,
    others: othersAround(edition, round.announced_on),
    events,
    disputes,
    previous: order[at - 1] ?? null,
    next: order[at + 1] ?? null,
    sources: edition.sourcesOf([...new Set(rows.flatMap(({ source_ids }) => source_ids))]),
  };
}

/** Rounds in the order of their announcement. */
export function roundsInTime(edition: Edition): readonly Round[] {
  return edition.rounds.toSorted((a, b) => compareDates(a.announced_on, b.announced_on));
}

const byRound = new WeakMap<Edition, Map<string, Set<string>>>();

/** People with a page who are named in a round, or have an event in it, by their ids. */
export function peopleInRound(
  edition: Edition,
  { round_id, notable_person_ids }: Pick<Round, 'round_id' | 'notable_person_ids'>,
): readonly Person[] {
  let index = byRound.get(edition);
  if (!index) {
    index = new Map();
    for (const { round_id: round, person_id } of edition['life-events']) {
      if (round === null) continue;
      const members = index.get(round) ?? new Set();
      index.set(round, members.add(person_id));
    }
    byRound.set(edition, index);
  }
  const ids = new Set([...notable_person_ids, ...(index.get(round_id) ?? [])]);
  return [...ids].sort().flatMap((id) => {
    const person = edition.row('people', id);
    return person.published === 'yes' ? [person] : [];
  });
}

/** Whether counts of people held by other criteria stood before a day and after it. */
export function othersAround(
  { custody }: Pick<Edition, 'custody'>,
  day: PartialDate,
): { before: boolean; after: boolean } {
  const others = custody.filter(
    ({ measure, criteria }) => measure === 'in-custody' && criteria !== 'joint-list',
  );
  return {
    before: others.some(({ as_of }) => lastDay(as_of) < firstDay(day)),
    after: others.some(({ as_of }) => firstDay(as_of) > lastDay(day)),
  };
}

/**
 * The last count of people held that stood before a day, and the first that stood after it, by the criteria
 * of the groups' joint list. A count of a month stands at its end; one of the day itself is neither.
 */
export function countsAround(
  { custody }: Pick<Edition, 'custody'>,
  day: PartialDate,
): { before: CustodyCount | null; after: CustodyCount | null } {
  const counts = custody
    .filter(
      ({ measure, criteria, as_of }) =>
        measure === 'in-custody' && criteria === 'joint-list' && as_of.length > 4,
    )
    .toSorted((a, b) => compareTexts(lastDay(a.as_of), lastDay(b.as_of)));
  return {
    before: counts.findLast(({ as_of }) => lastDay(as_of) < firstDay(day)) ?? null,
    after: counts.find(({ as_of }) => lastDay(as_of) > lastDay(day)) ?? null,
  };
}
