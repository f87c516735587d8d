import { expect, test } from 'vitest';
import whoWasLeft from '#charts/who-was-left.ts';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import { LAYOUTS } from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import { widthOf } from '#drawing/measure.ts';
import { elementsOf, svgText, wordsOf, type Tree } from '#drawing/tree.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';
import { invent, type Told } from '../people/synthetic.ts';
import { cellsOf, inEnglish, round, valuesOf } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

const of = (person_id: string, told: string, more = {}): Told => [told, { person_id, ...more }];

/** Held on the day of the story: one silent, one since let go; and three who were not, or may not be shown. */
const edition = invent({
  asOf: '2025-12-30',
  people: ['early', 'named', 'freed', 'later', 'hidden'].map((person_id) => ({
    person_id,
    name_en: person_id.toUpperCase(),
    published: person_id === 'hidden' ? ('no' as const) : ('yes' as const),
  })),
  publicEvents: [
    {
      event_id: 'best-known-not-pardoned-2024-12-09',
      date: date('2024-12-09'),
      person_ids: ['named'],
    },
  ],
  events: [
    of('early', '2020-04-01 detained'),
    of('early', '2020-04-11 released'),
    of('early', '2020-08-01 detained', { case: 2 }),
    of('early', '2025-06-21 taken-abroad', { case: 2 }),
    of('named', '2021-05-31 detained'),
    of('named', '2022-03-01 last-contact'),
    of('named', '2023-02-15 contact-restored'),
    of('named', '2023-07-01 last-contact'),
    of('freed', '2020-05-01 detained'),
    of('freed', '2024-12-09 released'),
    of('later', '2025-01-01 detained'),
    of('hidden', '2020-09-01 detained'),
  ],
});

test('Those held on the day of the story, of whom least is known first: since when, silent since when, out when or last reported, and days as far as they are reported.', () => {
  const rows = cellsOf(whoWasLeft, edition).map(([name, detained, silent, , since, days]) => [
    name,
    detained,
    silent,
    since,
    days,
  ]);
  expect(rows).toEqual([
    ['NAMED', '31 May 2021', '1 July 2023', '9 December 2024', 'at least 1,288'],
    ['EARLY', '1 August 2020', 'not reported', '21 June 2025', '1,785'],
  ]);
});

test('Its sentences count who is held, unheard of, and what became of the others.', () => {
  expect(valuesOf(whoWasLeft, edition)).toEqual({
    people: 2,
    storyDay: '9 December 2024',
    held: 1,
    out: 1,
    silent: 1,
    fates: [{ key: 'charts.who-was-left.fates.taken-abroad', values: { people: 1 } }],
    hasUnnamed: 'no',
    asOf: '30 December 2025',
  });
});

test('Nobody who was free that day, taken later or has no page is drawn or named.', () => {
  const described = describeChart(whoWasLeft, inEnglish(edition));
  const text = `${svgText(described.drawing('wide'))} ${described.says} ${described.title}`;
  expect(text).toContain('NAMED');
  expect(text).not.toMatch(/FREED|LATER|HIDDEN|people\/hidden/);
});

test('A name leads to its page, and those named by the story stand out.', () => {
  const drawn = svgText(describeChart(whoWasLeft, inEnglish(edition)).drawing('narrow'));
  expect(drawn).toContain('<a href="/people/named/">');
  expect(drawn.match(/class="name strong"/g)).toHaveLength(1);
  expect(drawn.match(/class="name"/g)).toHaveLength(1);
});

test('The day of the story is drawn in editions after it, and not in its own.', () => {
  const then = invent({ events: [['2020-08-01 detained']] });
  expect(svgText(describeChart(whoWasLeft, inEnglish(then)).drawing('wide'))).not.toContain('story-day');
  expect(svgText(describeChart(whoWasLeft, inEnglish(edition)).drawing('wide'))).toContain('story-day');
});

test('Whoever came out and then left the country is told with the day on which they came out.', () => {
  const left = invent({
    asOf: '2025-12-30',
    events: [
      ['2021-01-03 detained'],
      ['2025-02-01 sentence-served'],
      ['2025-02 left-country', { case: null }],
    ],
  });
  expect(cellsOf(whoWasLeft, left)[0]?.slice(4)).toEqual(['1 February 2025', '1,490']);
});

test('A life rests on the first two sources of each of its times in custody and without word.', () => {
  const sources = (...source_ids: readonly string[]) => ({ source_ids });
  const told = invent({
    events: [
      ['2021-01-03 detained', sources('a', 'b', 'c')],
      ['2022-01-03 last-contact', sources('d', 'a', 'e')],
    ],
  });
  expect(whoWasLeft.rows(told).map(({ source_ids }) => source_ids)).toEqual([['a', 'b', 'd']]);
});

test('Days go on to the cut-off only where the last report is near it.', () => {
  const days = (asOf: string, ...told: string[]) =>
    cellsOf(whoWasLeft, invent({ asOf, events: told.map((each): Told => [each]) }))[0]?.slice(4);
  const held = '2024-11-30 reported-held';
  expect(days('2024-12-10', '2024-11-01 detained', held)).toEqual(['30 November 2024', '39']);
  expect(days('2026-12-10', '2024-11-01 detained', held)).toEqual(['30 November 2024', 'at least 29']);
});

