import { expect, it } from 'vitest';
import { drawDay, drawGuided, GUIDED_STEPS } from '#drawing/guided.ts';
import { withDots } from '#drawing/dotted.ts';
import { elementsOf } from '#drawing/tree.ts';

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
});
