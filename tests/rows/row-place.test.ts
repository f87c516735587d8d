import { describe, expect, it } from 'vitest';
import type { Data } from '#data/edition.ts';
import { date } from '#data/dates.ts';
import type { TableName } from '#data/tables.ts';
import { restingOnSources } from '#rows/rows-of-sources.ts';
import { nameRow, shownPeople, type Naming } from '#rows/row-place.ts';
import { writePeriod } from '#words/value.ts';
import { isShown } from '#data/visibility.ts';
import { languageOf } from '#words/language.ts';
import { custody, death, round, synthetic } from '../charts/synthetic.ts';
import { invent } from '../people/synthetic.ts';
import { dispute, lifeEvent, person, publicEvent, smallData, source } from '../takeaway/small-data.ts';

const language = languageOf('en');

const naming = ({ latest }: Data, isPinned = false): Naming => ({
  edition: latest,
  latest,
  language,
  isPinned,
});

const data = await smallData({
  '2024-12-09': {
    sources: [source('paper'), source('letter'), source('unused')],
    people: [person('ada'), person('hidden', { published: 'no' })],
    'life-events': [
      lifeEvent('ada-detained', 'ada', { source_ids: 'paper;letter' }),
      lifeEvent('ada-sentenced', 'ada', { type: 'sentenced', headline: 'Sentenced' }),
      lifeEvent('hidden-detained', 'hidden', { source_ids: 'letter' }),
    ],
    events: [publicEvent('arrests', { person_ids: 'ada;hidden' })],
    custody: [
      {
        custody_id: 'count',
        as_of: '2024-12',
        date_is: 'stated',
        measure: 'in-custody',
        count: '1300',
        qualifier: 'about',
        counter: 'Viasna',
        criteria: 'joint-list',
        source_ids: 'letter',
      },
    ],
    disputes: [dispute('one', { table: 'life-events', key: 'ada-detained' })],
  },
});
const edition = data.latest;

describe('names of rows', () => {
  it('say what the row says, with its qualifier and as precise a date', () => {
    expect(nameRow('custody', edition.row('custody', 'count'), naming(data))).toEqual({
      text: 'about 1,300 held, December 2024 (Viasna)',
      href: '/charts/in-custody/',
    });
    expect(nameRow('life-events', edition.row('life-events', 'ada-detained'), naming(data))).toEqual({
      text: 'ADA, 2 May 2024: Detained',
      href: '/people/ada/',
    });
    expect(nameRow('events', edition.row('events', 'arrests'), naming(data))).toEqual({
      text: 'Arrests, May 2024',
      href: '/timeline/#event-arrests',
    });
  });

  it('lead to the charts and sources of their edition where it is pinned', () => {
    const pinned = naming(data, true);
    expect(nameRow('custody', edition.row('custody', 'count'), pinned)?.href).toBe(
      '/editions/2024-12-09/charts/in-custody/',
    );
    expect(nameRow('sources', edition.row('sources', 'paper'), pinned)?.href).toBe(
      '/editions/2024-12-09/sources/#paper',
    );
  });

  it('of a dispute name the disputed row and lead to it', () => {
    expect(nameRow('disputes', edition.row('disputes', 'one'), naming(data))).toEqual({
      text: 'ADA, 2 May 2024: Detained: “Date” given as 3 May 2024',
      href: '/people/ada/',
    });
  });

  it('are not given for people without a page, nor for what is about them', () => {
    expect(nameRow('people', edition.row('people', 'hidden'), naming(data))).toBeNull();
    expect(nameRow('life-events', edition.row('life-events', 'hidden-detained'), naming(data))).toBeNull();
    expect(isShown(edition, 'events', edition.row('events', 'arrests'))).toBe(true);
    expect(shownPeople(['ada', 'hidden'], edition).map(({ person_id }) => person_id)).toEqual(['ada']);
  });
});

