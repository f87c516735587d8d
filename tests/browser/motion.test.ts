import { afterEach, expect, test, vi } from 'vitest';
import { marksIn, type Mark } from '#browser/marks.ts';
import { moveMarks, positionsOf } from '#browser/motion.ts';
import { classWith, openPage } from './page.ts';

let animated: { what: string; frames: Record<string, unknown>; time: unknown }[] = [];

/** A drawing at 10, 20 whose marks stand where `data-box` says, in the window. */
function draw(inside: string, { isStill = false, scale = 2 } = {}): { svg: SVGSVGElement; marks: Mark[] } {
  animated = [];
  openPage(`<svg data-box="10,20,500,500">${inside}</svg>`);
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: isStill && query.includes('reduce') }));
  Object.assign(classWith('getClientRects'), {
    getBoundingClientRect(this: Element) {
      const [left = 0, top = 0, right = 0, bottom = 0] = (this.getAttribute('data-box') ?? '')
        .split(',')
        .map(Number);
      return { left, top, right, bottom } as DOMRect;
    },
    animate(this: Element, frames: Record<string, unknown>, time: unknown) {
      animated.push({ what: this.id || this.textContent, frames, time });
    },
  });
  const svg = document.querySelector('svg') as SVGSVGElement;
  svg.getScreenCTM = () => ({ a: scale }) as DOMMatrix;
  for (const element of svg.querySelectorAll<SVGGraphicsElement>('*')) {
    Object.defineProperties(element, {
      ownerSVGElement: { value: svg },
      transform: { value: { baseVal: { consolidate: () => ({ matrix: { e: 7, f: 9 } }) } } },
    });
  }
  return { svg, marks: marksIn(svg, ['a']) };
}
afterEach(() => vi.unstubAllGlobals());

const keyOf = ({ row }: Mark) => `row ${row}`;
const rect = (row: number, box: string, name = 'rect') =>
  `<${name} id="m${row}" data-row="${row}" data-column="a" data-box="${box}"></${name}>`;

test('Marks are where they are in their drawing, wherever that is in the window', () => {
  const { marks } = draw(rect(0, '110,120,130,220'));
  expect([...positionsOf(marks, keyOf)]).toEqual([
    ['row 0', { left: 100, top: 100, right: 120, bottom: 200 }],
  ]);
});

test('A shape moves from where it was, and from the size that it had', () => {
  const { svg, marks } = draw(rect(0, '110,150,130,250'));
  moveMarks(svg, marks, new Map([['row 0', { left: 60, top: 140, right: 100, bottom: 190 }]]), keyOf);
  // Twice as wide and half as high as it is: its own transform is not to be stretched along.
  expect(animated).toEqual([
    {
      what: 'm0',
      frames: {
        translate: [`${(60 - 100) / 2 + 7 * (1 - 2)}px ${(140 - 130) / 2 + 9 * (1 - 0.5)}px`, '0 0'],
        scale: ['2 0.5', '1 1'],
      },
      time: { duration: 380, easing: 'ease-in-out' },
    },
  ]);
});

test('A group with words keeps its size, and so does a shape without one', () => {
  const before = new Map([0, 1].map((row) => [`row ${row}`, { left: 0, top: 0, right: 400, bottom: 400 }]));
  const { svg, marks } = draw(rect(0, '10,20,20,30', 'g') + rect(1, '10,20,10,20'));
  moveMarks(svg, marks, before, keyOf);
  expect(animated.map(({ frames }) => frames.scale)).toEqual([
    ['1 1', '1 1'],
    ['1 1', '1 1'],
  ]);
});

test('A new mark appears, one of several parts does, and words beside marks do', () => {
  const { svg, marks } = draw(
    `${rect(0, '10,20,20,30')}${rect(1, '10,20,20,30')}${rect(1, '10,40,20,50')}<text>Axis</text><g data-row="2" data-column="a" id="m2"><text>Value</text></g>`,
  );
  moveMarks(svg, marks, new Map([['row 1', { left: 0, top: 0, right: 10, bottom: 10 }]]), keyOf);
  expect(animated.map(({ what, frames }) => [what, frames])).toEqual([
    ...['m0', 'm1', 'm1', 'm2', 'Axis'].map((what) => [what, { opacity: [0, 1] }]),
  ]);
});

test('Nothing moves where motion is unwelcome', () => {
  const { svg, marks } = draw(rect(0, '110,120,130,220'), { isStill: true });
  moveMarks(svg, marks, new Map(), keyOf);
  expect(animated).toEqual([]);
});
