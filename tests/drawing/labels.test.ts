import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from '#drawing/labels.ts';
import { widthOf } from '#drawing/measure.ts';

const FONT = 14;

test('labels with room stand in one row, at their marks', () => {
  expect(
    placeLabels(
      [
        { text: 'one', x: 0 },
        { text: 'two', x: 200 },
      ],
      600,
      FONT,
    ),
  ).toEqual([
    { text: 'two', mark: 200, x: 200, row: 0, anchor: 'start' },
    { text: 'one', mark: 0, x: 0, row: 0, anchor: 'start' },
  ]);
});

test('a label that would run into the next goes under it', () => {
  const placed = placeLabels(
    [
      { text: 'a long label', x: 0 },
      { text: 'b', x: 20 },
    ],
    600,
    FONT,
  );
  expect(placed.map(({ text, row }) => [text, row])).toEqual([
    ['b', 0],
    ['a long label', 1],
  ]);
});

test('a label that would leave the drawing ends with it, and still belongs to its mark', () => {
  expect(placeLabels([{ text: 'a label as long as that', x: 100 }], 240, FONT)).toMatchObject([
    { mark: 100, x: 240, anchor: 'end' },
  ]);
});

test('no two labels of a row touch', () => {
  const label = fc.record({
    text: fc.string({ minLength: 1, maxLength: 30 }),
    x: fc.integer({ min: 0, max: 600 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      const spans = placeLabels(labels, 600, FONT).map(({ text, x, row, anchor }) => {
        const wide = widthOf(text, FONT);
        return { row, left: anchor === 'start' ? x : x - wide, right: anchor === 'start' ? x + wide : x };
      });
      for (const [index, a] of spans.entries()) {
        for (const b of spans.slice(index + 1)) {
          if (a.row === b.row) expect(a.left >= b.right || b.left >= a.right).toBe(true);
        }
      }
    }),
  );
});
