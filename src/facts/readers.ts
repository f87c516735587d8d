/**
 * How facts are read: from a cell of a table, or from several added up. Each function makes a fact of an
 * edition and throws a `RangeError` that says what is missing.
 */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { LifeEvent, PublicEvent, Round, TableName } from '#data/tables.ts';
import type { Lifeline } from '#people/lifeline.ts';
import { peopleOf, type RoundCount } from '#people/round-people.ts';
import { eventsOf } from '#people/status.ts';
import type { CountFact, DateFact, FactOf, NumberFact } from './fact.ts';
import { countedRounds, sizeOf, totalOf } from './round-sums.ts';

/** An announced round's size. */
export const roundSize =
  (id: string): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    return {
      kind: 'count',
      count: sizeOf(edition, round),
      as_of: round.announced_on,
      source_ids: round.source_ids,
      cells: [{ table: 'rounds', key: id, column: 'announced_count' }],
    };
  };

/** A number of people of some kind in a round. */
export const roundPart =
  (id: string, column: RoundCount): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    const people = peopleOf(edition, round, column);
    if (people === null) throw new RangeError(`Round ${id} has no ${column}`);
    return {
      kind: 'count',
      count: people,
      as_of: round.announced_on,
      source_ids: round.source_ids,
      cells: [{ table: 'rounds', key: id, column }],
    };
  };

export const roundDate =
  (id: string): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    return dated(round.announced_on, round.source_ids, 'rounds', id, 'announced_on');
  };

export const tally =
  (id: string): FactOf =>
  (edition) => {
    const row = edition.row('tallies', id);
    return {
      kind: 'count',
      count: { value: row.count, qualifier: row.qualifier },
      as_of: row.as_of,
      source_ids: row.source_ids,
      cells: [{ table: 'tallies', key: id, column: 'count' }],
    };
  };

export const figure =
  (id: string): FactOf =>
  (edition) => {
    const row = edition.row('repression', id);
    return {
      kind: 'count',
      count: { value: row.value, qualifier: row.qualifier },
      as_of: row.period_end,
      source_ids: row.source_ids,
      cells: [{ table: 'repression', key: id, column: 'value' }],
    };
  };

export const custody =
  (id: string): FactOf =>
  (edition) => {
    const row = edition.row('custody', id);
    return {
      kind: 'count',
      count: { value: row.count, qualifier: row.qualifier },
      as_of: row.as_of,
      source_ids: row.source_ids,
      cells: [{ table: 'custody', key: id, column: 'count' }],
    };
  };

export const eventDate =
  (id: string): FactOf =>
  (edition) => {
    const event: PublicEvent = edition.row('events', id);
    return dated(event.date, event.source_ids, 'events', id, 'date');
  };

/** The last event of a kind in a person's life up to the edition. */
export function lastOf(edition: Edition, person: string, type: LifeEvent['type']): LifeEvent {
  const event = eventsOf(edition, person).findLast((each) => each.type === type);
  if (!event) throw new RangeError(`Edition ${edition.asOf} has no event "${type}" of ${person}`);
  return event;
}

/** The month of a date. */
export const month = toPrecision(7);

/** The year of a date. */
export const year = toPrecision(4);

function toPrecision(length: 4 | 7) {
  return (read: FactOf): FactOf =>
    (edition) => {
      const fact = read(edition);
      return fact.kind === 'date' ? { ...fact, date: fact.date.slice(0, length) as PartialDate } : fact;
    };
}

export const lifeDate =
  (person: string, type: LifeEvent['type']): FactOf =>
  (edition) => {
    const event = lastOf(edition, person, type);
    return dated(event.date, event.source_ids, 'life-events', event.event_id, 'date');
  };

/** Years of a person's sentence that is named by its event. */
export const sentence =
  (eventId: string): FactOf =>
  (edition) => {
    const event = edition.row('life-events', eventId);
    if (event.years === null) throw new RangeError(`${eventId} has no length`);
    return numbered(event.years, event.source_ids, 'life-events', eventId, 'years');
  };

