import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import calendar from '#charts/calendar.ts';
import inReturn from '#charts/in-return.ts';
import rounds from '#charts/rounds.ts';
import { date } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { PublicEvent } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { dealsOf, reliefSteps } from '#facts/relief.ts';
import { languageOf, LANGUAGES } from '#words/language.ts';
import { blank } from '../data/blank.ts';
import { cellsOf, figuresOf, inEnglish, round, synthetic } from './synthetic.ts';

const step = (name: string, on: string, more: Partial<PublicEvent> = {}): PublicEvent => ({
  ...blank('events'),
  event_id: `${name}-relief`,
  date: date(on),
  kind: 'sanctions',
  headline: `Step ${name}`,
  detail: `Detail of ${name}`,
  ...more,
});
const deal = (id: string, on: string, people: number) =>
  round(id, on, people, { mechanism: 'negotiated-release', destination: 'abroad' });

/** The colours that a chart has at least one mark in. */
const coloursOf = (chart: Parameters<typeof describeChart>[0], edition: Edition) =>
  ['var(--out)', 'var(--out-deep)'].filter((colour) =>
    svgText(describeChart(chart, inEnglish(edition)).drawing('wide')).includes(`"${colour}"`),
  );

it.each([inReturn, rounds, calendar])('$id has one colour for deals and another for pardons', (chart) => {
  const deals = [deal('r1', '2025-02-12', 3), deal('r2', '2025-03-12', 7)];
  expect(coloursOf(chart, synthetic({ rounds: deals }, '2025-12-31'))).toEqual(['var(--out-deep)']);
  const both = synthetic({ rounds: [...deals, round('r3', '2025-05-01', 9)] }, '2025-12-31');
  expect(coloursOf(chart, both)).toEqual(['var(--out)', 'var(--out-deep)']);
});

