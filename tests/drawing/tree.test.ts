import { expect, test } from 'vitest';
import { Pen } from '#drawing/pen.ts';
import {
  changed,
  elementsOf,
  replaced,
  sizeOf,
  svgText,
  withDescription,
  withIds,
  withoutAttributes,
  withoutLinks,
  wordsOf,
} from '#drawing/tree.ts';
import { treeOf } from './trees.ts';

test('a tree is written as HTML and XML at once, with no ">" in a tag but at its end', () => {
  const label = `aged > 18 & < 65, "quoted" 'single' $& </svg>`;
  const written = svgText(new Pen('svg', { 'aria-label': label }, new Pen('text', { x: 1 }, label)));
  expect(written.match(/<[^>]*>/g)).toHaveLength(4);
  expect(treeOf(written)).toEqual({
    name: 'svg',
    attributes: { 'aria-label': label },
    children: [{ name: 'text', attributes: { x: '1' }, children: [label] }],
  });
  expect(svgText(new Pen('path', { d: 'M0,0' }))).toBe('<path d="M0,0" />');
  expect(svgText(null)).toBe('');
});

test('a tree is changed element by element, and left as it was', () => {
  const tree = treeOf('<svg class="a"><g class="b"><text class="c">x</text></g></svg>');
  const before = svgText(tree);
  const bare = withoutAttributes(tree, ['class']);
  expect(svgText(bare)).toBe('<svg><g><text>x</text></g></svg>');
  expect(svgText(changed(tree, (element) => ({ ...element, name: 'g' })))).toBe(
    '<g class="a"><g class="b"><text class="c">x</text></g></g>'.replaceAll('text', 'g'),
  );
  expect(svgText(tree)).toBe(before);
});

test('elements are replaced by others, by what they hold, or by nothing', () => {
  const tree = treeOf('<svg><a href="/x/"><text>1</text><a href="/y/"><text>2</text></a></a><g></g></svg>');
  expect(svgText(withoutLinks(tree))).toBe('<svg><text>1</text><text>2</text><g /></svg>');
  expect(svgText(replaced(tree, ({ name }) => (name === 'a' ? [] : ['…'])))).toBe('<svg>…</svg>');
});

test('elements come as they are written, words without what stands between them', () => {
  const tree = treeOf('<svg><g><text>Person <tspan>17</tspan></text></g><path d="M0,0"></path></svg>');
  expect(elementsOf(tree).map(({ name }) => name)).toEqual(['svg', 'g', 'text', 'tspan', 'path']);
  expect(wordsOf(tree)).toBe('Person 17');
});

test('ids are named after the drawing, in their order, and what refers to them follows', () => {
  const tree = treeOf(
    '<svg><pattern id="x"></pattern><clipPath id="plot-clip-77"></clipPath><path fill="url(#x)" clip-path="url(#plot-clip-77)"></path><use href="#x"></use><path fill="url(#other)"></path></svg>',
  );
  expect(svgText(withIds(tree, 'rounds-wide'))).toBe(
    '<svg><pattern id="rounds-wide-1" /><clippath id="rounds-wide-2" /><path fill="url(#rounds-wide-1)" clip-path="url(#rounds-wide-2)" /><use href="#rounds-wide-1" /><path fill="url(#other)" /></svg>',
  );
});

test('only what refers to an id follows it, not a word that ends like it', () => {
  const tree = treeOf('<svg><pattern id="ot"></pattern><path class="dot" fill="url(#ot)"></path></svg>');
  expect(svgText(withIds(tree, 'small'))).toBe(
    '<svg><pattern id="small-1" /><path class="dot" fill="url(#small-1)" /></svg>',
  );
});

test('a drawing has the size of its coordinates, and one without says so', () => {
  expect(sizeOf(treeOf('<svg viewBox="0 0 680 300.5"></svg>'))).toEqual({ width: 680, height: 300.5 });
  expect(() => sizeOf(treeOf('<svg></svg>'))).toThrow('A drawing has no size: viewBox=""');
});

test('a description is its first element, and empty', () => {
  expect(svgText(withDescription(treeOf('<svg role="img"><g></g></svg>')))).toBe(
    '<svg role="img"><desc></desc><g /></svg>',
  );
});
