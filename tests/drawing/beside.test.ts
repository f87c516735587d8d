import { expect, test } from 'vitest';
import { standBeside } from '#drawing/beside.ts';
import type { DescribedChart } from '#drawing/description.ts';
import { sheet } from '#drawing/pen.ts';

type Of = Pick<DescribedChart, 'views' | 'drawing'>;

/** Views of which the first is so high in its wide layout, and the last in its narrow one; `null` without a drawing. */
function views(first: number | null, last: number | null, count = 2): Of {
  const ids = ['a', 'b', 'c'].slice(0, count);
  const heights = new Map([
    ['wide a', first],
    [`narrow ${ids.at(-1) ?? ''}`, last],
  ]);
  return {
    views: ids.map((id) => ({ id })) as unknown as Of['views'],
    drawing(layout, shown = 'a') {
      const height = heights.get(`${layout} ${shown}`) ?? null;
      return height === null ? null : sheet({ width: 100, fontSize: 14 }, height);
    },
  };
}

test('Two views stand beside each other where the first is more than half again as high as the second.', () => {
  expect(standBeside(views(301, 200))).toBe(true);
  expect(standBeside(views(300, 200))).toBe(false);
});

test('One view or three do not, nor does one that is not drawn.', () => {
  expect(standBeside(views(301, 200, 1))).toBe(false);
  expect(standBeside(views(301, 200, 3))).toBe(false);
  expect(standBeside(views(null, null))).toBe(false);
  expect(standBeside(views(null, 200))).toBe(false);
  expect(standBeside(views(301, null))).toBe(true);
});
