/**
 * How facts are read: from a cell of a table, or from several added up. Each function makes a fact of an
 * edition and throws a `RangeError` that says what is missing.
 */
import { count, type Count } from '#data/count.ts';
import { daysBetween, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { dayInWords } from '#data/month-names.ts';
import { asPublished } from '#data/published-row.ts';
import type { LifeEvent, PublicEvent, Round, TableName } from '#data/tables.ts';
import type { Lifeline } from '#people/lifeline.ts';
import { peopleOf, type RoundCount } from '#people/round-people.ts';
import { eventsOf } from '#people/status.ts';
import { onDate } from '#words/figure.ts';
import type { PlainUnit } from '#words/units.ts';
import { remainderOf } from './account.ts';
import type { CountFact, DateFact, Fact, FactOf, NumberFact } from './fact.ts';
import {
  firstSources,
  numberOfRounds,
  ofCustody,
  ofPartOfRounds,
  ofRepression,
  ofRounds,
  ofTally,
  ours,
} from './figures.ts';
import { countedRounds, sizeOf } from './round-sums.ts';

/** An announced round's size. */
export const roundSize =
  (id: string): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    return ofRound(round, 'rounds', sizeOf(edition, round), 'announced_count');
  };

/** A number of people of some kind in a round. */
export const roundPart =
  (id: string, column: RoundCount): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    const people = peopleOf(edition, round, column);
    if (people === null) throw new RangeError(`Round ${id} has no ${column}`);
    return ofRound(round, column, people, column);
  };

function ofRound(round: Round, measure: string, people: Count, column: string): CountFact {
  const period = onDate(round.announced_on);
  return {
    ...ofPartOfRounds(measure, people, [round], period),
    source_ids: round.source_ids,
    cells: [{ table: 'rounds', key: round.round_id, column }],
  };
}

export const roundDate =
  (id: string): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    return dated(round.announced_on, round.source_ids, 'rounds', id, 'announced_on');
  };

export const tally =
  (id: string): FactOf =>
  (edition) =>
    ofTally(edition.row('tallies', id));

export const figure =
  (id: string): FactOf =>
  (edition) =>
    ofRepression(edition, edition.row('repression', id));

export const custody =
  (id: string): FactOf =>
  (edition) =>
    ofCustody(edition, edition.row('custody', id));

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

/** The date that the last events of a kind in several lives share. Throws a `RangeError` where they do not. */
export const lifeDateOfEach =
  (people: readonly [string, ...string[]], type: LifeEvent['type']): FactOf =>
  (edition) => {
    const events = people.map((person) => lastOf(edition, person, type));
    const [{ date }] = events as [LifeEvent];
    if (events.some((event) => event.date !== date))
      throw new RangeError(`The last events "${type}" of ${people.join(', ')} are not of one date`);
    return {
      kind: 'date',
      date,
      source_ids: [...new Set(events.flatMap(({ source_ids }) => source_ids))],
      cells: events.map(({ event_id }) => ({ table: 'life-events', key: event_id, column: 'date' })),
    };
  };

/** Years of a person's sentence that is named by its event. */
export const sentence =
  (eventId: string): FactOf =>
  (edition) => {
    const event = edition.row('life-events', eventId);
    if (event.years === null) throw new RangeError(`${eventId} has no length`);
    return numbered(event.years, 'years', event.source_ids, 'life-events', eventId, 'years');
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
  unit: PlainUnit,
  source_ids: readonly string[],
  table: TableName,
  key: string,
  column?: string,
): NumberFact {
  return {
    kind: 'number',
    number,
    unit,
    source_ids,
    cells: [column === undefined ? { table, key } : { table, key, column }],
  };
}

