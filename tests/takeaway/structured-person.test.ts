import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import type { Person } from '#data/tables.ts';
import { profilePageOf } from '#takeaway/structured-person.ts';

const { latest } = await loadData('data');
const where = { code: 'en', page: new URL('https://site.example/people/x/') } as const;

test('A page names its person, in every spelling, and says nothing that could go stale or harm.', () => {
  for (const person of latest.people.filter(({ published }) => published === 'yes')) {
    const { mainEntity } = profilePageOf(person, latest, where) as { mainEntity: Record<string, unknown> };
    expect(Object.keys(mainEntity)).toEqual(['@type', 'name', 'alternateName', 'description']);
    expect(mainEntity.name).toBe(person.name_en);
    expect(mainEntity.alternateName).not.toContain(null);
  }
});

test('Nobody without a page is described.', () => {
  const hidden = { ...(latest.people[0] as Person), published: 'no' } as const;
  expect(() => profilePageOf(hidden, latest, where)).toThrow(RangeError);
});
