/** What is drawn beside charts, as it was last looked at: signs of keys, fields of people, a year, the look of a file of its own. */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { drawField } from '#drawing/field.ts';
import { drawDay, drawGuided, GUIDED_STEPS } from '#drawing/guided.ts';
import { paletteOf, standalone } from '#drawing/picture/standalone.ts';
import { SIGNS, signTree, type SignName } from '#drawing/signs.ts';
import { changed, svgText, type Tree } from '#drawing/tree.ts';
import { drawYear } from '#drawing/year.ts';
import { treeOf } from './trees.ts';

const LAYOUTS = ['narrow', 'wide'] as const;

const kept = (name: string, trees: readonly Tree[]) =>
  expect(`${trees.map(svgText).join('\n').replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    `../golden/invented/drawing/${name}.txt`,
  );

test('Every sign of a key', () =>
  kept(
    'signs',
    (Object.keys(SIGNS) as SignName[]).map((name) => ({
      name: 'li',
      attributes: { id: name },
      children: [signTree(name)],
    })),
  ));

test('A field of people in each of its steps, one group of which may be empty', () =>
  kept(
    'guided',
    LAYOUTS.flatMap((layout) => [
      ...[
        { letOut: 50, gone: 40, stayed: 100, came: 60 },
        { letOut: 7, gone: 0, stayed: 80, came: 0 },
      ].flatMap((people) => GUIDED_STEPS.map((step) => drawGuided(people, step, `Step ${step}`, layout))),
      drawDay(42, 130, 'A day', layout),
      drawDay(41, 64, 'A card', layout, 'card'),
    ]),
  ));

test('A field in parts', () =>
  kept(
    'field',
    LAYOUTS.map((layout) =>
      drawField(
        [
          { name: 'held', count: 110 },
          { name: 'unknown', count: 250 },
        ],
        layout,
        'Of 360 people',
      ),
    ),
  ));

test('A year', () =>
  kept('year', [
    drawYear(
      {
        year: '2023',
        held: [
          { date: date('2022-12-31'), value: 500 },
          { date: date('2023-03'), value: 900 },
          { date: date('2023-11-30'), value: 1000 },
        ],
        released: [
          { date: date('2023-04-01'), value: 1 },
          { date: date('2023-07-03'), value: 40 },
        ],
      },
      { held: 1000, released: 50 },
    ),
  ]));

/** Whatever the stylesheet knows by its class, alone and within a group. */
const DRESSED = [
  ...['in', 'out', 'muted', 'grid', 'axis', 'annotation', 'value', 'strong', 'heading', 'number', 'halo'],
  ...['name', 'held', 'held-unconfirmed', 'silence', 'sentence', 'sentence partial', 'death', 'release'],
  ...['abroad', 'story-day', 'unknown'],
];

test('A drawing on its own, dressed as on a page', () => {
  const marks = DRESSED.map(
    (look) =>
      `<g id="${look.replace(' ', '-')}" class="${look}"><text>Word</text><path d="M0,0"></path></g><text class="${look}" data-row="1" data-column="a">Word</text><a href="/x/"><path class="${look}" fill="none"></path></a>`,
  );
  const drawing = treeOf(
    `<svg viewBox="0 0 9 9" class="chart-drawing" stroke="var(--rule)">${marks.join('')}</svg>`,
  );
  // By the names of its colours: what they are is the stylesheet's.
  const names = new Map([...paletteOf('light')].reverse().map(([name, colour]) => [colour, `var(${name})`]));
  const named = changed(standalone(drawing, 'light'), ({ attributes, ...rest }) => ({
    ...rest,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, names.get(value) ?? value]),
    ),
  }));
  return kept('standalone', [named]);
});