/** What an edition need not have, or an error that says what is missing. */
export function needed<Value extends Fact>(fact: Value | null | undefined, what: string): Value {
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
    const [first, last] = [rounds[0], rounds.at(-1)];
    if (!first || !last) throw new RangeError('The edition has no decree of pardon');
    return {
      ...ofPartOfRounds('rounds', sizeOf(edition, first), rounds, {
        from: first.announced_on,
        until: last.announced_on,
      }),
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

/** What one tally has more than another. */
export const tallyDifference =
  (larger: string, smaller: string): FactOf =>
  (edition) => {
    const [a, b] = [larger, smaller].map((id) => ofTally(edition.row('tallies', id))) as [
      CountFact,
      CountFact,
    ];
    const rest = remainderOf(a.count, [b.count], `${larger}, ${smaller}`);
    return { ...ours('tally', rest, a.period, [a, b]), source_ids: firstSources([a, b]) };
  };

/** Days from one tally to a later one. */
export const daysBetweenTallies =
  (earlier: string, later: string): FactOf =>
  (edition) => {
    const [a, b] = [earlier, later].map((id) => edition.row('tallies', id)) as [TallyRow, TallyRow];
    const isExact = [a, b].every(({ as_of }) => precisionOf(as_of) === 'day');
    const days = count(daysBetween(a.as_of, b.as_of), isExact ? 'exact' : 'about');
    const period = { from: a.as_of, until: b.as_of };
    return {
      ...ours('days', days, period, [], 'days'),
      source_ids: firstSources([a, b]),
      cells: [earlier, later].map((key) => ({ table: 'tallies', key, column: 'as_of' })),
    };
  };

type TallyRow = Edition['tallies'][number];

/** The first day of a tally's window, as precisely as it is given. */
export const tallySince =
  (id: string): FactOf =>
  (edition) => {
    const row = edition.row('tallies', id);
    if (row.since === null) throw new RangeError(`Tally ${id} does not say since when it counts`);
    return dated(row.since, row.source_ids, 'tallies', id, 'since');
  };

/**
 * A number of people that only the words of an event give, such as "had confirmed 88 cases". `words` is a
 * pattern with the number as its first group: where the words change, the build fails rather than print another.
 */
export const numberInEvent =
  (id: string, words: RegExp, unit: 'people' | 'cases'): FactOf =>
  (edition) => {
    const event = edition.row('events', id);
    const { headline, detail } = asPublished(event);
    const found = words.exec(`${headline} ${detail ?? ''}`)?.[1];
    if (found === undefined) throw new RangeError(`The words of event ${id} do not match ${words.source}`);
    const value = count(Number(found.replaceAll(',', '')));
    return {
      ...ours('events', value, onDate(event.date), [], unit),
      counting: 'published',
      source_ids: event.source_ids,
      cells: [{ table: 'events', key: id, column: 'detail' }],
    };
  };

/**
 * The same of the words of an event in somebody's life, such as "after 95 days without word". The pattern names the
 * group `number` and, where the words say on which day it was counted ("19 May 2023"), `day`: days without word are
 * counted long after the last word. Without that group it was counted on the day of the event.
 */
export const numberInLife =
  (id: string, words: RegExp, unit: 'days' | 'people'): FactOf =>
  (edition) => {
    const event = edition.row('life-events', id);
    const { headline, detail } = asPublished(event);
    const { number, day } = words.exec(`${headline} ${detail ?? ''}`)?.groups ?? {};
    const counted = day === undefined ? event.date : dayInWords(day);
    if (number === undefined || counted === null)
      throw new RangeError(`The words of event ${id} do not match ${words.source}`);
    return {
      ...ours('life-events', count(Number(number)), onDate(counted), [], unit),
      counting: 'published',
      source_ids: event.source_ids,
      cells: [{ table: 'life-events', key: id, column: 'detail' }],
    };
  };

/** The day of an event in somebody's life that is named by its row. */
export const lifeEventDate =
  (id: string): FactOf =>
  (edition) => {
    const event = edition.row('life-events', id);
    return dated(event.date, event.source_ids, 'life-events', id, 'date');
  };

/** How many rounds a choice of them is, with those rounds as the cells: up to the last of them, or to a later day. */
export function countOfRounds(rounds: readonly Round[], until?: PartialDate): CountFact {
  const span = spanOf(rounds);
  return numberOfRounds(rounds, until === undefined ? span : { ...span, until });
}

/** People released in a choice of rounds, added up as announced, from the first of them up to a day. */
export function sumOfRounds(edition: Edition, rounds: readonly Round[], until: PartialDate): CountFact {
  return ofRounds(edition, rounds, { ...spanOf(rounds), until });
}

function spanOf(rounds: readonly Round[]): { readonly from: PartialDate; readonly until: PartialDate } {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last) throw new RangeError('The edition has no such round');
  return { from: first.announced_on, until: last.announced_on };
}

/** How many people of a choice there are, by their lifelines, and the day on which they were so many. */
export function countOfPeople(lives: readonly Lifeline[], day: PartialDate): CountFact {
  const period = onDate(day);
  return {
    ...ours('profiles', count(lives.length), period, []),
    source_ids: firstSources(lives.flatMap(({ status }) => status.event ?? [])),
    cells: lives.map(({ person }) => ({ table: 'people', key: person.person_id })),
  };
}
