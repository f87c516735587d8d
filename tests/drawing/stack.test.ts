import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread, spreadWords, stackBlocks } from '#drawing/stack.ts';

test('blocks with room stay where they are', () => {
  expect(
    stackBlocks(
      [
        { at: 10, height: 20 },
        { at: 50, height: 20 },
      ],
      0,
    ),
  ).toEqual([10, 50]);
});

test('blocks that would overlap share the way', () => {
  expect(
    stackBlocks(
      [
        { at: 100, height: 20 },
        { at: 100, height: 20 },
        { at: 300, height: 20 },
      ],
      0,
    ),
  ).toEqual([90, 110, 300]);
});

test('however they lie, blocks keep their order, do not overlap and begin after the start', () => {
  const block = fc.record({
    at: fc.integer({ min: -50, max: 500 }),
    height: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 20 }), (unsorted) => {
      const blocks = unsorted.toSorted((a, b) => a.at - b.at);
      const tops = stackBlocks(blocks, 0);
      let free = 0;
      for (const [index, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(free - 1e-6);
        free = top + (blocks[index]?.height ?? 0);
      }
    }),
  );
});

test('labels that have to give way share it, and stay within the drawing', () => {
  expect(spread([50, 100, 102, 200], 12, 6, 300)).toEqual([50, 95, 107, 200]);
  expect(spread([0, 290, 299], 12, 6, 294)).toEqual([6, 282, 294]);
});

test('nothing stands above the start, nor beyond the end where there is room before it', () => {
  expect(
    stackBlocks(
      [
        { at: -5, height: 10 },
        { at: 0, height: 10 },
      ],
      2,
    ),
  ).toEqual([2, 12]);
  expect(spread([295, 299], 10, 0, 300)).toEqual([290, 300]);
  expect(spread([], 10, 0, 300)).toEqual([]);
});

test('a block that only touches the next stays', () => {
  expect(
    stackBlocks(
      [
        { at: 0, height: 10 },
        { at: 10, height: 10 },
        { at: 20.5, height: 10 },
      ],
      0,
    ),
  ).toEqual([0, 10, 20.5]);
});

test('words stand about their places, apart, and within their line', () => {
  const words = [
    { x: 10, width: 40 },
    { x: 40, width: 30 },
    { x: 198, width: 40 },
  ];
  expect(spreadWords([{ x: 100, width: 40 }], 6, 0, 200)).toEqual([80]);
  const lefts = spreadWords(words, 6, 0, 200);
  expect(lefts[0]).toBe(0);
  expect(lefts[1]).toBeGreaterThanOrEqual(46);
  expect(lefts[2]).toBe(160);
});
