import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { drawLifeline, type LifelineMarks } from '#drawing/lifeline.ts';
import { Pen } from '#drawing/pen.ts';
import { timeScale } from '#drawing/time.ts';
import type { Tree } from '#drawing/tree.ts';

const FROM = date('2020-01-01');
const UNTIL = date('2024-12-31');

/** The classes drawn, each with where it begins and how wide it is. */
function draw(marks: Partial<LifelineMarks>): { kind: string; x: number; width: number }[] {
  const group = new Pen('g');
  drawLifeline(
    group,
    { spells: [], silences: [], events: [], until: UNTIL, ...marks },
    timeScale(FROM, UNTIL, [0, 600]),
    10,
  );
  return (group.children as readonly Tree[]).map(({ attributes }) => ({
    kind: attributes.class ?? '',
    x: Number(attributes.x),
    width: Number(attributes.width),
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

test('what was on the day with which the drawing begins is drawn, the day before is not', () => {
  const on = (day: string) =>
    kinds({
      steps: [{ type: 'charged', date: date(day) }],
      events: [{ type: 'released', date: date(day) }],
    }).length;
  expect([on('2019-12-31'), on('2020-01-01')]).toEqual([0, 2]);
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

/** The same as text, on a scale of one unit a day. */
function written(marks: Partial<LifelineMarks>): string[] {
  const group = new Pen('g');
  const x = timeScale(date('2024-01-01'), date('2024-12-31'), [0, 365]);
  drawLifeline(group, { spells: [], silences: [], events: [], until: date('2024-12-31'), ...marks }, x, 10);
  return (group.children as readonly Tree[]).map(({ attributes }) =>
    ['class', 'x', 'y', 'width', 'height', 'cx', 'r', 'd', 'transform']
      .flatMap((name) => attributes[name] ?? [])
      .join(' '),
  );
}

test('a bar stands from the day of arrest to the day of release, as thick as the line', () => {
  expect(written({ spells: [{ from: date('2024-01-11'), to: date('2024-01-31'), end: 'free' }] })).toEqual([
    'held 10.5 -5 20 10',
  ]);
});

test('a pale bar is thinner by its outline, and not drawn where it would be nothing', () => {
  const spell = { from: date('2024-01-11'), begin: 'not-reported', end: 'free' } as const;
  expect(written({ spells: [{ ...spell, to: date('2024-01-31') }] })).toEqual([
    'held-unconfirmed 10.5 -4.5 20 9',
  ]);
  expect(written({ spells: [{ ...spell, to: date('2024-01-11') }] })).toEqual([]);
});

test('a detention of days is as wide as can be seen; a report of the last days leaves no pale rest', () => {
  expect(written({ spells: [{ from: date('2024-01-11'), to: date('2024-01-12'), end: 'free' }] })).toEqual([
    'held 10.5 -5 3 10',
  ]);
  const ongoing = { from: date('2024-01-11'), to: null, end: 'ongoing' } as const;
  expect(written({ spells: [ongoing], lastReported: date('2024-12-30') })).toEqual(['held 10.5 -5 354 10']);
  expect(written({ spells: [ongoing], lastReported: date('2024-01-21') })).toEqual([
    'held 10.5 -5 10 10',
    'held-unconfirmed 20.5 -4.5 344.5 9',
  ]);
  // A report from before the arrest tells nothing of it.
  expect(written({ spells: [ongoing], lastReported: date('2024-01-05') })[0]).toBe('held 10.5 -5 3 10');
});

test('what began before the drawing begins with it, what is not known to have ended is a mark at its beginning', () => {
  expect(written({ spells: [{ from: date('2023-01-01'), to: date('2024-01-31'), end: 'free' }] })).toEqual([
    'held 0 -5 30.5 10',
  ]);
  expect(written({ spells: [{ from: date('2023-01-01'), to: null, end: 'not-reported' }] })).toEqual([]);
  expect(written({ spells: [{ from: date('2024-01-11'), to: null, end: 'not-reported' }] })).toEqual([
    'held 10.5 -5 3 10',
  ]);
});

test('a silence is a stripe from its first day to its last, in parts between the days that broke it', () => {
  expect(written({ silences: [{ from: date('2024-01-11'), to: date('2024-01-31') }] })).toEqual([
    'silence 10.5 -1.8 20 3.6',
  ]);
  expect(written({ silences: [{ from: date('2024-01-11'), to: null }] })).toEqual([
    'silence 10.5 -1.8 354.5 3.6',
  ]);
  const broken = [date('2024-02-10'), date('2023-12-01'), date('2024-06-01')];
  expect(
    written({ silences: [{ from: date('2024-01-11'), to: date('2024-03-31'), interruptions: broken }] }),
  ).toEqual(['silence 10.5 -1.8 27.5 3.6', 'silence 43 -1.8 47.5 3.6']);
});

test('events stand at their day, those of the first day and on', () => {
  const on = (type: string, day = '2024-01-11') =>
    written({ events: [{ type: type as 'died', date: date(day) }] });
  expect(on('sentenced')).toEqual(['sentence M10.5,-7.5V7.5']);
  expect(on('sentenced-in-absentia', '2024-01')).toEqual(['sentence partial M15.5,-7.5V7.5']);
  for (const type of ['released', 'released-home', 'sentence-served'])
    expect(on(type)).toEqual(['release 10.5 4.75']);
  expect(on('taken-abroad')).toEqual(['abroad M15.5,-5l5.5,5l-5.5,5']);
  expect(on('died')).toEqual(['death M10.5,-8V8M5.5,-1H15.5']);
  expect(on('died', '2023-12-31')).toEqual([]);
  expect(on('died', '2025-06-01')).toEqual(['death M365,-8V8M360,-1H370']);
});

test('steps stand on the upper edge', () => {
  expect(written({ steps: [{ type: 'charged', date: date('2024-01-11') }] })).toEqual([
    'step charged M0,-5V0 translate(10.5,-6)',
  ]);
});
