import { expect, test } from 'vitest';
import { areaBetween } from '#drawing/area.ts';

const counts = (given: Readonly<Record<number, number>>) =>
  Object.entries(given).map(([day, count]) => ({ at: new Date(Date.UTC(2024, 0, Number(day))), count }));

/** The days of January on which the area has an edge, each with where it begins and ends. */
const area = (upper: Readonly<Record<number, number>>, lower: Readonly<Record<number, number>>) =>
  areaBetween(counts(upper), counts(lower)).map(({ at, low, high }) => [at.getUTCDate(), low, high]);

test('An area has an edge on every day of either curve, in order, on the line between the counts of the other', () => {
  expect(area({ 1: 100, 11: 200, 21: 100 }, { 1: 0, 6: 10, 21: 40 })).toEqual([
    [1, 0, 100],
    [6, 10, 150],
    [11, 20, 200],
    [21, 40, 100],
  ]);
});

test('It runs as long as both curves do, from the first day of the later one to the last of the earlier', () => {
  expect(area({ 5: 100, 15: 200 }, { 1: 0, 11: 10, 21: 20 })).toEqual([
    [5, 4, 100],
    [11, 10, 160],
    [15, 14, 200],
  ]);
  expect(area({ 1: 100, 21: 200 }, { 5: 10, 15: 20 })).toEqual([
    [5, 10, 120],
    [15, 20, 170],
  ]);
  expect(area({ 1: 100, 21: 200 }, { 5: 10 })).toEqual([[5, 10, 120]]);
});

test('Without one of the curves there is none', () => {
  expect(area({}, { 1: 5, 2: 6 })).toEqual([]);
  expect(area({ 1: 5, 2: 6 }, {})).toEqual([]);
});