describe('releases and relief', () => {
  const rounds = [deal('r1', '2025-02-12', 3), round('r2', '2025-03-01', 9), deal('r3', '2025-09-11', 50)];

  it('stand together within three days, either way, and by themselves otherwise', () => {
    const near = (on: string) =>
      dealsOf(synthetic({ rounds, events: [step('a', on)] })).map(({ days }) => days);
    expect(near('2025-09-11')).toEqual([null, 0]);
    expect(near('2025-09-14')).toEqual([null, 3]);
    expect(near('2025-09-08')).toEqual([null, -3]);
    expect(near('2025-09-15')).toEqual([null, null]);
  });

  it('take sanctions that were imposed, or told of no day, for no relief', () => {
    const events = [
      step('a', '2025-09-11', { event_id: 'new-sanctions' }),
      step('b', '2025-09'),
      step('c', '2025-09-11', { kind: 'negotiation' }),
      step('d', '2025-09-11'),
    ];
    expect(reliefSteps(synthetic({ events })).map(({ event_id }) => event_id)).toEqual(['d-relief']);
  });

  it('are told by day: the release, the relief, the days between, what is reported', () => {
    const edition = synthetic(
      { rounds, events: [step('a', '2025-09-13'), step('b', '2025-06-01')] },
      '2025-12-31',
    );
    expect(cellsOf(inReturn, edition)).toEqual([
      ['12 February 2025', 'Round r1', '3', expect.any(String), 'none found', '–', '–', '–'],
      ['1 June 2025', 'no release near it', 'not reported', '–', 'Step b', '1 June 2025', '–', 'Detail of b'],
      [
        '11 September 2025',
        'Round r3',
        '50',
        expect.any(String),
        'Step a',
        '13 September 2025',
        '2',
        'Detail of a',
      ],
    ]);
    const drawn = svgText(describeChart(inReturn, inEnglish(edition)).drawing('wide'));
    expect(drawn).toContain('2 days later');
    expect(drawn).toContain('by itself');
  });

  it('are of the time from the first deal on', () => {
    expect(figuresOf(inReturn, synthetic({ rounds }, '2025-12-31'))).toMatchObject({
      from: '2025-02-12',
      until: '2025-12-31',
    });
  });

  it('name the other side where it is one in all of them', () => {
    const saying = (...counterparts: readonly (readonly string[])[]) =>
      describeChart(
        inReturn,
        inEnglish(
          synthetic({
            rounds: counterparts.map((counterpart, nth) => ({
              ...deal(`r${nth}`, `2025-0${nth + 1}-12`, 3),
              counterpart,
            })),
          }),
        ),
      ).subtitle;
    expect(saying(['United States'], ['United States', 'Ukraine'])).toContain(
      'in deals with the United States,',
    );
    expect(saying(['United States'], ['Ukraine'])).toContain('in deals with other states,');
  });

  it('stand on a line whose ends have their months, the name of the relief before its marks where there is room', () => {
    const card = (on: string) => {
      const edition = synthetic({ rounds, events: [step('a', on)] }, '2025-12-31');
      const { document } = parseHTML(
        `<body>${svgText(describeChart(inReturn, inEnglish(edition)).thumbnail())}</body>`,
      );
      const texts = [...document.querySelectorAll('text')];
      const heightOf = (words: string) =>
        Number(texts.find(({ textContent }) => textContent === words)?.getAttribute('y'));
      return { words: texts.map(({ textContent }) => textContent), heightOf };
    };
    const late = card('2025-09-13');
    expect(late.words).toEqual(expect.arrayContaining(['Jan 2025', 'Dec 2025', 'Relief']));
    expect(card('2025-02-12').heightOf('Relief')).toBeGreaterThan(late.heightOf('Relief'));
  });

  it('have a letter each in every language, however many there are', () => {
    const many = Array.from({ length: 40 }, (_, nth) =>
      step(String(nth), `2025-${String(1 + Math.floor(nth / 8)).padStart(2, '0')}-${String(20 + (nth % 8))}`),
    );
    const edition = synthetic({ rounds, events: many }, '2025-12-31');
    for (const code of LANGUAGES) {
      const described = describeChart(inReturn, { edition, language: languageOf(code) });
      for (const layout of ['narrow', 'wide'] as const) {
        const { document } = parseHTML(`<body>${svgText(described.drawing(layout))}</body>`);
        const letters = [...document.querySelectorAll('[data-column=relief]')].map((group) =>
          [...group.querySelectorAll('text')].slice(0, 2).map(({ textContent }) => textContent),
        );
        expect(letters).toHaveLength(40);
        for (const [under, before] of letters) expect(under).toBe(before);
        expect(new Set(letters.map(([under]) => under)).size).toBe(40);
        expect(letters[10]?.[0]).toMatch(/^\p{Lu}$/u);
        expect(letters.at(-1)?.[0]).toMatch(/^\p{Lu}{2}$/u);
      }
    }
  });

  it('do not say of pardons that no relief was found where one is near', () => {
    const told = (on: string) => {
      const edition = synthetic({ rounds, events: [step('a', on)] }, '2025-12-31');
      return describeChart(inReturn, inEnglish(edition));
    };
    expect(JSON.stringify(told('2025-09-11'))).toContain('and for the pardons outside them, none was found');
    expect(JSON.stringify(told('2025-03-04'))).not.toContain('pardons');
    expect(told('2025-09-11').key.map(({ text }) => text)).toContain('a pardon, no relief found near it');
    expect(told('2025-03-04').key.map(({ text }) => text)).toContain('pardon');
  });

  it.each([
    [[], 'No step of sanctions relief is known for the time of the two deals'],
    [[step('a', '2025-06-01')], 'None of the two deals came within three days of sanctions relief'],
    [[step('a', '2025-09-11')], 'One of two deals came within three days of sanctions relief'],
    [
      [step('a', '2025-09-11'), step('b', '2025-02-12')],
      'Each of the two deals came within three days of sanctions relief',
    ],
  ])('of %j are titled "%s"', (events, title) => {
    expect(describeChart(inReturn, inEnglish(synthetic({ rounds, events }, '2025-12-31'))).title).toBe(title);
  });

  it('never say that one was given for the other', () => {
    const edition = synthetic({ rounds, events: [step('a', '2025-09-11')] }, '2025-12-31');
    const described = describeChart(inReturn, inEnglish(edition));
    const { says, counts } = described;
    expect(says).toMatch(/^That they came together does not show that one was given for the other\./);
    for (const text of [says, counts, svgText(described.drawing('narrow'))])
      expect(text).not.toMatch(/\b(?:price|bought|in exchange|paid)\b/);
  });

  it('have no rows where no release was agreed', () => {
    expect(
      inReturn.rows(synthetic({ rounds: rounds.slice(1, 2), events: [step('a', '2025-09-11')] })),
    ).toEqual([]);
  });
});
