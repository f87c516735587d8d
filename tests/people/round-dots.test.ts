import { expect, it } from 'vitest';
import { withDots } from '#drawing/dotted.ts';
import { elementsOf } from '#drawing/tree.ts';
import { drawRoundDots, roundFill } from '#people/round-dots.ts';
import { round, synthetic } from '../charts/synthetic.ts';

it('a round is as many dots as people, announced or else counted', () => {
  const announced = round('r1', '2024-07-03', 118);
  const counted = round('r2', '2024-07-04', 0, { announced_count: null, political_prisoners: 7 });
  const edition = synthetic({ rounds: [announced, counted] });
  const dots = [announced, counted].map((each) => {
    const drawn = drawRoundDots(edition, each);
    return drawn && elementsOf(withDots(drawn)).map(({ attributes }) => attributes.d?.match(/h0/g)?.length);
  });
  expect(dots.map((found) => found?.find((number) => number !== undefined))).toEqual([118, 7]);
});

it('a round of which no number was found is no picture of nobody', () => {
  const unknown = round('r1', '2024-07-03', 0, { announced_count: null, political_prisoners: null });
  expect(drawRoundDots(synthetic({ rounds: [unknown] }), unknown)).toBeNull();
});

it('a deal is told from a pardon, and what is no part of the total from both', () => {
  const of = (more: object) => roundFill(round('r1', '2024-07-03', 5, more));
  const fills = [of({}), of({ mechanism: 'negotiated-release' }), of({ in_total: 'no' })];
  expect(new Set(fills).size).toBe(3);
});
