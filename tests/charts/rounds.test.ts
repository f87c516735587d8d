import { expect, test } from 'vitest';
import type { Round } from '#data/tables.ts';
import rounds from '#charts/rounds.ts';
import { date } from '#data/dates.ts';
import { describeChart } from '#drawing/description.ts';
import { withDots } from '#drawing/dotted.ts';
import { svgText, type Tree } from '#drawing/tree.ts';
import { chartCsv } from '#takeaway/chart-files.ts';
import { languageOf } from '#words/language.ts';
import { cellsOf, figuresOf, inEnglish, round, synthetic, valuesOf } from './synthetic.ts';

const edition = synthetic({
  rounds: [
    round('r1', '2024-07-03', 18, { women: 4, men: 14, destination: 'home' }),
    round('r2', '2024-08-01', 5, { in_total: 'no', mechanism: 'exchange', destination: 'abroad' }),
    round('r3', '2024-09', 30, { mechanism: 'negotiated-release', destination: 'mixed' }),
    round('r4', '2024-11-20', null, { political_prisoners: 7 }),
  ],
});

const { sayAny } = languageOf('en');
const [pardon, exchange, deal] = ['pardon', 'exchange', 'negotiated-release'].map((way) =>
  sayAny(`mechanisms.${way}`),
);
const [home, mixed, unknown] = ['home', 'mixed', 'unknown'].map((where) => sayAny(`destinations.${where}`));

const exchanged = sayAny('rounds.where.exchanged');

test('Each round has its day, its size, the total so far, and how its people were let go.', () => {
  expect(cellsOf(rounds, edition)).toEqual([
    ['3 July 2024', 'Round r1', '18', '18', '4', '14', pardon, home, 'yes'],
    ['1 August 2024', 'Round r2', '5', '18', 'not reported', 'not reported', exchange, exchanged, 'no'],
    ['September 2024', 'Round r3', '30', '48', 'not reported', 'not reported', deal, mixed, 'yes'],
    ['20 November 2024', 'Round r4', '7', '55', 'not reported', 'not reported', pardon, unknown, 'yes'],
  ]);
});

test('Its sentences count the rounds of the total.', () => {
  expect(valuesOf(rounds, edition)).toEqual({
    rounds: 3,
    people: 55,
    total: '55',
    largest: '30',
    largestOn: 'September 2024',
    largestTimes: 1,
    unannounced: 1,
    unannouncedIn: 'on 20 November 2024',
    known: 0,
    fewer: 0,
    parts: [],
    from: '3 July 2024',
    until: '9 December 2024',
  });
});

test('Of several largest rounds the first is named and rests on its row alone, of its own day.', () => {
  const alike = synthetic({
    rounds: [round('r1', '2024-07-03', 5), round('r2', '2024-08-01', 30), round('r3', '2024-09-01', 30)],
  });
  const on = date('2024-08-01');
  const rows = { period: { from: on, until: on }, cells: [{ table: 'rounds', key: 'r2' }] };
  expect(figuresOf(rounds, alike)).toMatchObject({ largest: rows, largestTimes: 2, largestOn: on });
  expect(figuresOf(rounds, synthetic({ rounds: [round('r2', on, 30)] }))).toMatchObject({ largest: rows });
});

test('A round leads to its page, and rests on its own row and sources.', () => {
  const [, apart] = rounds.rows(edition);
  expect(apart?.cells).toEqual([{ table: 'rounds', key: 'r2' }]);
  const label = rounds.columns.find(({ id }) => id === 'label');
  expect(label?.link?.(apart as never)).toBe('/rounds/r2/');
});

test('A round apart from the total is marked in its drawing, and left out of the growing total.', () => {
  const described = describeChart(rounds, inEnglish(edition));
  const words = (view: string) =>
    [...svgText(described.drawing('wide', view)).matchAll(/>([^<>]+)<\/t/g)].map(([, text]) => text);
  expect(words('each')).toEqual(expect.arrayContaining(['18', '5*', '30', '7']));
  expect(words('cumulative')).toEqual(expect.arrayContaining(['+18', '+30', '+7', '55']));
  expect(words('cumulative')).not.toContain('+5');
});

