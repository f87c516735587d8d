import { expect, test } from 'vitest';
import { boundsOf } from '#drawing/bounds.ts';
import { cardOf } from '#drawing/card.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { elementsOf, sizeOf, wordsOf, type Tree } from '#drawing/tree.ts';

/** A drawing of bars, each with its number at its end. */
function drawn(numbers: readonly number[], look: (svg: Pen) => void = () => {}): Pen {
  const svg = sheet({ width: 680, fontSize: 14 }, numbers.length * 30);
  for (const [row, number] of numbers.entries()) {
    svg.path(`M100,${row * 30}h${number}v20H100Z`, { fill: 'var(--in)' });
    svg.write(String(number), { class: 'value', x: 104 + number, y: row * 30 + 15 });
  }
  look(svg);
  return svg;
}

const labels = (card: Tree) => elementsOf(card).filter(({ name }) => name === 'text');
const said = (card: Tree) => labels(card).map(wordsOf);

test('A card shows every mark and, of the words, those of the finding', () => {
  const card = cardOf(drawn([120, 250, 83, 31]), 'The largest of four let out 250');
  expect(said(card)).toEqual(['250']);
  expect(elementsOf(card).filter(({ name }) => name === 'path')).toHaveLength(4);
  const [left = 0, top = 0, width = 0, height = 0] = (card.attributes.viewBox ?? '').split(' ').map(Number);
  const marks = boundsOf(drawn([120, 250, 83, 31])) as NonNullable<ReturnType<typeof boundsOf>>;
  expect(left).toBeLessThanOrEqual(marks.left);
  expect(top).toBeLessThanOrEqual(marks.top);
  expect(left + width).toBeGreaterThanOrEqual(marks.right);
  expect(top + height).toBeGreaterThanOrEqual(marks.bottom);
});

test('Its letters are as large as the words beside it, however large the drawing is', () => {
  for (const rows of [2, 8, 40]) {
    const card = cardOf(drawn(Array.from({ length: rows }, (_, row) => 100 + row)), 'The smallest is 100');
    const { width, height } = sizeOf(card);
    const scale = Math.min(324 / width, 200 / height);
    for (const { attributes } of labels(card)) {
      expect(Number(attributes['font-size']) * scale).toBeGreaterThan(13);
      expect(Number(attributes['font-size']) * scale).toBeLessThan(14);
    }
  }
});

test('A drawing made for a list keeps the letters that its lines were set in, and is shown as high as it is', () => {
  for (const [rows, isHigh] of [
    [2, false],
    [40, true],
  ] as const) {
    const card = cardOf(drawn(Array.from({ length: rows }, (_, row) => 100 + row)), null);
    const across = 324 / sizeOf(card).width;
    expect(
      new Set(labels(card).map(({ attributes }) => Number(attributes['font-size']) * across)),
    ).toHaveProperty('size', 1);
    expect(Number(labels(card)[0]?.attributes['font-size']) * across).toBeCloseTo(13.5, 0);
    expect(card.attributes.class).toBe(isHigh ? 'high' : undefined);
  }
});

test('Where the finding names no number it has a few labels and no more than three', () => {
  const few = cardOf(
    drawn([40, 90, 10], (svg) => svg.write('Let out', { class: 'heading', x: 0, y: 100 })),
    'Fewer each time',
  );
  expect(said(few)).toContain('Let out');
  expect(labels(few).length).toBeLessThanOrEqual(3);
});

test('It does not choose among people: the ends of the axis stand for a long list', () => {
  const card = cardOf(
    drawn([], (svg) => {
      for (const row of [0, 1, 2, 3, 4, 5, 6, 7]) {
        svg.path(`M0,${row * 30}H600`, { stroke: 'currentColor' });
        svg.write(`Person ${row + 11}`, { class: 'heading', x: 10, y: row * 30 });
      }
      for (const year of [2021, 2022, 2023])
        svg.write(String(year), { class: 'axis', x: (year - 2021) * 200, y: 260 });
    }),
    'Eight people are known to have died',
  );
  expect(said(card)).toEqual(['2021', '2022', '2023']);
});

