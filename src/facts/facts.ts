/**
 * The facts that prose may print, by name. Each reads an edition and says where its value stands; none
 * holds a value of its own.
 */
import { date, firstDay, parseDate, yearsBetween, type PartialDate } from '../data/dates.ts';
import { sumCounts } from '../data/count.ts';
import type { Edition } from '../data/edition.ts';
import type { LifeEvent, PublicEvent, TableName } from '../data/tables.ts';
import { eventsOf } from '../people/status.ts';
import { leftBehind, namedInStory } from '../people/lifeline.ts';
import {
  custodyPeak,
  factOf,
  heldAt,
  latestMonthOfRepression,
  latestRound,
  releasedInSixMonths,
} from './comparison.ts';
import type { CountFact, DateFact, Fact, FactOf, NumberFact } from './fact.ts';
import { monthlyFigures } from './monthly.ts';
import { countedRounds, sizeOf } from './rounds.ts';

/** An announced round's size. */
const roundSize =
  (id: string): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    return {
      kind: 'count',
      count: sizeOf(round),
      as_of: round.announced_on,
      source_ids: round.source_ids,
      cells: [{ table: 'rounds', key: id, column: 'announced_count' }],
    };
  };

/** A number of people of some kind in a round. */
const roundPart =
  (id: string, column: 'women' | 'men' | 'chronic_illness' | 'pensioners' | 'disabled'): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    const value = round[column];
    if (value === null) throw new RangeError(`Round ${id} has no ${column}`);
    return {
      kind: 'count',
      count: { value, qualifier: 'exact' },
      as_of: round.announced_on,
      source_ids: round.source_ids,
      cells: [{ table: 'rounds', key: id, column }],
    };
  };

const roundDate =
  (id: string): FactOf =>
  (edition) => {
    const round = edition.row('rounds', id);
    return dated(round.announced_on, round.source_ids, 'rounds', id, 'announced_on');
  };

const tally =
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

const figure =
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

const custody =
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

const eventDate =
  (id: string): FactOf =>
  (edition) => {
    const event: PublicEvent = edition.row('events', id);
    return dated(event.date, event.source_ids, 'events', id, 'date');
  };

/** The last event of a kind in a person's life up to the edition. */
function lastOf(edition: Edition, person: string, type: LifeEvent['type']): LifeEvent {
  const event = eventsOf(edition, person).findLast((each) => each.type === type);
  if (!event) throw new RangeError(`Edition ${edition.asOf} has no event "${type}" of ${person}`);
  return event;
}

/** The month of a date. */
const month =
  (read: FactOf): FactOf =>
  (edition) => {
    const fact = read(edition);
    return fact.kind === 'date' ? { ...fact, date: fact.date.slice(0, 7) as PartialDate } : fact;
  };

const lifeDate =
  (person: string, type: LifeEvent['type']): FactOf =>
  (edition) => {
    const event = lastOf(edition, person, type);
    return dated(event.date, event.source_ids, 'life-events', event.event_id, 'date');
  };

/** Years of a person's sentence that is named by its event. */
const sentence =
  (eventId: string): FactOf =>
  (edition) => {
    const event = edition.row('life-events', eventId);
    if (event.years === null) throw new RangeError(`${eventId} has no length`);
    return numbered(event.years, event.source_ids, 'life-events', eventId, 'years');
  };

function dated(
  date: PartialDate,
  source_ids: readonly string[],
  table: TableName,
  key: string,
  column: string,
): DateFact {
  return { kind: 'date', date, source_ids, cells: [{ table, key, column }] };
}