test('The key explains the ways that there are.', () => {
  const signs = (...of: typeof edition.rounds) =>
    (rounds.key?.(rounds.rows(synthetic({ rounds: of })), inEnglish(edition)) ?? []).map(
      ({ sign, mark }) => sign ?? mark,
    );
  const [first, apart, third] = edition.rounds as [Round, Round, Round];
  expect(signs(first)).toEqual(['pardon']);
  expect(signs(first, third)).toEqual(['pardon', 'deal']);
  expect(signs(apart)).toEqual(['another-way', '*']);
});

test('A round of which no number was found is a row that says so, and is not drawn as nobody.', () => {
  const unknown = {
    mechanism: 'exchange',
    in_total: 'no',
    not_in_total_because: 'No number was found.',
  } as const;
  const some = synthetic({
    rounds: [round('r98', '2024-12-09', 17), round('r99', '2024-12-09', null, unknown)],
  });
  const [known, without] = cellsOf(rounds, some);
  expect(known).toEqual(expect.arrayContaining(['Round r98', '17', 'yes']));
  expect(without?.slice(0, 4)).toEqual(['9 December 2024', 'Round r99', 'not reported', '17']);
  expect(without?.at(-1)).toBe('no');
  const described = describeChart(rounds, inEnglish(some));
  const drawn = svgText(described.drawing('wide', 'each'));
  expect(drawn).toContain('>not reported*</text>');
  // No dots, and its words are its mark.
  expect([...drawn.matchAll(/data-row="1"/g)]).toHaveLength(1);
  expect(svgText(described.drawing('wide', 'cumulative'))).not.toContain('not reported');
  expect(valuesOf(rounds, some)).toMatchObject({ rounds: 1, total: '17' });
  const csv = chartCsv(described).trimEnd().split('\n');
  expect(csv.at(-1)).toMatch(/^2024-12-09,Round r99,,,17,exact,/);
});

test('Everybody let out is a dot of one size, and a large round is higher instead of denser.', () => {
  const many = synthetic({ rounds: [round('r1', '2024-07-03', 31), round('r2', '2024-08-01', 250)] });
  const drawing = describeChart(rounds, inEnglish(many)).drawing('narrow', 'each') as Tree;
  const cells = [...svgText(drawing).matchAll(/<pattern[^>]* width="([\d.]+)"/g)].map(([, cell]) => cell);
  expect(cells).toEqual(['4.5']);
  const fields = [...svgText(withDots(drawing)).matchAll(/ d="((?:M[\d.]+,[\d.]+h0)+)"/g)];
  expect(fields.map(([, dots = '']) => dots.split('h0').length - 1)).toEqual([31, 250]);
});

test('The total of an edition that has none of its rounds is drawn as nobody so far.', () => {
  const apart = synthetic({
    rounds: [round('r1', '2024-11-03', null, { in_total: 'no', mechanism: 'exchange' })],
  });
  for (const layout of ['narrow', 'wide'] as const) {
    const drawn = svgText(describeChart(rounds, inEnglish(apart)).drawing(layout, 'cumulative'));
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawn).toMatch(/class="value"[^>]*>0</);
  }
});

test('A small picture names the ways out of the total, where there are several.', () => {
  const wordsOf = (in_total: Round['in_total']) => {
    const some = synthetic({
      rounds: [
        round('r1', '2024-07-03', 18),
        round('r2', '2024-08-01', 5, { mechanism: 'exchange', in_total }),
      ],
    });
    return svgText(describeChart(rounds, inEnglish(some)).thumbnail());
  };
  for (const way of ['pardon', 'other']) {
    const name = sayAny(`charts.rounds.signs.${way}`);
    expect(wordsOf('yes')).toContain(`>${name}<`);
    expect(wordsOf('no')).not.toContain(`>${name}<`);
  }
});