test('Of labels that would stand on each other the one with the largest number stays', () => {
  const card = (...labels: readonly string[]) =>
    said(
      cardOf(
        drawn([], (svg) => {
          svg.path('M0,0H600V300H0Z', { fill: 'var(--in)' });
          for (const words of labels) svg.write(words, { class: 'heading', x: 100, y: 100 });
        }),
        'Fewer each time',
      ),
    );
  expect(card('9 of 12', '40 of 50', '7 of 99')).toEqual(['40 of 50']);
  expect(card('999 of 2,000', '1,200 left')).toEqual(['1,200 left']);
  expect(card('9%', '40%')).toEqual(['40%']);
  expect(card('nobody', '3')).toEqual(['3']);
});

/** What a card keeps, in the order of the drawing, of labels on a large mark: each with its class, its words and where it stands. */
const cardWith = (
  finding: string | null,
  ...given: readonly (readonly [look: string, words: string, x: number, y: number, anchor?: string])[]
) =>
  said(
    cardOf(
      drawn([], (svg) => {
        svg.path('M0,0H600V300H0Z', { fill: 'var(--in)' });
        for (const [look, words, x, y, anchor] of given)
          svg.write(words, { class: look, x, y, ...(anchor && { 'text-anchor': anchor }) });
      }),
      finding,
    ),
  );

test('For a list the strongest stay of labels on each other, and of those as strong the largest number', () => {
  expect(cardWith(null, ['heading', '9 of 12', 100, 100], ['heading', '40 of 50', 100, 100])).toEqual([
    '40 of 50',
  ]);
  expect(cardWith(null, ['name', '90', 100, 100], ['heading', '40', 100, 100])).toEqual(['40']);
  expect(cardWith(null, ['', '90', 100, 100], ['name', '40', 100, 100])).toEqual(['40']);
});

test('Labels that touch do not stand on each other', () => {
  const pair = [
    ['heading', '40', 300, 100, 'end'],
    ['heading', '30', 300, 100],
  ] as const;
  for (const labels of [pair, pair.toReversed()])
    for (const finding of [null, 'Fewer each time'])
      expect(cardWith(finding, ...labels)).toEqual(labels.map(([, words]) => words));
  expect(cardWith(null, ['heading', '40', 301, 100, 'end'], ['heading', '30', 300, 100])).toEqual(['40']);
  expect(cardWith(null, ['heading', '40', 310, 100, 'middle'], ['heading', '30', 320, 100])).toEqual(['40']);
});

test('Up to six that are as strong are chosen from; of more the ends of the axis stand for all', () => {
  const alike = (count: number) =>
    cardWith(
      'Fewer each time',
      ['axis', '10', 0, 290],
      ['axis', '20', 200, 290],
      ['axis', '30', 400, 290],
      ...Array.from({ length: count }, (_, at) => ['name', `Person ${at + 11}`, 10, 20 + at * 34] as const),
    );
  expect(alike(6)).toEqual(['Person 14', 'Person 15', 'Person 16']);
  expect(alike(7)).toEqual(['10', '30']);
});

test('Of the numbers of a finding three are labelled, each once, the first; one digit is none of them', () => {
  const labels = ['40', '30', '20', '50', '40', '7'].map(
    (words, at) => ['value', words, at * 90, 100] as const,
  );
  expect(cardWith('Of 50 there were 40, then 30 and 20, in 7 rounds', ...labels)).toEqual(['40', '30', '50']);
  expect(
    cardWith(
      'Of 1,300 there were 5%',
      ['value', '1,300', 0, 100],
      ['value', '5%', 200, 100],
      ['value', '1', 400, 100],
    ),
  ).toEqual(['1,300', '5%']);
  // Whatever space stands within a number.
  expect(cardWith('Было 1\u00a0300', ['value', '1 300', 0, 100], ['value', '300', 200, 100])).toEqual([
    '1 300',
  ]);
});

