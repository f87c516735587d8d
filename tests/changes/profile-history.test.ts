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

test('what changed of a profile: its status, its events but for their sources, columns of its own row', () => {
  const editions = [
    invent({
      events: [['2020-01-01 detained'], ['2021-01-01 sentenced', { years: 5 }], ['2022-01-01 transferred']],
      people: [{ role: 'Teacher' }],
    }),
    invent({
      asOf: '2025-01-26',
      events: [
        ['2020-01-01 detained', { source_ids: ['other'] }],
        ['2021-01-01 sentenced', { years: 6 }],
        ['2024-01-01 released', { event_id: 'freed' }],
      ],
      people: [{ role: 'Chemist', source_ids: ['other'] }],
    }),
  ];
  const [change] = historyOf(editions, 'person-17')?.changes ?? [];
  expect(change).toMatchObject({ status: { was: 'held', is: 'released' }, columns: ['role'] });
  expect(change?.added.map(({ event_id }) => event_id)).toEqual(['freed']);
  expect(change?.changed.map(({ event_id }) => event_id)).toEqual(['event-2']);
  expect(change?.removed.map(({ event_id }) => event_id)).toEqual(['event-3']);
  expect(change && isUnchanged(change)).toBe(false);
});

test('one change of any kind is a change, other sources are none', () => {
  const of = (...made: Parameters<typeof invent>) => {
    const [change] = historyOf([invent({ events: before }), invent(...made)], id)?.changes ?? [];
    return change && isUnchanged(change);
  };
  expect(of({ events: before, people: [{ source_ids: ['other'] }] })).toBe(true);
  expect(of({ events: before, people: [{ role: 'Other' }] })).toBe(false);
  expect(of({ events: before.slice(0, 1) })).toBe(false);
  expect(of({ events: [...before.slice(0, 1), ['2021-01-01 sentenced', { years: 6 }]] })).toBe(false);
  expect(of({ events: [...before, ['2022-01-01 statement']] })).toBe(false);
});
