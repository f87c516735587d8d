import { describe, expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { LIFE_EVENT_TYPES } from '#data/life-event-types.ts';
import type { Round } from '#data/tables.ts';
import { groupOf } from '#people/groups.ts';
import { heldUntil, statusOf } from '#people/status.ts';
import en from '#words/en/people.json' with { type: 'json' };
import { invent, lifeOf, type Told } from './synthetic.ts';

const kindAfter = (...events: Told[]) => lifeOf(events).status.kind;

test('an arrest makes a person held, a release free, a journey abroad', () => {
  expect(kindAfter(['2024-01-01 detained'])).toBe('held');
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 released'])).toBe('released');
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 released'], ['2024-02-01 taken-abroad'])).toBe(
    'released-abroad',
  );
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 released-home'])).toBe('released-home');
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 sentence-served'], ['2024-03 left-country'])).toBe(
    'left-after-sentence',
  );
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 released'], ['2024-03 left-country'])).toBe('exile');
  expect(kindAfter(['1994-07-20 took-office'])).toBe('in-power');
  expect(kindAfter(['2024-01-01 award'])).toBe('free');
});

test('a pardon alone frees nobody', () => {
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 pardoned'])).toBe('held');
});

test('who dies in custody and who dies afterwards are told apart', () => {
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 died'])).toBe('died-in-custody');
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 released'], ['2024-03-01 died'])).toBe('died');
});

test('silence and contact change what is said of someone held, and of nobody else', () => {
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 last-contact'])).toBe('held-no-contact');
  expect(
    kindAfter(['2024-01-01 detained'], ['2024-02-01 last-contact'], ['2024-03-01 contact-restored']),
  ).toBe('held');
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 released'], ['2024-03-01 last-contact'])).toBe(
    'released',
  );
});

test('an arrest of a new case is what the status rests on', () => {
  const { status } = lifeOf([['2022-09-06 detained'], ['2022-10-28 detained', { case: 2 }]]);
  expect(status.event?.date).toBe('2022-10-28');
});

test('after half a year without a report a person is said to be last reported held', () => {
  const events: Told[] = [['2024-01-01 detained'], ['2024-06-08 charged']];
  expect(lifeOf(events, '2024-12-08').status).toMatchObject({ lastReported: '2024-06-08', isOld: false });
  expect(lifeOf(events, '2024-12-09').status).toMatchObject({ lastReported: '2024-06-08', isOld: true });
});

test('an award is no report, and a public event that names the person is one', () => {
  const events: Told[] = [['2022-01-01 detained'], ['2024-12-01 award']];
  expect(lifeOf(events).status.isOld).toBe(true);
  const edition = invent({ events, publicEvents: [{ date: date('2024-12-09'), person_ids: ['person-17'] }] });
  expect(statusOf(edition, 'person-17')).toMatchObject({ lastReported: '2024-12-09', isOld: false });
});

test('the freed are never said to be last reported', () => {
  expect(lifeOf([['2020-01-01 detained'], ['2021-01-01 released']]).status.isOld).toBe(false);
});

test('who is let go in an exchange is free, and is not counted among those taken abroad', () => {
  const events: Told[] = [['2021-03-25 detained'], ['2024-04-28 exchanged']];
  const life = lifeOf(events);
  expect(life.status.kind).toBe('exchanged');
  expect(life.spells.map(({ from, to, end }) => [from, to, end])).toEqual([
    ['2021-03-25', '2024-04-28', 'free'],
  ]);
  expect(groupOf(life)).toBe('exchanged');
  expect(kindAfter(...events, ['2024-04-28 pardoned'])).toBe('exchanged');
  expect(kindAfter(...events, ['2024-09-01 left-country'])).toBe('exile');
  expect(kindAfter(...events, ['2024-09-01 re-arrested'])).toBe('held');
});

test('a sign of life changes nothing that is said of a person', () => {
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 last-contact'], ['2024-03-01 sign-of-life'])).toBe(
    'held-no-contact',
  );
  expect(kindAfter(['2024-01-01 detained'], ['2024-03-01 sign-of-life'])).toBe('held');
});

test('every status has its words', () => {
  const words = en as { statuses: object; people: { status: object; groups: object } };
  const kinds = Object.keys(words.statuses);
  for (const type of LIFE_EVENT_TYPES) {
    const kind = kindAfter(['2024-01-01 detained'], [`2024-02-01 ${type}`]);
    expect(kinds, type).toContain(kind);
    expect(Object.keys(words.people.status), type).toContain(kind);
    expect(Object.keys(words.people.groups), type).toContain(
      groupOf(lifeOf([['2024-01-01 detained'], [`2024-02-01 ${type}`]])),
    );
  }
});

describe('a release in which people who are not named were let go inside Belarus', () => {
  const deal = (more: object) => ({
    announced_on: date('2024-11-01'),
    mechanism: 'negotiated-release',
    stayed_in_belarus: 235,
    names_published_by_state: 'unknown',
    ...more,
  });
  const status = (
    more: object,
    events: readonly Told[] = [['2020-01-01 detained'], ['2024-10-01 reported-held']],
  ) => lifeOf(events, '2024-12-09', { rounds: [deal(more) as Partial<Round>] }).status;

  test('makes it unsure who is still held, from the last report on', () => {
    expect(heldUntil(status({}))).toBe('2024-10-01');
    expect(status({}).unnamedRelease?.announced_on).toBe('2024-11-01');
    expect(status({}).isOld).toBe(false);
  });

  test('says nothing of people reported later, or let out themselves', () => {
    expect(heldUntil(status({ announced_on: date('2024-09-01') }))).toBeNull();
    expect(heldUntil(status({}, [['2020-01-01 detained'], ['2024-11 reported-held']]))).toBeNull();
    expect(heldUntil(status({}, [['2020-01-01 detained'], ['2024-10-01 released']]))).toBeNull();
  });

  test('is a deal: decrees of pardon have not held the widely known, and a round by name holds nobody else', () => {
    expect(heldUntil(status({ mechanism: 'pardon' }))).toBeNull();
    expect(heldUntil(status({ names_published_by_state: 'yes' }))).toBeNull();
    expect(heldUntil(status({ stayed_in_belarus: null }))).toBeNull();
  });
});

test('a report of somebody held already changes nothing, of somebody free it does', () => {
  const { status } = lifeOf([['2020-01-01 detained'], ['2024-12-01 reported-held']]);
  expect(status.event?.date).toBe('2020-01-01');
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 released'], ['2024-03-01 reported-held'])).toBe(
    'held',
  );
});

test('contact and silence of somebody who is free change nothing', () => {
  expect(kindAfter(['2024-01-01 contact-restored'])).toBe('free');
  expect(kindAfter(['2024-01-01 detained'], ['2024-02-01 released'], ['2024-03-01 contact-restored'])).toBe(
    'released',
  );
});

test('an arrest without a case is of the imprisonment that there is', () => {
  const { status } = lifeOf([['2022-09-06 detained'], ['2022-10-28 re-arrested', { case: null }]]);
  expect(status.event?.date).toBe('2022-09-06');
});

test('nobody is last reported whom nothing tells of', () => {
  expect(lifeOf([]).status).toMatchObject({ kind: 'free', event: null, lastReported: null, isOld: false });
});
