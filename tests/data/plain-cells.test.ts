import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choice,
  decimal,
  id,
  list,
  metaOf,
  optional,
  partialDate,
  reference,
  text,
  url,
  wholeNumber,
} from '#data/cells.ts';
import { glanceOf, UNSURE } from '#data/plain-cells.ts';
import { harmIn } from '#data/harm.ts';
import { LIFE_EVENT_TYPES } from '#data/life-event-types.ts';
import { TABLES } from '#data/tables.ts';

const MARKS = [
  '-',
  '.',
  ' ',
  '\u00a0',
  '\u200b',
  '=',
  '+',
  ';',
  '<b',
  '&amp;',
  'Ð',
  'в',
  'é',
  'ў',
  '\n',
  '’',
];

const cells = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.stringMatching(/^[a-z0-9-]{1,110}$/),
  fc.stringMatching(/^[0-9.]{1,12}$/),
  fc.stringMatching(/^(19|20|18)[0-9]{2}-[0-2][0-9]-[0-3][0-9]$/),
  fc
    .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ minLength: 1 })), { minLength: 1 })
    .map((parts) => parts.join('')),
  fc.constantFrom(...LIFE_EVENT_TYPES, 'x'.repeat(100), 'x'.repeat(101), 'x'.repeat(2000), 'x'.repeat(2001)),
);

test('a cell read at a glance is what its schema makes of it, and does no harm', () => {
  for (const schema of [
    text('.'),
    id('.'),
    reference('people', '.'),
    optional(text('.')),
    optional(id('.')),
    partialDate('.'),
    wholeNumber('.'),
    decimal('.'),
    choice(LIFE_EVENT_TYPES, '.'),
    list('.'),
    url('.'),
  ]) {
    const glance = glanceOf(metaOf(schema));
    fc.assert(
      fc.property(cells, (cell) => {
        const value = glance?.(cell) ?? UNSURE;
        if (value === UNSURE) return;
        expect(schema.safeParse(cell)).toEqual({ success: true, data: value });
        expect(harmIn(cell)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  }
});

test('what most cells are needs no second look', () => {
  const { shape } = TABLES['life-events'].row;
  const seen = Object.entries({
    event_id: 'person-17-e3',
    date: '2024-12-09',
    type: 'released',
    headline: 'Person 17 was held, “on day 3”',
    place: 'Мінск',
    years: '4.5',
    case: '1',
  }).map(([column, cell]) => glanceOf(metaOf(shape[column as keyof typeof shape]))?.(cell));
  expect(seen).toEqual([
    'person-17-e3',
    '2024-12-09',
    'released',
    'Person 17 was held, “on day 3”',
    'Мінск',
    4.5,
    1,
  ]);
});