test('A sign that is explained in the drawing goes with its words; what is only like one stays', () => {
  const card = cardOf(
    drawn([250], (svg) => {
      const entry = svg.append('g');
      entry.group(0, 40).path('M0,0h5v5z', { fill: 'var(--out)' });
      entry.write('Let out', { class: 'annotation', x: 20, y: 45 });
      const noted = svg.append('g');
      noted.path('M0,60h5v5z', { fill: 'var(--grey-1)' });
      noted.write('A note', { class: 'annotation', x: 20, y: 65 });
      const named = svg.append('g');
      named.group(0, 80).path('M0,0h5v5z', { fill: 'var(--grey-2)' });
      named.write('A name', { class: 'name', x: 20, y: 85 });
    }),
    'The largest let out 250',
  );
  expect(
    elementsOf(card).flatMap(({ name, attributes }) => (name === 'path' ? attributes.fill : [])),
  ).toEqual(['var(--in)', 'var(--grey-1)', 'var(--grey-2)']);
});

test('A day that shares a number with the finding is not its label', () => {
  const card = cardOf(
    drawn([24], (svg) => svg.write('24 Jan 2027', { x: 0, y: 15 })),
    'Twice 24 were let out',
  );
  expect(said(card)).toEqual(['24']);
});

test('A drawing made for a list keeps all its words but those of its axis', () => {
  const card = cardOf(
    drawn([24], (svg) => {
      for (const [row, outcome] of ['One', 'Two', 'Three', 'Four', 'Five'].entries())
        svg.write(`Outcome ${outcome}: 1`, { class: 'heading', x: 0, y: 60 + row * 30 });
      svg.write('2027', { class: 'axis', x: 0, y: 230 });
    }),
    null,
  );
  expect(said(card)).toHaveLength(6);
  expect(said(card)).not.toContain('2027');
});

test('Paper under a number goes with it, and a number on a mark keeps its colour without paper around it', () => {
  const card = (finding: string) =>
    cardOf(
      drawn([], (svg) => {
        svg.path('M0,0H600V300H0Z', { fill: 'var(--out)' });
        svg.append('rect', { x: 90, y: 85, width: 30, height: 20, fill: 'var(--paper)' });
        svg.write('38', { class: 'strong', x: 100, y: 100, fill: 'var(--ink)' });
        svg.write('235', { class: 'strong', x: 300, y: 200, fill: 'var(--paper)' });
      }),
      finding,
    );
  const papers = (of: Tree) => elementsOf(of).filter(({ name }) => name === 'rect');
  expect(papers(card('At home 235'))).toEqual([]);
  expect(papers(card('Abroad 38'))).toHaveLength(1);
  expect(labels(card('At home 235')).map(({ attributes }) => [attributes.class, attributes.fill])).toEqual([
    ['strong', 'var(--paper)'],
  ]);
});

test('The bounds of a drawing follow its paths, and leave aside what is only defined', () => {
  const svg = sheet({ width: 100, fontSize: 13 }, 100);
  svg.append('pattern', { id: 'dots' }).append('circle', { cx: 900, cy: 900, r: 5 });
  svg.group(10, 20).path('M0,0h30v-5l10,40a3 3 0 0 1 6 0z');
  svg.append('circle', { cx: 5, cy: 50, r: 4 });
  expect(boundsOf(svg)).toEqual({ left: 1, right: 56, top: 15, bottom: 55 });
  expect(boundsOf(sheet({ width: 10, fontSize: 13 }, 10))).toBeNull();
});

test('Paper under words goes with them, and a mark before them stays', () => {
  const card = cardOf(
    drawn([250], (svg) => {
      for (const [at, fill] of ['var(--paper)', 'var(--out)'].entries()) {
        svg.append('rect', { x: 0, y: 40 + at * 30, width: 50, height: 20, fill });
        svg.write(`Word ${at}`, { class: 'label', x: 0, y: 55 + at * 30 });
      }
    }),
    'The largest let out 250',
  );
  const rects = elementsOf(card).filter(({ name }) => name === 'rect');
  expect(rects.map(({ attributes }) => attributes.fill)).toEqual(['var(--out)']);
});