export function dated(
  date: PartialDate,
  source_ids: readonly string[],
  table: TableName,
  key: string,
  column: string,
): DateFact {
  return { kind: 'date', date, source_ids, cells: [{ table, key, column }] };
}

export function numbered(
  number: number,
  source_ids: readonly string[],
  table: TableName,
  key: string,
  column?: string,
): NumberFact {
  return {
    kind: 'number',
    number,
    source_ids,
    cells: [column === undefined ? { table, key } : { table, key, column }],
  };
}

export function needed(fact: CountFact | null, what: string): CountFact {
  if (!fact) throw new RangeError(`The edition has no ${what}`);
  return fact;
}

/** Smallest or largest of the pardons by decree up to the edition. */
export const extremeRound =
  (pick: (...sizes: number[]) => number): FactOf =>
  (edition) => {
    const decrees = countedRounds(edition).filter(
      (round) => round.mechanism === 'pardon' && round.announced_count !== null,
    );
    const size = pick(...decrees.map((round) => sizeOf(edition, round).value));
    const rounds = decrees.filter((round) => sizeOf(edition, round).value === size);
    return {
      kind: 'number',
      number: size,
      source_ids: [...new Set(rounds.flatMap(({ source_ids }) => source_ids))],
      cells: rounds.map(({ round_id }) => ({ table: 'rounds', key: round_id, column: 'announced_count' })),
    };
  };

/** When a tally or count stood. */
export const tallyDate =
  (id: string): FactOf =>
  (edition) => {
    const row = edition.row('tallies', id);
    return dated(row.as_of, row.source_ids, 'tallies', id, 'as_of');
  };

/** The end of the period a figure is for. */
export const figureDate =
  (id: string): FactOf =>
  (edition) => {
    const row = edition.row('repression', id);
    return dated(row.period_end, row.source_ids, 'repression', id, 'period_end');
  };

export const custodyDate =
  (id: string): FactOf =>
  (edition) => {
    const row = edition.row('custody', id);
    return dated(row.as_of, row.source_ids, 'custody', id, 'as_of');
  };

/**
 * A number that only the words of an event give, such as "had confirmed 88 cases". `words` is a pattern
 * with the number as its first group: where the words change, the build fails rather than print another.
 */
export const numberInEvent =
  (id: string, words: RegExp): FactOf =>
  (edition) => {
    const event = edition.row('events', id);
    const found = words.exec(`${event.headline} ${event.detail ?? ''}`)?.[1];
    if (found === undefined) throw new RangeError(`The words of event ${id} do not match ${words.source}`);
    return numbered(Number(found.replaceAll(',', '')), event.source_ids, 'events', id, 'detail');
  };

/** How many rounds a choice of them is, with those rounds as the cells. */
export function countOfRounds(rounds: readonly Round[]): NumberFact {
  return {
    kind: 'number',
    number: rounds.length,
    source_ids: [...new Set(rounds.flatMap(({ source_ids }) => source_ids.slice(0, 1)))],
    cells: rounds.map(({ round_id }) => ({ table: 'rounds', key: round_id, column: 'announced_on' })),
  };
}

/** People released in a choice of rounds, added up as announced. */
export function sumOfRounds(edition: Edition, rounds: readonly Round[], as_of: PartialDate): CountFact {
  return {
    kind: 'count',
    count: totalOf(edition, rounds),
    as_of,
    source_ids: [...new Set(rounds.flatMap(({ source_ids }) => source_ids.slice(0, 1)))],
    cells: rounds.map(({ round_id }) => ({ table: 'rounds', key: round_id })),
  };
}

/** How many people of a choice there are, by their lifelines. */
export function countOfPeople(lives: readonly Lifeline[]): NumberFact {
  return {
    kind: 'number',
    number: lives.length,
    source_ids: [
      ...new Set(
        lives.flatMap(
          ({ status, spells }) =>
            status.event?.source_ids.slice(0, 1) ?? spells.at(-1)?.source_ids.slice(0, 1) ?? [],
        ),
      ),
    ],
    cells: lives.map(({ person }) => ({ table: 'people', key: person.person_id })),
  };
}
