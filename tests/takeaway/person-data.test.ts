import { expect, test } from 'vitest';
import type { Edition } from '#data/edition.ts';
import { personData } from '#takeaway/person-data.ts';
import { invent } from '../people/synthetic.ts';

const edition: Edition = invent({
  people: [{ person_id: 'shown' }, { person_id: 'hidden', name_en: 'Hidden Human', published: 'no' }],
  events: [
    ['2024-10-01 detained', { person_id: 'shown' }],
    ['2024-10-02 detained', { person_id: 'hidden' }],
  ],
});

test('A person’s file holds their rows with their sources, and nobody else’s.', () => {
  const text = personData(edition, edition.row('people', 'shown'));
  const data = JSON.parse(text) as Record<string, readonly Record<string, unknown>[]>;
  expect(data).toMatchObject({ edition: '2024-12-09', person: { person_id: 'shown' } });
  expect(data['life-events']?.map(({ person_id }) => person_id)).toEqual(['shown']);
  expect(data.sources?.map(({ source_id }) => source_id)).toEqual(['paper']);
  expect(text).not.toMatch(/hidden/i);
});
