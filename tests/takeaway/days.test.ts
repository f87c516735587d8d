/** Days that pages give to machines. */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { chartDay, explainerDay } from '#takeaway/days.ts';
import { editionDay } from '#takeaway/citation.ts';
import { synthetic } from '../charts/synthetic.ts';

const sealed = (sealed_on: string): Edition => {
  const edition = synthetic();
  return Object.assign(Object.create(edition) as Edition, { about: { ...edition.about, sealed_on } });
};

test('A chart is as old as the edition it shows, and no older than its first drawing', () => {
  const early = sealed('2026-11-23');
  expect(editionDay(early)).toBe('2026-11-23');
  expect(chartDay({}, early)).toBe('2026-11-23');
  expect(chartDay({ firstDrawn: date('2026-11-29') }, early)).toBe('2026-11-29');
  expect(chartDay({ firstDrawn: date('2026-11-29') }, sealed('2027-01-01'))).toBe('2027-01-01');
});

test('An explainer changes with its text and with its edition', () => {
  const days = (published: string, ...changes: string[]) => ({
    slug: 'a-text',
    edition: 'latest' as const,
    published: date(published),
    changes: changes.map(date),
    checked: date(published),
  });
  const edition = sealed('2026-11-23');
  expect(explainerDay(days('2026-11-01'), edition)).toBe('2026-11-23');
  expect(explainerDay(days('2026-11-24'), edition)).toBe('2026-11-24');
  expect(explainerDay(days('2026-11-24', '2026-11-29'), edition)).toBe('2026-11-29');
});
