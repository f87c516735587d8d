/** The border that maps are drawn over is written from the package as it stands. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OUTLINE_FILE, outlineIn, outlineText, type Topology } from '#commands/outline.ts';

test('What is written is what is there: nobody has moved the border since.', async () => {
  expect(await outlineText()).toBe(readFileSync(OUTLINE_FILE, 'utf8'));
});

/** A country of two arcs, the second of which is walked from its end: steps of a tenth of a degree, from (20, 50). */
const topology = (type = 'Polygon'): Topology => ({
  transform: { scale: [0.1, 0.1], translate: [20, 50] },
  // prettier-ignore
  arcs: [[[5, 5], [1, 1]], [[0, 0], [10, 0], [0, 10]], [[0, 0], [4, 0], [6, 10]]],
  objects: {
    countries: {
      geometries: [
        { id: '1', type: 'Polygon', arcs: [[0]] },
        { id: '2', type, arcs: [[1, ~2]] },
      ],
    },
  },
});

test('A border is its arcs one after the other, without the points in which they meet.', () => {
  // prettier-ignore
  expect(outlineIn(topology(), '2')).toEqual([[20, 50], [21, 50], [21, 51], [20.4, 50], [20, 50]]);
});

test('A country that is not there, or lies in pieces, has none.', () => {
  const said = /^Country \d is not there, or not of one piece$/;
  expect(() => outlineIn(topology(), '3')).toThrow(said);
  expect(() => outlineIn(topology('MultiPolygon'), '2')).toThrow(said);
});
