import { expect, test } from 'vitest';
import { Pen, sheet } from '#drawing/pen.ts';
import { svgText } from '#drawing/tree.ts';

test('a pen draws one element after the other, or behind all others', () => {
  const svg = new Pen('svg');
  const group = svg.group(1, 2, { class: 'a' });
  group.path('M0,0H9');
  group.write('Person 17', { x: 3 });
  svg.prepend('rect', { width: 9 });
  expect(svgText(svg)).toBe(
    '<svg><rect width="9" /><g transform="translate(1,2)" class="a"><path d="M0,0H9" /><text x="3">Person 17</text></g></svg>',
  );
});

test('attributes that are not there are not written', () => {
  expect(svgText(new Pen('g', { a: undefined, b: false, c: 0, d: '' }))).toBe('<g c="0" d="" />');
});

test('measures have two decimals, words all of theirs', () => {
  const pen = new Pen('svg', { x: 1.23456, d: 'M1.23456,0.00001L3.5,1e3', 'aria-label': 'Pi is 3.14159' });
  pen.write('3.14159');
  expect(svgText(pen)).toBe(
    '<svg x="1.23" d="M1.23,0L3.5,1e3" aria-label="Pi is 3.14159"><text>3.14159</text></svg>',
  );
  for (const word of ['aria-label', 'href', 'id', 'class'])
    expect(svgText(new Pen('g', { [word]: 'v3.14159' })), word).toBe(`<g ${word}="v3.14159" />`);
});

test('nothing that is written becomes markup', () => {
  const pen = new Pen('svg', { 'aria-label': '"><script>alert(1)</script>' });
  pen.write('</text><script>');
  expect(svgText(pen)).toBe(
    '<svg aria-label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"><text>&lt;/text&gt;&lt;script&gt;</text></svg>',
  );
});

test('a sheet has the size of its layout in coordinates, none in pixels', () => {
  expect(sheet({ width: 320, fontSize: 13.5 }, 100).attributes).toEqual({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: '0 0 320 100',
    'font-size': '13.5',
  });
});