describe('what rests on a source', () => {
  const resting = restingOnSources(naming(data));
  const texts = (id: string) => resting.get(id)?.map(({ text }) => text);

  it('is the rows that name it, those of a person taken together', () => {
    expect(texts('paper')).toEqual([
      'Arrests, May 2024',
      'ADA, 2 May 2024: Detained: “Date” given as 3 May 2024',
      'ADA: profile, 2 events',
    ]);
  });

  it('holds nothing about people without a page', () => {
    expect(texts('letter')).toEqual(['about 1,300 held, December 2024 (Viasna)', 'ADA: 1 event']);
  });

  it('is missing where no row names the source', () => {
    expect(texts('unused')).toBeUndefined();
  });
});

describe('periods', () => {
  it('that are a whole month or year are called by its name', () => {
    const write = (from: string, until: string) => writePeriod(date(from), date(until), language);
    expect(write('2025-12-01', '2025-12-31')).toBe('December 2025');
    expect(write('2025-01-01', '2025-12-31')).toBe('2025');
    expect(write('2024', '2024')).toBe('2024');
    expect(write('2020-05', '2025-12-31')).toBe('May 2020 to 31 December 2025');
    expect(write('2024-02-01', '2024-02-28')).toBe('1 February to 28 February 2024');
  });
});

describe('places of rows', () => {
  const told = invent({
    people: [{ person_id: 'shown' }, { person_id: 'hidden', published: 'no' }],
    publicEvents: [{ event_id: 'arrests' }],
    rounds: [{ ...round('r1', '2024-07-03', 18) }],
    disputes: [
      { dispute_id: 'of-round', table: 'rounds', key: 'r1' },
      { dispute_id: 'of-none', table: 'rounds', key: 'r9' },
    ],
  });
  const later = invent({ people: [{ person_id: 'shown', published: 'no' }] });
  const at = (latest: typeof told, isPinned: boolean): Naming => ({
    edition: told,
    latest,
    language,
    isPinned,
  });
  const href = (table: TableName, row: unknown, naming: Naming) => nameRow(table, row as never, naming)?.href;

  it('are those of the newest edition: what it lacks has none', () => {
    expect(href('people', told.row('people', 'shown'), at(told, false))).toBe('/people/shown/');
    expect(href('people', told.row('people', 'shown'), at(later, false))).toBeNull();
    expect(href('events', told.row('events', 'arrests'), at(told, false))).toBe('/timeline/#event-arrests');
    expect(href('events', told.row('events', 'arrests'), at(later, false))).toBeNull();
    expect(href('sources', told.row('sources', 'paper'), at(told, false))).toBe('/sources/#paper');
  });

  it('of a round is its page, in a pinned edition the chart that shows it best', () => {
    const row = told.row('rounds', 'r1');
    expect(href('rounds', row, at(told, false))).toBe('/rounds/r1/');
    expect(href('rounds', row, at(later, false))).toBe('/charts/rounds/');
    expect(href('rounds', row, at(told, true))).toBe('/editions/2024-12-09/charts/rounds/');
  });

  it('of a dispute is that of its row, if there is one', () => {
    expect(href('disputes', told.row('disputes', 'of-round'), at(told, false))).toBe('/rounds/r1/');
    expect(href('disputes', told.row('disputes', 'of-none'), at(told, false))).toBeNull();
  });

  it('of a count is the chart made for it, where several show it', () => {
    const counted = synthetic({
      custody: [
        custody('in-custody', '2024-11-30', 1296),
        custody('ever-recognised', '2024-11-30', 3638),
        custody('former', '2024-11-30', 2342),
      ],
      deaths: [death('Person One', '2021-05-21')],
      measures: [],
    });
    const naming: Naming = { edition: counted, latest: counted, language, isPinned: false };
    expect(href('custody', counted.custody[0], naming)).toBe('/charts/in-custody/');
    expect(href('custody', counted.custody[1], naming)).toBe('/charts/ever-recognised/');
    expect(href('deaths', counted.deaths[0], naming)).toBe('/charts/deaths/');
    expect(href('custody', custody('in-custody', '2019-01-01', 1), naming)).toBeNull();
  });
});