test('Where its larger letters would rub a line or a small mark, a label stands clear of both', () => {
  const card = cardOf(
    drawn([], (svg) => {
      svg.path('M0,0V300', { fill: 'none', stroke: 'var(--rule)' });
      svg.path('M0,205L600,195', { fill: 'none', stroke: 'var(--in)' });
      svg.path('M110,175h4v4h-4Z', { fill: 'var(--in)' });
      svg.write('1,140', { class: 'value', x: 100, y: 192 });
    }),
    '1,140 held',
  );
  const [label] = labels(card);
  const letters = Number(label?.attributes['font-size']);
  const baseline = Number(label?.attributes.y);
  const isUnder = baseline - 0.7 * letters > 205;
  expect(isUnder || baseline < 175).toBe(true);
  expect(Math.abs(baseline - 192)).toBeLessThan(2.1 * letters);
});

test('A label goes up to two of its letters out of the way, and stays where that is not enough', () => {
  /** How far it goes, in its letters, where lines fill so much above and below. */
  const goes = (filled: number) => {
    const card = cardOf(
      drawn([], (svg) => {
        svg.path('M0,0H600V300H0Z', { fill: 'var(--in)' });
        for (let line = 0; line <= filled; line += 1)
          svg.path(`M0,${150 - line}H600M0,${150 + line}H600`, { fill: 'none', stroke: 'var(--rule)' });
        svg.write('1,140', { class: 'value', x: 100, y: 150 });
      }),
      '1,140 held',
    );
    const [{ attributes } = { attributes: {} as Tree['attributes'] }] = labels(card);
    return Math.abs(Number(attributes.y) - 150) / Number(attributes['font-size']);
  };
  const far = Array.from({ length: 60 }, (_, filled) => goes(filled));
  expect(Math.max(...far)).toBeCloseTo(2, 1);
  expect(far.at(-1)).toBe(0);
});

test('A number on an area or a bar stays where the drawing has it', () => {
  const card = cardOf(
    drawn([], (svg) => {
      svg.path('M0,0H600V300H0Z', { fill: 'var(--in)' });
      svg.write('238', { class: 'value', x: 100, y: 192 });
    }),
    '238 held',
  );
  expect(labels(card).map(({ attributes }) => attributes.y)).toEqual(['192']);
});

test('The strokes of an axis stand with its words, or not at all', () => {
  const card = (people: number) =>
    cardOf(
      drawn([], (svg) => {
        svg.append('g', { class: 'axis' }).path('M0,50v4M200,50v4', { stroke: 'currentColor' });
        for (let row = 0; row < people; row += 1)
          svg.write(`Person ${row + 11}`, { class: 'heading', x: 10, y: 90 + row * 30 });
        for (const tick of [10, 30]) svg.write(String(tick), { class: 'axis', x: (tick - 10) * 10, y: 70 });
      }),
      'Let out',
    );
  const strokes = (of: Tree) => elementsOf(of).filter(({ attributes: { d } }) => d?.includes('v4') === true);
  expect(said(card(1))).toEqual(['Person 11']);
  expect(strokes(card(1))).toEqual([]);
  expect(said(card(8))).toEqual(['10', '30']);
  expect(strokes(card(8))).toHaveLength(1);
});

test('A scale of time keeps its ends, each with its year and within the marks', () => {
  const card = cardOf(
    drawn([], (svg) => {
      svg.path('M0,0H600V300H0Z', { fill: 'var(--in)' });
      svg.write('40', { class: 'value', x: 100, y: 100 });
      const axis = svg.append('g', { class: 'axis' });
      for (const [at, month] of ['Jul', 'Jan', 'Apr', 'Jul'].entries()) {
        const text = axis.append('text', { transform: `translate(${at * 190},310)` });
        text.append('tspan', { x: 0, y: '0.82em' }, month);
        if (at < 2) text.append('tspan', { x: 0, dy: '1.15em' }, String(2024 + at));
      }
    }),
    '40 let out',
  );
  expect(said(card)).toEqual(['40', 'Jul 2024', 'Jul 2025']);
  const [, , width = 0] = (card.attributes.viewBox ?? '').split(' ').map(Number);
  expect(width).toBeLessThan(620);
});

test('Two panels keep their names beside the numbers of the finding', () => {
  expect(
    cardWith('40 let out', ['value', '40', 100, 100], ['heading', 'In', 0, 20], ['heading', 'Out', 0, 200]),
  ).toEqual(['40', 'In', 'Out']);
  expect(cardWith('40 let out', ['value', '40', 100, 100], ['heading', 'In', 0, 20])).toEqual(['40']);
});
