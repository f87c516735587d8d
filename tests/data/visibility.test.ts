import { expect, test } from 'vitest';
import type { Dispute } from '#data/tables.ts';
import { hiddenPeople, isShown, peopleColumns } from '#data/visibility.ts';
import { invent } from '../people/synthetic.ts';

const edition = invent({
  people: [{ person_id: 'shown' }, { person_id: 'hidden', published: 'no' }],
  events: [
    ['2024-05-02 detained', { person_id: 'shown', event_id: 'of-shown' }],
    ['2024-05-02 detained', { person_id: 'hidden', event_id: 'of-hidden' }],
  ],
  publicEvents: [{ event_id: 'arrests', person_ids: ['shown', 'hidden'] }],
});
const disputeOf = (table: string, key: string): Partial<Dispute> => ({ table, key });

test('Nothing about a person without a page is shown: neither their row, nor their events, nor what disputes them', () => {
  expect([...hiddenPeople(edition)]).toEqual(['hidden']);
  expect(isShown(edition, 'people', edition.row('people', 'shown'))).toBe(true);
  expect(isShown(edition, 'people', edition.row('people', 'hidden'))).toBe(false);
  expect(isShown(edition, 'life-events', edition.row('life-events', 'of-shown'))).toBe(true);
  expect(isShown(edition, 'life-events', edition.row('life-events', 'of-hidden'))).toBe(false);
  expect(isShown(edition, 'disputes', disputeOf('life-events', 'of-shown'))).toBe(true);
  expect(isShown(edition, 'disputes', disputeOf('life-events', 'of-hidden'))).toBe(false);
  expect(isShown(edition, 'disputes', disputeOf('people', 'hidden'))).toBe(false);
});

test('A row that names such a person among others is shown, and so is a dispute of it', () => {
  expect(isShown(edition, 'events', edition.row('events', 'arrests'))).toBe(true);
  expect(isShown(edition, 'disputes', disputeOf('events', 'arrests'))).toBe(true);
  expect(isShown(edition, 'disputes', disputeOf('rounds', 'nowhere'))).toBe(true);
  expect(isShown(edition, 'disputes', disputeOf('no-table', 'of-hidden'))).toBe(true);
});

test('A death marked as unpublished is not shown, whether or not the person has a row; nor that of a hidden person', () => {
  expect(isShown(edition, 'deaths', { published: 'no', person_id: null })).toBe(false);
  expect(isShown(edition, 'deaths', { published: 'yes', person_id: 'hidden' })).toBe(false);
  expect(isShown(edition, 'deaths', { published: 'yes', person_id: 'shown' })).toBe(true);
  // No other table has the mark.
  expect(isShown(edition, 'rounds', { published: 'no' })).toBe(true);
});

test('Columns that name people are known by what they refer to', () => {
  expect(peopleColumns('events')).toEqual(['person_ids']);
  expect(peopleColumns('rounds')).toEqual(['notable_person_ids']);
  expect(peopleColumns('life-events')).toEqual(['person_id']);
  expect(peopleColumns('tallies')).toEqual([]);
});
