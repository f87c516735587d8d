/** Pictures of invented charts: what they say, what they escape, and where they put it. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { KeyEntry } from '#drawing/chart.ts';
import type { DescribedChart } from '#drawing/description.ts';
import { widthOf } from '#drawing/measure.ts';
import { Pen } from '#drawing/pen.ts';
import { FORMATS, pictureSvg, type PictureName } from '#drawing/picture/share-picture.ts';
import { paletteOf, standalone, withColours } from '#drawing/picture/standalone.ts';
import { svgText } from '#drawing/tree.ts';
import { languageOf } from '#words/language.ts';
import { treeOf } from '../trees.ts';

interface Made {
  readonly title?: string;
  readonly subtitle?: string;
  readonly says?: string;
  readonly publisher?: string;
  readonly key?: readonly KeyEntry[];
  /** Sizes of its two drawings; `null` for a chart without rows. */
  readonly wide?: readonly [number, number] | null;
  readonly narrow?: readonly [number, number];
}

const chart = ({
  title = 'A title',
  subtitle = 'What is measured',
  says = 'It says so.',
  publisher = 'A Paper',
  key = [],
  wide = [680, 300],
  narrow = [320, 400],
}: Made = {}): DescribedChart =>
  ({
    title,
    subtitle,
    says,
    key,
    sources: [{ publisher }],
    view: { edition: { asOf: '2024-12-09' }, language: languageOf('en') },
    drawing: (layout: 'wide' | 'narrow') => {
      const size = layout === 'wide' ? wide : narrow;
      return (
        wide &&
        size &&
        treeOf(
          `<svg viewBox="0 0 ${size.join(' ')}" role="img" aria-label="x"><a href="/x/"><text class="muted" data-row="1">${layout}</text></a></svg>`,
        )
      );
    },
  }) as unknown as DescribedChart;

const documentOf = (svg: string) => parseHTML(`<body>${svg}</body>`).document;
const linesIn = (svg: string) =>
  [...documentOf(svg).querySelectorAll('text')].map(({ textContent }) => textContent);
const numbers = (element: Element | null | undefined, ...names: readonly string[]) =>
  names.map((name) => Number(element?.getAttribute(name)));

/** The drawing within a picture. */
const drawnIn = (made: Made, name: PictureName) =>
  documentOf(pictureSvg(chart(made), name)).querySelector('svg svg');

test('Words of a picture stay words, in its label as well', () => {
  const hostile = '"><script>alert(1)</script>&';
  const svg = pictureSvg(
    chart({ title: hostile, says: hostile, subtitle: hostile, key: [{ mark: '<', text: hostile }] }),
    'chart',
  );
  expect(svg).not.toContain('<script');
  const root = documentOf(svg).querySelector('svg');
  expect(root?.getAttribute('aria-label')).toBe(`${hostile}. ${hostile}`);
  expect(root?.querySelector('title')?.textContent).toBe(hostile);
});

test('A picture says its title, what is measured, its source, its edition and the site’s name, in this order', () => {
  expect(linesIn(pictureSvg(chart(), 'chart'))).toEqual([
    'A title',
    'What is measured',
    'wide',
    'Source: A Paper. Edition of 9 December 2024.',
    languageOf('en').say('site.name'),
  ]);
});

test('A source of many words is cut where its picture has no more lines for it', () => {
  const publisher = 'A paper of many words '.repeat(60).trim();
  for (const name of ['chart', 'card', 'square'] as const) {
    const lines = linesIn(pictureSvg(chart({ publisher }), name)).filter((line) =>
      /paper of|many words/.test(line),
    );
    expect(lines, name).toHaveLength(FORMATS[name].foot);
    expect(lines.at(-1), name).toMatch(/…$/);
  }
});

test('Where there is no subtitle it says what the chart says; where there are no rows that is all', () => {
  expect(linesIn(pictureSvg(chart({ subtitle: '' }), 'chart'))[1]).toBe('It says so.');
  for (const name of ['chart', 'card', 'square'] as const) {
    const empty = pictureSvg(chart({ wide: null, subtitle: '' }), name);
    expect(documentOf(empty).querySelector('svg svg')).toBeNull();
    expect(linesIn(empty)[1]).toBe('It says so.');
  }
});

test('The article’s picture is as high as it needs, the others are of fixed size', () => {
  const size = (name: PictureName, made: Made = {}) =>
    numbers(documentOf(pictureSvg(chart(made), name)).querySelector('svg'), 'width', 'height');
  expect(size('card')).toEqual([1200, 630]);
  expect(size('square')).toEqual([1080, 1080]);
  const [width, height = 0] = size('chart');
  expect(width).toBe(760);
  const [, taller = 0] = size('chart', { wide: [680, 400] });
  expect(taller - height).toBe(100);
  const [, keyed = 0] = size('chart', { key: [{ mark: 'a', text: 'One' }] });
  expect(keyed).toBeGreaterThan(height);
});

