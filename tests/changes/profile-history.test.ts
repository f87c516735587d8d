import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { historyOf, isUnchanged } from '#changes/profile-history.ts';
import { invent, type Told } from '../people/synthetic.ts';

const before: Told[] = [['2020-01-01 detained'], ['2021-01-01 sentenced', { years: 5 }]];
const id = invent({ events: before }).people[0]?.person_id ?? '';

test('a profile’s history tells its status and its events, edition by edition', () => {
  const editions = [
    invent({ events: before }),
    invent({ events: before }),
    invent({ events: [['2020-01-02 detained'], ...before.slice(1), ['2024-01-01 released']] }),
  ];
  const history = historyOf(editions, id);
  expect(history?.first).toBe(editions[0]);
  const [same, freed] = history?.changes ?? [];
  expect(same && isUnchanged(same)).toBe(true);
  expect(freed?.status).toEqual({ was: 'held', is: 'released' });
  expect(freed?.added.map(({ type }) => type)).toContain('released');
});

test('history begins anew where a person was not shown', () => {
  const hidden = invent({ events: before, people: [{ published: 'no' }] });
  const shown = invent({ events: before });
  expect(historyOf([shown, hidden, shown], id)?.first).toBe(shown);
  expect(historyOf([shown, hidden, shown], id)?.changes).toEqual([]);
  expect(historyOf([shown, hidden], id)).toBeNull();
  expect(historyOf([shown], 'nobody')).toBeNull();
});

test('the sealed editions tell of every release among people with a page', async () => {
  const { editions, latest } = await loadData('data');
  const freed = latest.people.filter(({ person_id }) =>
    historyOf(editions, person_id)?.changes.some(({ status }) => status?.is.startsWith('released')),
  );
  expect(freed.length).toBeGreaterThan(10);
});
