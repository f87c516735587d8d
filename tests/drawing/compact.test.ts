import { expect, test } from 'vitest';
import { compact } from '#drawing/compact.ts';

const circle = (x: number, r = 1.6) => `<circle r="${r}" cy="10" cx="${x}" />`;
const dots = (xs: readonly number[]) => xs.map((x) => circle(x)).join('');

test('Many dots of one colour and size become one line of round ends', () => {
  expect(compact(`<g fill="var(--in)" class="x">${dots([1, 2, 3, 4.5])}</g>`)).toBe(
    '<g class="x"><path d="M1,10h0M2,10h0M3,10h0M4.5,10h0" fill="none" stroke="var(--in)" stroke-width="3.2" stroke-linecap="round" /></g>',
  );
});

test('Few dots, dots of several sizes and rings stay', () => {
  for (const svg of [
    `<g fill="var(--in)">${dots([1, 2, 3])}</g>`,
    `<g fill="var(--in)">${dots([1, 2, 3])}${circle(4, 3.4)}</g>`,
    `<g fill="var(--paper)" stroke-width="1.1">${dots([1, 2, 3, 4])}</g>`,
  ])
    expect(compact(svg)).toBe(svg);
});

test('Ticks become a path of each colour, those that hang downwards too', () => {
  const tick = (colour: string, x: number, turned = '') =>
    `<path stroke="${colour}" d="M0,0L0,-7" transform="translate(${x},20)${turned}" />`;
  expect(compact(tick('a', 1) + tick('b', 2) + tick('a', 3, ' rotate(180)') + tick('a', 4))).toBe(
    '<path stroke="a" d="M1,20v-7M3,20v7M4,20v-7" /><path stroke="b" d="M2,20v-7" />',
  );
});

test('Three ticks stay, a fourth makes them one', () => {
  const tick = (x: number) => `<path stroke="a" d="M0,0L0,-7" transform="translate(${x},20)" />`;
  expect(compact(tick(1) + tick(2) + tick(3))).toBe(tick(1) + tick(2) + tick(3));
  expect(compact(tick(1) + tick(2) + tick(3) + tick(4))).toBe(
    '<path stroke="a" d="M1,20v-7M2,20v-7M3,20v-7M4,20v-7" />',
  );
});

test('Dots are as wide as twice their radius', () => {
  expect(compact(`<g fill="a">${[1, 2, 3, 4].map((x) => circle(x, 2.275)).join('')}</g>`)).toContain(
    'stroke-width="4.55"',
  );
});
