import { expect, test } from 'vitest';
import { compact } from '#drawing/compact.ts';
import { svgText } from '#drawing/tree.ts';
import { treeOf } from './trees.ts';

const circle = (x: number, r = 1.6) => `<circle cx="${x}" r="${r}" cy="10" />`;
const dots = (xs: readonly number[]) => xs.map((x) => circle(x)).join('');
const compacted = (inside: string) => svgText(compact(treeOf(`<svg>${inside}</svg>`)));

test('Many dots of one colour and size become one line of round ends, whatever the order of their attributes', () => {
  expect(
    compacted(`<g fill="var(--in)" class="x">${dots([1, 2, 3])}<circle r="1.6" cx="4.5" cy="10" /></g>`),
  ).toBe(
    '<svg><g class="x"><path d="M1,10h0M2,10h0M3,10h0M4.5,10h0" fill="none" stroke="var(--in)" stroke-width="3.2" stroke-linecap="round" /></g></svg>',
  );
});

test('Few dots, dots of several sizes, rings and dots that are more than that stay', () => {
  for (const group of [
    `<g fill="var(--in)">${dots([1, 2, 3])}</g>`,
    `<g fill="var(--in)">${dots([1, 2, 3])}${circle(4, 3.4)}</g>`,
    `<g fill="var(--paper)" stroke-width="1.1">${dots([1, 2, 3, 4])}</g>`,
    `<g fill="var(--in)">${dots([1, 2, 3])}<circle cx="4" r="1.6" cy="10" class="strong" /></g>`,
    `<g fill="var(--in)">${dots([1, 2, 3, 4])}<path d="M0,0" /></g>`,
    `<g>${dots([1, 2, 3, 4])}</g>`,
  ])
    expect(compacted(group)).toBe(`<svg>${group}</svg>`);
});

test('Dots are as wide as twice their radius', () => {
  expect(compacted(`<g fill="a">${[1, 2, 3, 4].map((x) => circle(x, 2.275)).join('')}</g>`)).toContain(
    'stroke-width="4.55"',
  );
});
