/** Plainly invented people: an edition of "Person 17" and others, made of as little as a test says of them. */
import { date } from '#data/dates.ts';
import { makeEdition, type Edition, type Rows } from '#data/edition.ts';
import {
  TABLE_NAMES,
  type Dispute,
  type LifeEvent,
  type Person,
  type PublicEvent,
  type Round,
} from '#data/tables.ts';
import { aboutOf, blank, publicEvent } from '../data/blank.ts';
import { lifelineOf, type Lifeline } from '#people/lifeline.ts';

/** `2024-05-02 detained`, and what else is said of it. */
export type Told = readonly [told: string, more?: Partial<LifeEvent>];

export const PERSON: Person = {
  ...blank('people'),
  person_id: 'person-17',
  name_en: 'Person Seventeen',
  name_be: 'Асоба Семнаццаць',
  name_ru: 'Персона Семнадцать',
  other_spellings: [],
  gender: 'f',
  born: null,
  role: 'Teacher',
  category: 'activist',
  one_line: 'Taught.',
  published: 'yes',
  source_ids: ['paper'],
};

export interface Invented {
  asOf?: string;
  people?: readonly Partial<Person>[];
  /** Of the first person, unless they say whose they are; of case 1, unless they say which. */
  events?: readonly Told[];
  publicEvents?: readonly Partial<PublicEvent>[];
  rounds?: readonly Partial<Round>[];
  disputes?: readonly Partial<Dispute>[];
}

export function invent({
  asOf = '2024-12-09',
  people = [{}],
  events = [],
  publicEvents = [],
  rounds = [],
  disputes = [],
}: Invented): Edition {
  const rows = {
    ...Object.fromEntries(TABLE_NAMES.map((name) => [name, []])),
    sources: [
      {
        source_id: 'paper',
        publisher: 'A Paper',
        title: null,
        title_is: null,
        url: null,
        link: 'none',
        published: null,
        language: 'en',
        kind: 'news',
        note: null,
      },
    ],
    people: people.map((person) => ({ ...PERSON, ...person })),
    'life-events': events.map(([told, more], at) => ({
      ...eventOf(told),
      event_id: `event-${at + 1}`,
      ...more,
    })),
    events: publicEvents.map((event, at) => publicEvent(`public-${at + 1}`, '2024-05', event)),
    rounds: rounds.map((round, at) => ({
      round_id: `r${at + 1}`,
      announced_on: date('2024-05-02'),
      label: 'A round',
      notable_person_ids: [],
      source_ids: ['paper'],
      ...round,
    })),
    disputes: disputes.map((dispute, at) => ({
      dispute_id: `dispute-${at + 1}`,
      table: 'life-events',
      key: 'event-1',
      column: 'date',
      value: '2024',
      qualifier: null,
      counter: null,
      why: 'It says so.',
      reconciled: 'no',
      source_ids: ['paper'],
      ...dispute,
    })),
  };
  return makeEdition(aboutOf(asOf), rows as unknown as Rows);
}

/** The life of the first person of an edition made of nothing else. */
export function lifeOf(events: readonly Told[], asOf = '2024-12-09', more: Invented = {}): Lifeline {
  const edition = invent({ asOf, events, ...more });
  return lifelineOf(edition, edition.people[0] as Person);
}

function eventOf(told: string): LifeEvent {
  const [on = '', type = ''] = told.split(' ');
  return {
    ...blank('life-events'),
    person_id: PERSON.person_id,
    date: date(on),
    type: type as LifeEvent['type'],
    headline: type,
    case: 1,
    source_ids: ['paper'],
  };
}
