import { describe, expect, it } from 'vitest';
import type { Data } from '#data/edition.ts';
import { date } from '#data/dates.ts';
import { restingOnSources } from '#rows/rows-of-sources.ts';
import { nameRow, shownPeople, type Naming } from '#rows/row-place.ts';
import { writePeriod } from '#words/value.ts';
import { isShown } from '#data/visibility.ts';
import { languageOf } from '#words/language.ts';
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
    expect(write('2024-02-01', '2024-02-28')).toBe('1 February 2024 to 28 February 2024');
  });
});