test('Nothing of a picture stands outside it, and no two lines run into each other', () => {
  const key = Array.from({ length: 9 }, (_, at) => ({
    mark: 'abcdefghi'[at] ?? '',
    text: `Entry ${at} `.repeat(at + 1).trim(),
  }));
  const title = 'A title of many words '.repeat(6).trim();
  for (const name of ['chart', 'card', 'square'] as const) {
    const { margin, width } = FORMATS[name];
    const svg = documentOf(pictureSvg(chart({ key, title }), name)).querySelector('svg');
    const [height = 0] = numbers(svg, 'height');
    const texts = [...(svg?.querySelectorAll(':scope > text') ?? [])];
    for (const text of texts) {
      const [x = 0, y = 0, size = 0] = numbers(text, 'x', 'y', 'font-size');
      expect(x).toBeGreaterThanOrEqual(margin);
      expect(y).toBeLessThanOrEqual(height - margin * 0.5);
      expect(y).toBeGreaterThanOrEqual(margin + size * 0.9);
      if (text.getAttribute('text-anchor') !== 'end')
        expect(x + widthOf(text.textContent, size, 'regular', 'shipped')).toBeLessThan(width - margin * 0.5);
    }
    const left = texts.filter((text) => numbers(text, 'x')[0] === margin);
    for (const [at, text] of left.entries()) {
      const before = left[at - 1];
      if (!before) continue;
      const [y = 0, size = 0] = numbers(text, 'y', 'font-size');
      expect(y - (numbers(before, 'y')[0] ?? 0)).toBeGreaterThanOrEqual(size * 0.99);
    }
  }
});

test('The drawing stands between title and foot, whole, in its proportions', () => {
  const drawn = drawnIn({}, 'chart');
  expect(numbers(drawn, 'x', 'width', 'height')).toEqual([40, 680, 300]);
  expect(drawn?.getAttribute('viewBox')).toBe('0 0 680 300');
  const svg = documentOf(pictureSvg(chart(), 'chart')).querySelector('svg');
  const lines = [...(svg?.querySelectorAll(':scope > text') ?? [])].map((text) => numbers(text, 'y')[0] ?? 0);
  const [top = 0] = numbers(drawn, 'y');
  expect(top).toBeGreaterThan(lines[1] ?? 0);
  expect(top + 300).toBeLessThan(lines[2] ?? 0);
});

test('In a card the drawing stands under the title or beside it, whichever shows it larger', () => {
  // A flat drawing under the title, a tall one beside it, in the narrow layout where that fills more.
  const [x, , width] = numbers(drawnIn({ wide: [680, 200], narrow: [320, 900] }, 'card'), 'x', 'y', 'width');
  expect([x, width]).toEqual([56, 1088]);
  const beside = drawnIn({ wide: [680, 900], narrow: [320, 300] }, 'card');
  expect(beside?.textContent).toBe('narrow');
  expect(numbers(beside, 'x')[0]).toBeGreaterThan(590);
});