test('People stand in groups with a number each, those held longest first, with their days; one group needs no head.', () => {
  const person = (person_id: string, ...told: string[]): Told[] => told.map((each) => of(person_id, each));
  const many = invent({
    asOf: '2025-12-30',
    people: ['a', 'b', 'c'].map((person_id) => ({ person_id, name_en: `Person ${person_id}` })),
    events: [
      ...person('a', '2022-01-01 detained', '2025-06-21 taken-abroad'),
      ...person('b', '2021-01-01 detained', '2025-06-21 taken-abroad'),
      ...person('c', '2023-01-01 detained'),
    ],
  });
  const wordsOf = (data: typeof many) =>
    [...svgText(describeChart(whoWasLeft, inEnglish(data)).drawing('narrow')).matchAll(/>([^<>]+)<\/t/g)].map(
      ([, text]) => text,
    );
  const words = wordsOf(many).filter((text) => /^Person|: \d|days$/.test(text ?? ''));
  expect(words.map((text) => text?.replace(/at least /, ''))).toEqual([
    'Not known to be out: 1',
    'Person c',
    expect.stringMatching(/days$/),
    'Taken out of the country: 2',
    'Person b',
    '1,632 days',
    'Person a',
    '1,267 days',
  ]);
  expect(wordsOf(edition).some((text) => text === 'Not known to be out: 1')).toBe(true);
  const same = invent({
    asOf: '2024-12-09',
    people: [{ person_id: 'a', name_en: 'Person a' }],
    events: person('a', '2022-01-01 detained'),
  });
  expect(wordsOf(same).filter((text) => text?.includes(': '))).toEqual([]);
});

test.each([
  ['narrow', 320, 321],
  ['wide', 272 - 8, 272 - 8 + 1],
] as const)('A name is whole where it has room, and on a phone over the days: %s.', (layout, room, over) => {
  const { fontSize } = LAYOUTS[layout];
  const upTo = (count: number, letter: string) => Array.from({ length: count }, (_, at) => letter.repeat(at));
  const names = upTo(40, 'm').flatMap((some) =>
    upTo(8, 'i').flatMap((more) => upTo(8, 'n').map((rest) => some + more + rest)),
  );
  /** A name as wide as this, or by less than a pixel narrower. */
  const nameUpTo = (width: number) =>
    names.find((name) => Math.ceil(widthOf(name, fontSize)) === width) ?? 'none';
  const isWhole = (name_en: string) => {
    const data = invent({ people: [{ person_id: 'a', name_en }], events: [of('a', '2022-01-01 detained')] });
    return svgText(describeChart(whoWasLeft, inEnglish(data)).drawing(layout)).includes(`>${name_en}<`);
  };
  expect([nameUpTo(room), nameUpTo(over)].map(isWhole)).toEqual([true, false]);
});

test.each([
  ['Person A', [12, 12]],
  ['Person A of a name that is long', [12, 30]],
] as const)(
  'On a phone every row says that it counts days, beside the name or under it: %s.',
  (name_en, baselines) => {
    const data = invent({
      people: [{ person_id: 'a', name_en }],
      events: [of('a', '2022-01-01 detained'), of('a', '2022-03-01 reported-held')],
    });
    const texts = elementsOf(describeChart(whoWasLeft, inEnglish(data)).drawing('narrow') as Tree).filter(
      (element) => [name_en, 'at least 59 days'].includes(wordsOf(element)),
    );
    expect(texts.filter(({ name }) => name === 'text').map(({ attributes: { y } }) => Number(y))).toEqual(
      baselines,
    );
  },
);

test.each(editions.map((edition) => [edition.asOf, edition] as const))(
  'No days stand without their word in %s, in any language and layout.',
  (_, edition) => {
    for (const code of LANGUAGES)
      for (const layout of ['narrow', 'wide'] as const) {
        const described = describeChart(whoWasLeft, { edition, language: languageOf(code) });
        const values = elementsOf(described.drawing(layout) as Tree).filter(
          ({ name, attributes }) => name === 'text' && attributes.class?.startsWith('value'),
        );
        expect(values).toHaveLength(described.rows.length);
        for (const value of values) expect(wordsOf(value)).toMatch(/\d\P{L}+\p{L}+$/u);
      }
  },
);

test('An exchange says where it let go, and the key that its sign is not that of those taken out', () => {
  const exchanged = (destination: 'abroad' | 'unknown') =>
    invent({
      asOf: '2025-12-30',
      people: ['a', 'b'].map((person_id) => ({ person_id, name_en: `Person ${person_id}` })),
      rounds: [round('r1', '2025-06-21', null, { mechanism: 'exchange', destination, in_total: 'no' })],
      events: [
        of('a', '2022-01-01 detained'),
        of('a', '2025-06-21 exchanged', { round_id: 'r1' }),
        of('b', '2022-01-01 detained'),
        of('b', '2025-09-11 released'),
        of('b', '2025-09-11 taken-abroad'),
      ],
    });
  const [abroad, unknown] = (['abroad', 'unknown'] as const).map((where) =>
    describeChart(whoWasLeft, inEnglish(exchanged(where))),
  );
  expect(svgText(abroad?.drawing('narrow') ?? null)).toContain('Freed in an exchange, abroad: 1');
  expect(svgText(abroad?.thumbnail() ?? null)).toContain('Freed in an exchange, abroad: 1');
  expect(svgText(unknown?.drawing('narrow') ?? null)).toContain('Freed in an exchange: 1');
  const key = abroad?.key.map(({ text }) => text);
  expect(key).toEqual(
    expect.arrayContaining(['released or exchanged', 'taken out of Belarus, not in an exchange']),
  );
});
