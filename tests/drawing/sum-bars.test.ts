import { expect, test } from 'vitest';
import { LAYOUTS } from '#drawing/chart.ts';
import { drawSumBars, type SumBar } from '#drawing/sum-bars.ts';
import { elementsOf, wordsOf, type Tree } from '#drawing/tree.ts';

const bar = (more: Partial<SumBar>): SumBar => ({
  row: 0,
  label: 'recognised',
  said: '100',
  from: 0,
  to: 100,
  leads: 'from',
  look: { fill: 'var(--in)' },
  isQuiet: false,
  least: 1,
  ...more,
});

const draw = (bars: readonly SumBar[], name: 'narrow' | 'wide' = 'wide') =>
  drawSumBars([{ heading: 'Person by person', bars }], LAYOUTS[name]);
const all = (tree: Tree, name: string) => elementsOf(tree).filter((element) => element.name === name);
const numbers = (element: Tree | undefined, ...names: readonly string[]) =>
  names.map((name) => Number(element?.attributes[name]));

test('each part is a bar with its name and its number, known by its row', () => {
  const tree = draw([bar({}), bar({ row: 4, label: 'held', said: '− 40', from: 60, to: 100 })]);
  expect(all(tree, 'text').map(wordsOf)).toEqual(['Person by person', 'recognised', '100', 'held', '− 40']);
  expect(elementsOf(tree).flatMap(({ attributes }) => attributes['data-row'] ?? [])).toEqual(['0', '4']);
  const [whole, part] = all(tree, 'rect').map((rect) => numbers(rect, 'x', 'width')) as [number[], number[]];
  expect(part[1]).toBeCloseTo(0.4 * (whole[1] ?? 0), 1);
  expect((part[0] ?? 0) + (part[1] ?? 0)).toBeCloseTo((whole[0] ?? 0) + (whole[1] ?? 0), 1);
});

test('what is open has an outline, what nobody is in has none, a few people are still seen', () => {
  const looks = ['hatched', 'dashed', 'empty'] as const;
  const tree = draw([
    bar({}),
    ...looks.map((look) => bar({ look, from: 10, to: 10.01, least: 3 })),
    bar({ look: null }),
  ]);
  const rects = all(tree, 'rect').slice(1);
  expect(
    rects.map(({ attributes }) => [attributes.fill, attributes['stroke-dasharray'], attributes.width]),
  ).toEqual([
    ['url(#hatch)', undefined, '3'],
    ['none', '3 3', '3'],
    ['none', undefined, '3'],
  ]);
});

test('a long name takes lines over its bar, and a column before bars as wide as it is', () => {
  const label = 'a name that goes on and on, and then a little further than that';
  const [narrow, wide] = [draw([bar({ label })], 'narrow'), draw([bar({ label })], 'wide')];
  expect(all(narrow, 'text')).toHaveLength(4);
  expect(all(wide, 'text')).toHaveLength(3);
  const told = 'a number with many words after it that leave no name beside it much room at all';
  expect(all(draw([bar({ label, said: told })], 'wide'), 'text').map(wordsOf)).toContain(label);
  const short = numbers(all(draw([bar({})], 'wide'), 'rect')[0], 'x')[0] ?? 0;
  expect(numbers(all(wide, 'rect')[0], 'x')[0]).toBeGreaterThan(short);
  const higher = (tree: Tree) => Number(tree.attributes.viewBox?.split(' ')[3]);
  expect(higher(narrow)).toBeGreaterThan(higher(draw([bar({})], 'narrow')));
});

test('the longest bar leaves room for its number, and a longer number of a shorter bar costs it none', () => {
  const right = (bars: readonly SumBar[]) => {
    const [x = 0, width = 0] = numbers(all(draw(bars), 'rect')[0], 'x', 'width');
    return x + width;
  };
  const long = 'about 1,234 people or more of them';
  const alone = right([bar({})]);
  expect(right([bar({ said: long })])).toBeLessThan(alone - 50);
  expect(right([bar({}), bar({ said: long, to: 5 })])).toBe(alone);
});

test('over a bar no word of a name is broken: a long number has a line of its own under it', () => {
  const said = '9: as many as died in custody and after it';
  const tree = draw([bar({ label: 'difference between both', said })], 'narrow');
  const texts = all(tree, 'text');
  expect(texts.map(wordsOf)).toEqual(['Person by person', 'difference between both', said]);
  const [label, number] = texts.slice(1).map((text) => numbers(text, 'y')) as [number[], number[]];
  expect(number[0]).toBeGreaterThan(label[0] ?? 0);
  const beside = all(draw([bar({ label: 'difference', said: '9' })], 'narrow'), 'text').slice(1);
  expect(new Set(beside.map((text) => numbers(text, 'y')[0])).size).toBe(1);
});
