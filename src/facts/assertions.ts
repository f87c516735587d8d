/**
 * What a sentence may assert of an edition where no fact computes it: a closed vocabulary, chosen by the claims
 * that occur. Each entry says which parameters it wants and, tried on an edition, why it is false there.
 */
import { z } from 'zod';
import { lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { endsCustody } from '#people/custody.ts';
import { leftBehind, namedInStory } from '#people/left-behind.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { eventsOf, isHeld, isHeldOn, silencesOf } from '#people/status.ts';
import { latestAccount } from './account.ts';
import { custodyCounts } from './comparison.ts';
import { namedFact, type FactName } from './facts.ts';
import { pardonsNearRelief } from './relief.ts';
import { countedRounds, sizeOf } from './round-sums.ts';

/** Why an assertion is false in an edition, for an editor; `null` where it holds. Throws a `RangeError` where a row is missing. */
export type Assertion = (edition: Edition) => string | null;

interface Kind {
  /** The parameters, each a row, a column, a word or a number. */
  readonly wants: z.ZodObject;
  /** An assertion with parameters that fit. */
  readonly with: (parameters: never) => Assertion;
}

const kind = <Wants extends z.ZodObject>(
  wants: Wants,
  isTrue: (edition: Edition, parameters: z.infer<Wants>) => string | null,
): Kind => ({ wants, with: (parameters: z.infer<Wants>) => (edition) => isTrue(edition, parameters) });

const ids = z.array(z.string()).min(1);

const KINDS: Readonly<Record<string, Kind>> = {
  /** These rounds, and no others, are the largest counted ones; since a month or day, where one is given. */
  'largest-rounds': kind(
    z.strictObject({ rounds: ids, since: z.string().optional() }),
    (edition, { rounds, since = '' }) => {
      const size = (round: Round) => sizeOf(edition, round).value;
      const least = Math.min(...rounds.map((id) => size(edition.row('rounds', id))));
      const others = countedRounds(edition).filter(
        (round) => round.announced_on >= since && !rounds.includes(round.round_id) && size(round) >= least,
      );
      return others.length === 0
        ? null
        : `${told(others, (round) => `${nameOf(round)} let out ${size(round)}`)}, and ${rounds.join(', ')} at least ${least}`;
    },
  ),

  /** No counted round is later; of one mechanism, where it is named. */
  'last-round': kind(
    z.strictObject({ round: z.string(), mechanism: z.string().optional() }),
    (edition, { round, mechanism }) => {
      const { announced_on: day } = edition.row('rounds', round);
      const later = countedRounds(edition).filter(
        (each) =>
          each.announced_on >= day &&
          each.round_id !== round &&
          (mechanism === undefined || each.mechanism === mechanism),
      );
      return later.length === 0 ? null : `${told(later, nameOf)} came after ${round}`;
    },
  ),

  /** The counted rounds of which no number was announced, so that the count of political prisoners stands for it, are these. */
  'unannounced-rounds': kind(z.strictObject({ rounds: ids }), (edition, { rounds }) => {
    const others = countedRounds(edition).filter(
      ({ announced_count, round_id }) => announced_count === null && !rounds.includes(round_id),
    );
    return others.length === 0 ? null : `nothing was announced of ${told(others, nameOf)}, either`;
  }),

  /** No counted round is earlier. */
  'first-round': kind(z.strictObject({ round: z.string() }), (edition, { round }) => {
    const [first] = countedRounds(edition);
    return first?.round_id === round ? null : `${first ? nameOf(first) : 'no round'} is the first`;
  }),

  /** Of the people of one round, or of all rounds of a mechanism before one, at least so many per cent were taken abroad, to these places. */
  'taken-abroad': kind(
    z.strictObject({
      round: z.string().optional(),
      mechanism: z.string().optional(),
      before: z.string().optional(),
      percent: z.number(),
      places: ids.optional(),
    }),
    (edition, { round, mechanism, before, percent, places }) => {
      const until = before === undefined ? null : edition.row('rounds', before).announced_on;
      const rounds =
        round === undefined
          ? countedRounds(edition).filter(
              (each) => each.mechanism === mechanism && (until === null || each.announced_on < until),
            )
          : [edition.row('rounds', round)];
      const elsewhere = rounds.filter((each) =>
        each.destination_places.some((place) => places?.includes(place) === false),
      );
      if (elsewhere.length > 0) return `${told(elsewhere, nameOf)} led elsewhere`;
      const all = sum(rounds.map((each) => sizeOf(edition, each).value));
      const abroad = sum(rounds.map(({ taken_abroad }) => taken_abroad ?? 0));
      return abroad * 100 >= all * percent ? null : `${abroad} of ${all} people were taken abroad`;
    },
  ),

  /** No step of relief from sanctions is near to a pardon outside the deals. */
  'pardons-without-relief': kind(z.strictObject({}), (edition) => {
    const near = pardonsNearRelief(edition);
    return near.length === 0 ? null : `${told(near, ({ round }) => nameOf(round))} has relief near to it`;
  }),

  /** Everyone whom an event of the timeline names was in custody on a day; without one, everyone whom the front page shows as named by the story. */
  'held-on': kind(
    z.strictObject({ event: z.string().optional(), day: z.iso.date() }),
    (edition, { event, day }) => {
      const named = event === undefined ? namedInStory(edition) : edition.row('events', event).person_ids;
      const out = named
        .map((id) => edition.find('people', id))
        .filter((person) => person !== undefined)
        .filter((person) => !isHeldOn(lifelineOf(edition, person).spells, day as PartialDate));
      return out.length === 0 ? null : `${told(out, (person) => person.person_id)} not held on ${day}`;
    },
  ),

  /** An event of the timeline is earlier than every counted round of a mechanism. */
  'before-rounds': kind(
    z.strictObject({ event: z.string(), mechanism: z.string() }),
    (edition, { event, mechanism }) => {
      const { date } = edition.row('events', event);
      const earlier = countedRounds(edition).filter(
        (round) => round.mechanism === mechanism && round.announced_on <= lastDay(date),
      );
      return earlier.length === 0 ? null : `${told(earlier, nameOf)} is not later than ${event}, ${date}`;
    },
  ),

  /** Everyone left behind who is still held was last reported more than half a year before the cut-off. */
  'reports-old': kind(z.strictObject({}), (edition) => {
    const fresh = leftBehind(edition).filter(({ status }) => isHeld(status.kind) && !status.isOld);
    return fresh.length === 0 ? null : `${told(fresh, ({ person }) => person.person_id)} reported since`;
  }),

  /** Everybody who was cut off has had regular contact again, or is out. */
  'silences-ended': kind(z.strictObject({}), (edition) => {
    const open = publishedPeople(edition).filter(({ person_id }) =>
      silencesOf(eventsOf(edition, person_id)).some(({ to }) => to === null),
    );
    return open.length === 0 ? null : `${told(open, ({ person_id }) => person_id)} still cut off`;
  }),

  /** Nobody named in a round was let go inside Belarus: everyone who came out in it was taken abroad. */
  'none-named-at-home': kind(z.strictObject({ round: z.string() }), (edition, { round }) => {
    const { notable_person_ids, announced_on } = edition.row('rounds', round);
    const released = edition['life-events'].filter((event) => event.round_id === round && endsCustody(event));
    const people = new Set([...notable_person_ids, ...released.map(({ person_id }) => person_id)]);
    const home = [...people].filter(
      (id) =>
        !eventsOf(edition, id).some(({ type, date }) => type === 'taken-abroad' && date === announced_on),
    );
    return home.length === 0
      ? null
      : `${told(home, (id) => id)} named in ${round} and not taken abroad that day`;
  }),

  /** Fewer people of a round are named than were let out. */
  'not-all-named': kind(z.strictObject({ round: z.string() }), (edition, { round }) => {
    const row = edition.row('rounds', round);
    const named = row.notable_person_ids.length + row.other_notable_people.length;
    const size = sizeOf(edition, row).value;
    return named < size ? null : `${named} people of the ${size} of ${round} are named`;
  }),

  /** Nothing on the timeline tells of a round after its day. */
  'nothing-since': kind(z.strictObject({ round: z.string() }), (edition, { round }) => {
    const { announced_on } = edition.row('rounds', round);
    const since = edition.events.filter(({ round_id, date }) => round_id === round && date > announced_on);
    return since.length === 0 ? null : `${told(since, ({ event_id }) => event_id)} tells of it later`;
  }),

  /** No figure of a measure is above a number: what is known are single cases. */
  'no-figure-above': kind(
    z.strictObject({ measure: z.string(), number: z.number() }),
    (edition, { measure, number }) => {
      const above = edition.repression.filter((row) => row.measure === measure && row.value > number);
      return above.length === 0
        ? null
        : told(above, ({ figure_id, value }) => `${figure_id} gives ${value}, more than ${number}`);
    },
  ),

  /** Every figure of a measure and a counter that begins after a day is a first count. */
  'first-counts': kind(
    z.strictObject({ measure: z.string(), counter: z.string(), after: z.string() }),
    (edition, { measure, counter, after }) => {
      const others = edition.repression.filter(
        (row) =>
          row.measure === measure &&
          row.counter === counter &&
          row.period_start > after &&
          row.count_is !== 'first',
      );
      return others.length === 0 ? null : `${told(others, ({ figure_id }) => figure_id)} is no first count`;
    },
  ),

  /** The newest count of the joint list, of a measure, is this one. */
  'newest-count': kind(z.strictObject({ count: z.string() }), (edition, { count }) => {
    const { measure } = edition.row('custody', count);
    const newest = custodyCounts(edition, measure).at(-1);
    if (!newest) return `${count} is no count of the joint list`;
    return newest.custody_id === count
      ? null
      : `${newest.custody_id}, of ${newest.as_of}, is newer than ${count}`;
  }),

  /** The last totals of a counter, by the day they stood at, are these. */
  'last-totals': kind(
    z.strictObject({ totals: ids, counter: z.string() }),
    (edition, { totals, counter }) => {
      const rows = totals.map((id) => edition.row('tallies', id));
      const from = rows.map(({ as_of }) => as_of).sort()[0] ?? '';
      const others = edition.tallies.filter(
        (row) => row.counter.startsWith(counter) && row.as_of > from && !totals.includes(row.tally_id),
      );
      return others.length === 0
        ? null
        : `${told(others, ({ tally_id, as_of }) => `${tally_id}, of ${as_of},`)} is later than ${totals[0] ?? ''}`;
    },
  ),

  /** For more than half of the counted rounds it is not reported how many were on the list. */
  'political-mostly-unknown': kind(z.strictObject({}), (edition) => {
    const rounds = countedRounds(edition);
    const known = rounds.filter(({ political_prisoners }) => political_prisoners !== null).length;
    return known * 2 < rounds.length ? null : `it is known of ${known} of ${rounds.length} rounds`;
  }),

  /** A cell holds nothing. */
  'not-reported': kind(
    z.strictObject({ round: z.string(), column: z.string() }),
    (edition, { round, column }) => {
      const row: Readonly<Record<string, unknown>> = { ...edition.row('rounds', round) };
      if (!(column in row)) throw new RangeError(`rounds.csv has no column ${column}`);
      return row[column] === null ? null : `${round} has ${column} ${JSON.stringify(row[column])}`;
    },
  ),

  /** On the last day for which recognised, former and held were all published, nobody is left over; a later count of those recognised lacks one. */
  'account-agrees': kind(z.strictObject({}), (edition) => {
    const account = latestAccount(edition);
    if (!account) return 'for no day are all figures there';
    if (account.left !== 0)
      return `${account.recognised.as_of}: ${account.recognised.count} less ${account.former.count} and ${account.held.count} leaves ${account.left}`;
    const newest = custodyCounts(edition, 'ever-recognised').at(-1);
    return newest === undefined || newest.as_of > account.recognised.as_of
      ? null
      : 'it is the newest day, too';
  }),

  /** Facts that add up to another, as far as their numbers go. */
  'adds-up': kind(z.strictObject({ parts: ids, total: z.string() }), (edition, { parts, total }) => {
    const [made, printed] = [sum(parts.map((name) => numberOf(name, edition))), numberOf(total, edition)];
    return made === printed ? null : `${parts.join(' + ')} is ${made}, and ${total} is ${printed}`;
  }),

  /** A fact is more than another. */
  'more-than': kind(z.strictObject({ more: z.string(), less: z.string() }), (edition, { more, less }) => {
    const [greater, smaller] = [numberOf(more, edition), numberOf(less, edition)];
    return greater > smaller ? null : `${more} is ${greater}, and ${less} is ${smaller}`;
  }),
};

export const ASSERTIONS: readonly string[] = Object.keys(KINDS);

/** An assertion by name. Throws a `RangeError` that says what is wrong with the name or the parameters, and what to write. */
export function assertion(name: string, parameters: object): Assertion {
  const found = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (!found) throw new RangeError(`"${name}" is no assertion; there are ${ASSERTIONS.join(', ')}`);
  const parsed = found.wants.safeParse(parameters);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) =>
      [path.join('.'), message].filter(Boolean).join(': '),
    );
    throw new RangeError(
      `"${name}" takes ${Object.keys(found.wants.shape).join(', ') || 'nothing'}: ${wrong.join('; ')}`,
    );
  }
  return found.with(parsed.data as never);
}

function numberOf(name: string, edition: Edition): number {
  const fact = namedFact(name as FactName, edition);
  if (fact.kind === 'date') throw new RangeError(`${name} is a date and no number`);
  return fact.kind === 'count' ? fact.count.value : fact.number;
}

const nameOf = ({ round_id, announced_on }: Round) => `${round_id} (${announced_on})`;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function told<Row>(rows: readonly Row[], write: (row: Row) => string): string {
  return rows.map(write).join(', ');
}
