import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { drawLifeline, timeScale, type LifelineMarks } from '#drawing/lifeline.ts';
import { emptySvg, makeDocument } from '#drawing/svg.ts';

const FROM = date('2020-01-01');
const UNTIL = date('2024-12-31');

/** The classes drawn, each with where it begins and how wide it is. */
function draw(marks: Partial<LifelineMarks>): { kind: string; x: number; width: number }[] {
  const svg = emptySvg(makeDocument(), 600, 40, 14);
  const group = svg.append('g');
  drawLifeline(
    group,
    { spells: [], silences: [], events: [], until: UNTIL, ...marks },
    timeScale(FROM, UNTIL, [0, 600]),
    10,
  );
  return [...(group.node() as SVGGElement).children].map((mark) => ({
    kind: mark.getAttribute('class') ?? '',
    x: Number(mark.getAttribute('x')),
    width: Number(mark.getAttribute('width')),
  }));
}

const kinds = (marks: Partial<LifelineMarks>) => draw(marks).map(({ kind }) => kind);

test('a time in custody that goes on is drawn to the end', () => {
  const [held] = draw({ spells: [{ from: date('2022-07-02'), to: null, end: 'ongoing' }] });
  expect((held?.x ?? 0) + (held?.width ?? 0)).toBeCloseTo(600);
});

test('after the last report it goes on pale', () => {
  expect(
    kinds({ spells: [{ from: FROM, to: null, end: 'ongoing' }], lastReported: date('2023-01-01') }),
  ).toEqual(['held', 'held-unconfirmed']);
});

test('a detention without a reported end is a mark, not a line', () => {
  const [held] = draw({ spells: [{ from: date('2021-01-01'), to: null, end: 'not-reported' }] });
  expect(held).toMatchObject({ kind: 'held', width: 3 });
});

test('an imprisonment without a reported beginning is pale', () => {
  expect(
    kinds({
      spells: [{ from: date('2021-01-01'), to: date('2022-01-01'), begin: 'not-reported', end: 'free' }],
    }),
  ).toEqual(['held-unconfirmed']);
});

test('what ended before the drawing begins is not drawn', () => {
  expect(
    kinds({
      spells: [{ from: date('2010-01-01'), to: date('2011-01-01'), end: 'free' }],
      events: [{ type: 'released', date: date('2011-01-01') }],
    }),
  ).toEqual([]);
});

test('an interruption leaves a gap in a silence', () => {
  const silences = [
    { from: date('2021-01-01'), to: date('2024-01-01'), interruptions: [date('2022-01-01')] },
  ];
  const [first, second] = draw({ silences });
  expect((second?.x ?? 0) - ((first?.x ?? 0) + (first?.width ?? 0))).toBeCloseTo(5);
});

test('each ending has a shape of its own', () => {
  const on = date('2022-01-01');
  expect(
    kinds({
      events: [
        { type: 'sentenced', date: on },
        { type: 'sentenced', date: date('2022') },
        { type: 'released', date: on },
        { type: 'taken-abroad', date: on },
        { type: 'died', date: on },
        { type: 'award', date: on },
      ],
    }),
  ).toEqual(['sentence', 'sentence partial', 'release', 'abroad', 'death']);
});

test('charges, moves and a return to prison are drawn where they are asked for, and other steps are not', () => {
  const steps = [
    { type: 'charged', date: date('2021-01-01') },
    { type: 'transferred', date: date('2022-01-01') },
    { type: 'returned-to-prison', date: date('2023-01-01') },
    { type: 'appeal', date: date('2023-02-01') },
    { type: 'charged', date: date('2019-01-01') },
  ] as const;
  expect(kinds({ events: steps })).toEqual([]);
  expect(kinds({ steps })).toEqual(['step charged', 'step transferred', 'step returned-to-prison']);
});
