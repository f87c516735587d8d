import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareDates,
  date,
  daysBetween,
  firstDay,
  instant,
  lastDay,
  parseDate,
  monthOf,
  precisionOf,
  yearOf,
  yearsBetween,
} from '#data/dates.ts';

test('a date is a day, a month or a year of the calendar', () => {
  expect(['2024-12-09', '2024-12', '2024'].map((text) => precisionOf(date(text)))).toEqual([
    'day',
    'month',
    'year',
  ]);
  for (const text of [
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13',
    '2024-00-01',
    '24',
    '2024-1',
    '2024-12-09T00:00',
    ' 2024',
    '2024\n',
    '',
  ]) {
    expect(parseDate(text), text).toBeNull();
  }
  expect(parseDate('2000-02-29')).toBe('2000-02-29');
});

test('a day is of a month and a year, a month of a year', () => {
  expect(['2024-12-09', '2024-12', '2024'].map((text) => [yearOf(date(text)), monthOf(date(text))])).toEqual([
    ['2024', '2024-12'],
    ['2024', '2024-12'],
    ['2024', '2024'],
  ]);
});

test('a year of neither this century nor the last is a slip of the hand', () => {
  expect(['1899', '0224-12-09', '2104', '20024'].map(parseDate)).toEqual([null, null, null, null]);
});

test('a date typed in code that is none throws', () => {
  expect(() => date('soon')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: "soon" is not a date such as 2024-12-09, 2024-12 or 2024]`,
  );
});

test('a partial date means any day from its first to its last', () => {
  expect(
    [date('2024'), date('2024-02'), date('2024-02-03')].map((each) => [firstDay(each), lastDay(each)]),
  ).toEqual([
    ['2024-01-01', '2024-12-31'],
    ['2024-02-01', '2024-02-29'],
    ['2024-02-03', '2024-02-03'],
  ]);
});

test('dates are ordered by their first day, the more precise first', () => {
  const sorted = ['2024', '2023-12-31', '2024-01-01', '2024-01', '2024-01-02'].map(date).sort(compareDates);
  expect(sorted).toEqual(['2023-12-31', '2024-01-01', '2024-01', '2024', '2024-01-02']);
});

test('days and whole years are counted from the one day to the other', () => {
  expect(daysBetween(date('2024-01-01'), date('2024-01-03'))).toBe(2);
  expect(daysBetween(date('2024-03-01'), date('2024-02-28'))).toBe(-2);
  expect(yearsBetween(date('2020-08-09'), date('2024-08-08'))).toBe(3);
  expect(yearsBetween(date('2020-08-09'), date('2024-08-09'))).toBe(4);
  expect(yearsBetween(date('2020-02-29'), date('2021-02-28'))).toBe(0);
});

const days = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((each) => date(each.toISOString().slice(0, 10)));

test('every day of the calendar is a date, the instant of which is that day in UTC', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(instant(day).toISOString()).toBe(`${day}T00:00:00.000Z`);
    }),
  );
});

test('days add up, whichever day they are counted over', () => {
  fc.assert(
    fc.property(days, days, days, (a, b, c) => {
      expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
    }),
  );
});

test('a date stands between its first and its last day', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
      const partial = date(day.slice(0, length));
      expect(firstDay(partial) <= day && day <= lastDay(partial)).toBe(true);
      expect(parseDate(lastDay(partial))).not.toBeNull();
    }),
  );
});
