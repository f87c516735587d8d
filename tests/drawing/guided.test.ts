import { expect, it } from 'vitest';
import { drawDay, drawGuided, GUIDED_STEPS } from '#drawing/guided.ts';
import { withDots } from '#drawing/dotted.ts';
import { elementsOf, sizeOf } from '#drawing/tree.ts';

const people = { letOut: 178, gone: 197, stayed: 1038, came: 258 };

/** Places of dots of a step, row and column, by their colour. */
const placesOf = (step: (typeof GUIDED_STEPS)[number]) =>
  elementsOf(drawGuided(people, step, '', 'narrow')).filter(
    ({ name }) => name === 'path' || name === 'pattern',
  );

it.each(['narrow', 'wide'] as const)('a dot keeps its place through all steps, %s', (layout) => {
  const outlines = GUIDED_STEPS.map((step) =>
    elementsOf(drawGuided(people, step, '', layout))
      .filter(({ name, attributes }) => name === 'path' && attributes.fill?.startsWith('url('))
      .map(({ attributes }) => attributes.d),
  );
  const all = outlines[1] as string[];
  expect(all).toHaveLength(4);
  for (const drawn of outlines) for (const outline of drawn) expect(all).toContain(outline);
  expect(outlines.map(({ length }) => length)).toEqual([3, 4, 4, 4, 2]);
});

it('draws one dot a person', () => {
  const dots = elementsOf(withDots(drawDay(29, 1300, 'Day', 'narrow')))
    .filter(({ attributes }) => attributes['stroke-linecap'] === 'round')
    .map(({ attributes }) => attributes.d?.match(/h0/g)?.length);
  expect(dots).toEqual([29, 1300]);
});

it('never gives those who are gone the colour of those let out', () => {
  const drawn = JSON.stringify(placesOf('gone'));
  expect(drawn).toContain('var(--ring)');
  expect(drawn).toContain('var(--out)');
});

it('outlines the places that somebody left, and none that nobody has taken yet', () => {
  const outlined = GUIDED_STEPS.filter((step) =>
    placesOf(step).some(({ attributes }) => attributes.fill === 'none'),
  );
  expect(outlined).toEqual(['left']);
  const isOutlined = (letOut: number) =>
    elementsOf(drawGuided({ ...people, letOut, gone: 0 }, 'left', '', 'narrow')).some(
      ({ name, attributes }) => name === 'path' && attributes.fill === 'none',
    );
  expect([0, 1].map(isOutlined)).toEqual([false, true]);
});

it('on a phone ends each step with its last row, and beside each other makes all as high', () => {
  const heights = (layout: 'narrow' | 'wide') =>
    GUIDED_STEPS.map((step) => sizeOf(drawGuided(people, step, '', layout)).height);
  // Rows of 73 people 4.5 high, and 7 for each group that stands apart; 258 of 1,671 come after the first step.
  expect(heights('narrow')).toEqual([20 * 4.5, 23 * 4.5 + 7, 23 * 4.5 + 7, 23 * 4.5 + 14, 23 * 4.5 + 7]);
  expect(new Set(heights('wide'))).toEqual(new Set([41 * 8 + 3 * 7]));
});