test('A drawing whose words would be too small is cut, and fades out', () => {
  const tall = pictureSvg(chart({ wide: [680, 4000], narrow: [320, 4000] }), 'card');
  expect(tall).toContain('fill="url(#fade)"');
  const drawn = documentOf(tall).querySelector('svg svg');
  const [width = 0, height = 0] = numbers(drawn, 'width', 'height');
  const [, , viewWidth = 0, viewHeight = 0] = (drawn?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  expect(width / viewWidth).toBeCloseTo(height / viewHeight, 2);
  expect(pictureSvg(chart(), 'card')).not.toContain('fade');
});

test('Entries of a key stand beside each other while they fit, long ones in lines of their own', () => {
  const rows = (texts: readonly string[]) => {
    const svg = documentOf(pictureSvg(chart({ key: texts.map((text) => ({ mark: 'a', text })) }), 'chart'));
    const lines = [...svg.querySelectorAll('svg > text')].filter(({ textContent }) =>
      texts.some((text) => text.startsWith(textContent)),
    );
    return lines.map((text) => numbers(text, 'y')[0]);
  };
  const [one, two, three] = rows(['Short', 'Also short', 'Brief']);
  expect([two, three]).toEqual([one, one]);
  const long = 'A very long explanation of a sign '.repeat(5).trim();
  const [first = 0, second = 0] = rows(['Short', long]);
  expect(second).toBeGreaterThan(first);
  // Though there is room beside another for its first line, where that is short before a word that is long.
  const [before = 0, after = 0] = rows(['Short', `Person ${'17'.repeat(60)} and more`]);
  expect(after).toBeGreaterThan(before);
  // A text of more lines than three is cut with an ellipsis.
  const words = linesIn(pictureSvg(chart({ key: [{ mark: 'a', text: 'word '.repeat(200) }] }), 'chart'));
  expect(words.filter((line) => line.startsWith('word'))).toHaveLength(3);
  expect(words.find((line) => line.endsWith('…'))).toMatch(/word …$/);
});

test('A picture ends under the last line of its key, whether that is of a long entry or of a short one', () => {
  const long = 'A very long explanation of a sign '.repeat(5).trim();
  const [first, last] = [
    ['Short', long],
    [long, 'Short'],
  ].map((texts) => {
    const svg = pictureSvg(chart({ key: texts.map((text) => ({ mark: 'a', text })) }), 'chart');
    return numbers(documentOf(svg).querySelector('svg'), 'height')[0];
  });
  expect(first).toBe(last);
});

test('A sign of a key is drawn before its words', () => {
  const svg = documentOf(pictureSvg(chart({ key: [{ sign: 'held', text: 'In custody' }] }), 'chart'));
  const sign = svg.querySelector('svg > g[transform]');
  expect(sign?.querySelector('rect')?.getAttribute('width')).toBe('24');
  const x = Number(/translate\(([\d.]+)/.exec(sign?.getAttribute('transform') ?? '')?.[1]);
  const words = [...svg.querySelectorAll('svg > text')].find(
    ({ textContent }) => textContent === 'In custody',
  );
  expect(numbers(words, 'x')[0]).toBeGreaterThanOrEqual(x + 24);
});

test('A drawing on its own has its colours, no links, and nothing for pages', () => {
  const alone = svgText(
    standalone(
      treeOf(
        '<svg viewBox="0 0 9 9"><a href="/x/"><text class="muted" data-row="1" data-column="b">x</text></a><g class="halo"><text>a</text></g></svg>',
      ),
      'light',
    ),
  );
  expect(alone).not.toMatch(/<a\b|class=|data-|var\(/);
  expect(alone).toContain('fill="');
  expect(alone).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(alone).toContain('>a</text>');
});

test('Each theme has colours of its own, through as many names as they go by', () => {
  const [light, dark] = [paletteOf('light'), paletteOf('dark')];
  /** How bright a colour is, of 3 × 255. */
  const brightness = (colour = '') =>
    (colour.match(/[\da-f]{2}/gi) ?? []).reduce((sum, part) => sum + Number.parseInt(part, 16), 0);
  const isLight = (palette: typeof light) =>
    brightness(palette.get('--paper')) > brightness(palette.get('--ink'));
  expect([isLight(light), isLight(dark)]).toEqual([true, false]);
  const coloured = (fill: string) => withColours(new Pen('svg', { fill }), 'light').attributes.fill;
  expect(coloured('var(--paper)')).toBe(light.get('--paper'));
  expect(coloured('var(--no-such)')).toBe('var(--no-such)');
  expect(coloured('none')).toBe('none');
  for (const theme of ['light', 'dark'] as const)
    expect(pictureSvg(chart(), 'chart', theme)).toContain(paletteOf(theme).get('--paper'));
});

/** Cases in which each measure of a picture counts: lines that wrap and are cut, keys in rows, drawings under, beside and cut. */
const LOOKED_AT: Readonly<Record<string, Made>> = {
  plain: {},
  long: {
    title: 'A title that goes on over several lines of its picture '.repeat(3).trim(),
    subtitle: 'What is measured is told at length, and goes on. '.repeat(9).trim(),
    key: [
      { sign: 'held', text: 'In custody' },
      { sign: 'release', text: 'Released' },
      {
        mark: 'a',
        text: '5 January 2021: An event that takes a line of its own, and then some more words to fill another',
      },
      { mark: 'b', text: 'Short' },
      { mark: 'c', text: 'Short as well' },
    ],
  },
  tall: { wide: [680, 900], narrow: [320, 1200] },
  cut: { wide: [680, 4000], narrow: [320, 5000] },
  empty: { wide: null, subtitle: '' },
};

test.each(
  Object.keys(LOOKED_AT).flatMap((look) =>
    (Object.keys(FORMATS) as PictureName[]).map((name) => [look, name] as const),
  ),
)('a chart that is %s is laid out in its %s as it was last looked at', async (look, name) => {
  const lines = pictureSvg(chart(LOOKED_AT[look]), name).replaceAll('><', '>\n<');
  await expect(`${lines}\n`).toMatchFileSnapshot(`../../golden/pictures/${look}-${name}.svg`);
});
