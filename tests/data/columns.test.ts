import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choice,
  decimal,
  Fault,
  id,
  list,
  optional,
  partialDate,
  text,
  url,
  wholeNumber,
} from '#data/cells.ts';
import { columnsOf } from '#data/columns.ts';
import { harmIn } from '#data/harm.ts';
import { LIFE_EVENT_TYPES } from '#data/life-event-types.ts';
import * as z from 'zod';

const SHAPE = {
  thing_id: id('.'),
  label: text('.'),
  note: optional(text('.')),
  seen: partialDate('.'),
  people: wholeNumber('.'),
  share: decimal('.'),
  type: choice(LIFE_EVENT_TYPES, '.'),
  tags: list('.'),
  page: url('.'),
};
const THINGS = {
  name: 'things',
  title: 'Things',
  description: '.',
  key: 'thing_id',
  entry: { kind: 'reference' },
  row: z.object(SHAPE),
} as const;

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

const columns = columnsOf(
  Object.keys(SHAPE),
  THINGS,
  undefined,
  () => undefined,
  () => undefined,
);

test('a cell that is read does no harm, and says what its schema makes of it', () => {
  for (const { name, read } of columns ?? []) {
    fc.assert(
      fc.property(cells, (cell) => {
        const value = read(cell);
        if (value instanceof Fault) return;
        expect(harmIn(cell)).toBeNull();
        expect(SHAPE[name as keyof typeof SHAPE].safeParse(cell)).toEqual({ success: true, data: value });
      }),
      { numRuns: 500 },
    );
  }
});

test('a cell that is not read is named with what is wrong: harm before anything else', () => {
  const said = (column: keyof typeof SHAPE, cell: string) => {
    const value = columns?.find(({ name }) => name === column)?.read(cell);
    return value instanceof Fault ? value.message : value;
  };
  expect(said('people', 'fourteen')).toBe('"fourteen" is not a whole number; write digits only, such as 14');
  expect(said('people', '=1+1')).toMatch(/^"=1\+1" begins like a formula/);
  expect(said('people', '')).toBe('is empty; write digits, such as 14');
  expect(said('note', '')).toBeNull();
  expect(said('label', ' Thing')).toBe('" Thing" begins or ends with a space');
});