function numbered(
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

function needed(fact: CountFact | null, what: string): CountFact {
  if (!fact) throw new RangeError(`The edition has no ${what}`);
  return fact;
}

/** Smallest or largest of the pardons by decree up to the edition. */
const extremeRound =
  (pick: (...sizes: number[]) => number): FactOf =>
  (edition) => {
    const decrees = countedRounds(edition).filter(
      (round) => round.mechanism === 'pardon' && round.announced_count !== null,
    );
    const size = pick(...decrees.map((round) => sizeOf(round).value));
    const rounds = decrees.filter((round) => sizeOf(round).value === size);
    return {
      kind: 'number',
      number: size,
      source_ids: [...new Set(rounds.flatMap(({ source_ids }) => source_ids))],
      cells: rounds.map(({ round_id }) => ({ table: 'rounds', key: round_id, column: 'announced_count' })),
    };
  };

const FACTS = {
  // The starting story: 9 December 2024.
  'story-date': roundDate('r08'),
  'pardoned-in-story': roundSize('r08'),
  'pardoned-in-story-women': roundPart('r08', 'women'),
  'pardoned-in-story-men': roundPart('r08', 'men'),
  'pardoned-in-story-ill': roundPart('r08', 'chronic_illness'),
  'released-six-months': tally('tally-2024-12-09-insider'),
  'released-before-story': tally('tally-2024-12-09-ap'),
  'repression-november-2024': figure('repressed-total-2024-11'),
  'repression-in-story': (edition) => {
    const dispute = edition.row('disputes', 'repressed-total-2024-11-value-671');
    return {
      kind: 'number',
      number: Number(dispute.value),
      source_ids: dispute.source_ids,
      cells: [{ table: 'repression', key: dispute.key, column: 'value' }],
    };
  },
  'repression-november-month': (edition) => {
    const row = edition.row('repression', 'repressed-total-2024-11');
    return dated(
      row.period_end.slice(0, 7) as PartialDate,
      row.source_ids,
      'repression',
      row.figure_id,
      'period_end',
    );
  },
  'held-in-story': custody('custody-2024-12-09-insider'),
  'held-end-november-2024': custody('custody-2024-11-30-viasna'),
  'recognised-end-november-2024': custody('recognised-2024-11-30'),
  're-arrested-week-before-story': figure('re-arrests-2024-12-first-week'),
  'newly-recognised-november-2024': figure('newly-recognised-2024-11'),
  'election-2025-day': (edition) => {
    // The day itself lies after the edition's cut-off: what is known is the day the vote was called for.
    const event = edition.row('events', 'election-date-set');
    const day = /(\d{1,2}) January 2025/.exec(event.headline);
    if (!day) throw new RangeError('The headline of election-date-set does not name its day');
    return dated(
      date(`2025-01-${day[1]?.padStart(2, '0') ?? ''}`),
      event.source_ids,
      'events',
      event.event_id,
      'headline',
    );
  },
  'rounds-november-2024': (edition) => {
    const rounds = countedRounds(edition).filter(({ announced_on }) => announced_on.startsWith('2024-11'));
    return {
      kind: 'number',
      number: rounds.length,
      source_ids: rounds.flatMap(({ source_ids }) => source_ids.slice(0, 1)),
      cells: rounds.map(({ round_id }) => ({ table: 'rounds', key: round_id, column: 'announced_on' })),
    };
  },
  'recognised-since-first-round': (edition) => {
    const figures = [...monthlyFigures(edition, 'newly-recognised-political-prisoners')]
      .filter(([each]) => each >= '2024-07')
      .map(([, row]) => row);
    const last = figures.at(-1);
    if (!last) throw new RangeError('No month since the first round has a figure');
    return {
      kind: 'count',
      count: sumCounts(figures.map(({ value, qualifier }) => ({ value, qualifier }))),
      as_of: last.period_end,
      source_ids: figures.flatMap(({ source_ids }) => source_ids.slice(0, 1)),
      cells: figures.map(({ figure_id }) => ({ table: 'repression', key: figure_id, column: 'value' })),
    };
  },
  'pardons-november-2024': figure('released-in-period-2024-11'),

  // The rounds.
  'first-round-count': tally('tally-2024-07-08-viasna'),
  'first-round-date': roundDate('r01'),
  'second-round-date': roundDate('r03'),
  'rounds-counted': (edition) => {
    const rounds = countedRounds(edition);
    return {
      kind: 'number',
      number: rounds.length,
      source_ids: [...new Set(rounds.flatMap(({ source_ids }) => source_ids.slice(0, 1)))],
      cells: rounds.map(({ round_id }) => ({ table: 'rounds', key: round_id })),
    };
  },
  'smallest-decree': extremeRound(Math.min),
  'largest-decree': extremeRound(Math.max),
  'latest-round': (edition) => needed(latestRound(edition), 'round'),
  'latest-round-date': (edition) => {
    const round = countedRounds(edition).at(-1);
    if (!round) throw new RangeError('The edition has no round');
    return dated(round.announced_on, round.source_ids, 'rounds', round.round_id, 'announced_on');
  },
  'custody-peak': (edition) => factOf(custodyPeak(edition)),
  'custody-peak-month': (edition) => {
    const peak = custodyPeak(edition);
    return dated(peak.as_of.slice(0, 7) as PartialDate, peak.source_ids, 'custody', peak.custody_id, 'as_of');
  },
  'sum-of-rounds-six-months': (edition) => needed(releasedInSixMonths(edition), 'round in six months'),
  'latest-month-of-repression': (edition) => needed(latestMonthOfRepression(edition), 'month of repression'),
  'held-now': (edition) => needed(heldAt(edition), 'count of those held'),

  // People.
  'named-in-story': (edition) => {
    const event = edition.row('events', 'best-known-not-pardoned-2024-12-09');
    return numbered(namedInStory(edition).length, event.source_ids, 'events', event.event_id, 'person_ids');
  },
  'profiles-left-behind': (edition) => {
    const left = leftBehind(edition);
    return {
      kind: 'number',
      number: left.length,
      source_ids: [...new Set(left.flatMap(({ spells }) => spells.at(-1)?.source_ids.slice(0, 1) ?? []))],
      cells: left.map(({ person }) => ({ table: 'people', key: person.person_id })),
    };
  },
  'profiles-without-contact': (edition) => {
    const silent = leftBehind(edition).filter(({ status }) => status.kind === 'held-no-contact');
    return {
      kind: 'number',
      number: silent.length,
      source_ids: [...new Set(silent.flatMap(({ silences }) => silences.at(-1)?.source_ids ?? []))],
      cells: silent.flatMap(({ status }) =>
        status.event ? [{ table: 'life-events' as const, key: status.event.event_id }] : [],
      ),
    };
  },
  'bialiatski-sentence': sentence('ales-bialiatski-2023-03-03-sentenced'),
  'bialiatski-nobel': lifeDate('ales-bialiatski', 'award'),
  'bialiatski-detained': lifeDate('ales-bialiatski', 'detained'),
  'tsikhanouski-detained': lifeDate('siarhei-tsikhanouski', 'detained'),
  'tsikhanouski-sentence': sentence('siarhei-tsikhanouski-2021-12-14-sentenced'),
  'babaryka-sentence': sentence('viktar-babaryka-2021-07-06-sentenced'),
  'babaryka-detained': lifeDate('viktar-babaryka', 'detained'),
  'statkevich-sentence': sentence('mikalai-statkevich-2021-12-14-sentenced'),
  'statkevich-last-contact': lifeDate('mikalai-statkevich', 'last-contact'),
  'znak-sentence': sentence('maksim-znak-2021-09-06-sentenced'),
  'last-heard-year-in-story': (edition) => {
    const [dispute] = edition.disputesOf(
      'life-events',
      lastOf(edition, 'mikalai-statkevich', 'last-contact').event_id,
      'date',
    );
    const year = parseDate(dispute?.value ?? '');
    if (!dispute || !year)
      throw new RangeError('No dispute gives another year for the last contact with mikalai-statkevich');
    return dated(year, dispute.source_ids, 'life-events', dispute.key, 'date');
  },
  'znak-last-contact': lifeDate('maksim-znak', 'last-contact'),
  'kalesnikava-met-father': lifeDate('maryia-kalesnikava', 'contact-restored'),

  // The president.
  'took-office': lifeDate('alexander-lukashenko', 'took-office'),
  'years-in-power': (edition) => {
    const event = lastOf(edition, 'alexander-lukashenko', 'took-office');
    return numbered(
      yearsBetween(firstDay(event.date), edition.asOf),
      event.source_ids,
      'life-events',
      event.event_id,
      'date',
    );
  },
  'recognition-began': (edition) => {
    const event = edition.row('events', 'election-2020');
    return dated(event.date.slice(0, 4) as PartialDate, event.source_ids, 'events', event.event_id, 'date');
  },
  'invasion-month': month(eventDate('invasion-from-belarus')),
  'nuclear-weapons-month': month(eventDate('tactical-nuclear-weapons')),
} as const satisfies Record<string, FactOf>;

export type FactName = keyof typeof FACTS;

export const FACT_NAMES = Object.keys(FACTS) as FactName[];

/** A named fact as an edition has it. Throws a `RangeError` where the name is unknown or the edition lacks it. */
export function namedFact(name: FactName, edition: Edition): Fact {
  const read = (FACTS as Record<string, FactOf | undefined>)[name];
  if (!read) throw new RangeError(`There is no fact "${name}"; facts are declared in src/facts/facts.ts`);
  try {
    return read(edition);
  } catch (error) {
    throw new RangeError(`Fact "${name}": ${(error as Error).message}`, { cause: error });
  }
}
