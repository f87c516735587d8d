import { describe, expect, it } from 'vitest';
import howMany from '#charts/how-many-released.ts';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { elementsOf, svgText, wordsOf, type Tree } from '#drawing/tree.ts';
import { comparedTallies, isSizeItself } from '#facts/tallies.ts';
import { countedRounds, totalOf } from '#facts/round-sums.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';
import { cellsOf, dispute, figuresOf, inEnglish, round, synthetic, tally, valuesOf } from './synthetic.ts';

const { editions, latest } = await loadData('data', { drafts: true });

describe('published totals of people released', () => {
  it('has no rows where no total was published', () => {
    expect(howMany.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'shows every total of %s',
    (_, edition) => {
      const keys = howMany.rows(edition).flatMap(({ cells = [] }) => cells.map(({ key }) => key));
      expect(keys.toSorted()).toEqual(edition.tallies.map(({ tally_id }) => tally_id).toSorted());
      const described = describeChart(howMany, inEnglish(edition));
      const { says } = described;
      expect(says).toContain(`add up to at least ${totalOf(edition, countedRounds(edition)).value} people`);
      expect(svgText(described.drawing('narrow'))).toContain('<svg');
    },
  );

  it('writes the number of every total, of those that no sum of rounds gives as well', () => {
    const view = inEnglish(latest);
    const drawn = svgText(describeChart(howMany, view).drawing('narrow'));
    for (const { tally } of comparedTallies(latest))
      expect(drawn).toContain(
        `>${view.language.count({ value: tally.count, qualifier: tally.qualifier })}</text>`,
      );
  });

  it.each(LANGUAGES)('says on a card of each total its day, and under it who counted, in %s', (code) => {
    const language = languageOf(code);
    const described = describeChart(howMany, { edition: latest, language });
    const drawn = elementsOf(described.thumbnail() as Tree).filter(({ name }) => name === 'text');
    const words = drawn.map(wordsOf).join(' ').replaceAll('\u00a0', ' ');
    // Five treads at most are drawn; this edition has no more.
    const totals = comparedTallies(described.view.edition).filter((row) => row.addsUp && !isSizeItself(row));
    for (const { tally } of totals) {
      const same = totals.filter((other) => other.tally.count === tally.count);
      const days = same.map((other) => `${tally.count} (${language.shortDate(other.tally.as_of)})`);
      expect(
        days.some((day) => words.includes(day.replaceAll('\u00a0', ' '))),
        words,
      ).toBe(true);
      expect(same.some((other) => described.caption.includes(other.tally.counter))).toBe(true);
    }
  });

  it('finds every total that names its rounds to be their sum', () => {
    const named = comparedTallies(latest).filter(({ covers }) => covers.length > 0);
    expect(named.filter(({ addsUp }) => !addsUp).map(({ tally }) => tally.tally_id)).toEqual([]);
  });

  const compared = (id: string) => comparedTallies(latest).find(({ tally }) => tally.tally_id === id);

  it('tells a total without the round of the day from one with it', () => {
    expect(compared('tally-2024-12-09-ap')).toMatchObject({
      window: 'same',
      sum: { value: 207, qualifier: 'at-least' },
      difference: { value: -29, qualifier: 'about' },
    });
    expect(compared('tally-2024-12-09-insider')).toMatchObject({
      window: 'same',
      sum: { value: 207 },
      addsUp: true,
    });
  });

  it('sets a total of a shorter window against the rounds of that window', () => {
    expect(compared('tally-2025-12-13-presidency')).toMatchObject({
      window: 'shorter',
      sumOfWindow: { value: 156, qualifier: 'exact' },
    });
    expect(compared('tally-2024-09-05-nation')).toMatchObject({
      window: 'shorter',
      sumOfWindow: { value: 18, qualifier: 'at-least' },
    });
  });

  it('does not compare a total that begins before the first round', () => {
    expect(compared('tally-2026-03-05-viasna')).toMatchObject({ window: 'longer', sumOfWindow: null });
  });

  it('has each total in its drawing, once', () => {
    const drawn = svgText(describeChart(howMany, inEnglish(latest)).drawing('narrow'));
    const marks = [...drawn.matchAll(/data-row="(\d+)"/g)].map(([, row]) => Number(row));
    expect(marks.toSorted((a, b) => a - b)).toEqual([...howMany.rows(latest).keys()]);
  });
});

describe('totals of invented rounds', () => {
  const edition = synthetic({
    rounds: [
      round('r1', '2024-07-03', 18),
      round('apart', '2024-07-20', 500, { in_total: 'no' }),
      round('r2', '2024-08-16', 30),
      round('r3', '2024-11-20', 31),
    ],
    tallies: [
      tally('2024-12-01', 79, { counter: 'Counter 2', covers_round_ids: ['r1', 'r2', 'r3'] }),
      tally('2024-12-01', 61, { since: date('2024-08-18'), scope: 'Since August' }),
      tally('2024-08-31', 50, { qualifier: 'over', covers_round_ids: ['r1', 'r2'] }),
      tally('2024-08-31', 32, { source_ids: ['paper'] }),
      tally('2024-12-05', 400, { since: date('2020'), counter: 'Counter 3' }),
    ],
    disputes: [dispute('rounds', 'r2', 'announced_count', { value: '32', source_ids: ['paper'] })],
  });

  it('stand in time, each with its window, the rounds it holds, their sum and what it has more', () => {
    const [none, noSum] = ['not reported', 'cannot be told'];
    expect(cellsOf(howMany, edition)).toEqual([
      ['31 August 2024', '32', 'Counter 1', 'Everyone released', none, none, '30', '2'],
      ['31 August 2024', 'over 50', 'Counter 1', 'Everyone released', none, '18 and 30', '48', 'over 2'],
      ['1 December 2024', '61', 'Counter 1', 'Since August', '18 August 2024', none, '61', '0'],
      ['1 December 2024', '79', 'Counter 2', 'Everyone released', none, '18, 30 and 31', '79', '0'],
      ['5 December 2024', '400', 'Counter 3', 'Everyone released', '2020', none, noSum, noSum],
    ]);
  });

  it('have no sum and no difference where they are remarks, or nothing says of which time they are', () => {
    const some = synthetic({
      rounds: [round('r1', '2024-07-03', 18), round('r2', '2024-08-16', 30)],
      tallies: [
        tally('2024-09-01', 40, { qualifier: 'about' }),
        tally('2024-09-02', 41, { since: date('2024-07'), scope: 'People freed: a remark, not a count' }),
        tally('2024-09-03', 42, { since: date('2024-07') }),
      ],
    });
    expect(comparedTallies(some).map(({ window, sumOfWindow }) => [window, sumOfWindow?.value])).toEqual([
      ['unknown', undefined],
      ['unknown', undefined],
      ['same', 48],
    ]);
    const none = 'cannot be told';
    expect(cellsOf(howMany, some).map((cells) => cells.slice(-2))).toEqual([
      [none, none],
      [none, none],
      ['48', '−6'],
    ]);
  });

  it('differ by about so many from a sum that is a floor', () => {
    const some = synthetic({
      rounds: [
        round('r1', '2024-07-03', null, {
          political_prisoners: 18,
          political_prisoners_qualifier: 'at-least',
        }),
        round('r2', '2024-08-16', 30),
      ],
      tallies: [46, 48, 50].map((people) => tally('2024-09-01', people, { since: date('2024-07') })),
    });
    expect(cellsOf(howMany, some).map((cells) => cells.slice(-2))).toEqual([
      ['at least 48', 'about −2'],
      ['at least 48', 'about 0'],
      ['at least 48', 'about 2'],
    ]);
  });

  it('are of the same window as the sum, of a shorter or a longer one', () => {
    const compared = comparedTallies(edition);
    expect(compared.map(({ window, addsUp, sum }) => [window, addsUp, sum?.value])).toEqual([
      ['shorter', false, 48],
      ['same', false, 48],
      ['shorter', false, 79],
      ['same', true, 79],
      ['longer', false, 79],
    ]);
  });

  it('are counted in sentences', () => {
    expect(valuesOf(howMany, edition)).toMatchObject({
      distinct: 1,
      sum: '79',
      rounds: 3,
      asOf: '9 December 2024',
    });
  });

  const textsOf = (of: typeof edition) => {
    const drawn = svgText(describeChart(howMany, inEnglish(of)).drawing('wide'));
    return [...drawn.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  };

  it('are at most five treads, the last ones', () => {
    const days = [3, 4, 5, 6, 7, 8, 9].map((day) => `2024-07-0${day}`);
    const ids = days.map((_, nth) => `r${nth + 1}`);
    const edition = synthetic({
      rounds: days.map((on, nth) => round(`r${nth + 1}`, on, 100)),
      tallies: days.map((on, nth) =>
        tally(on, 100 * (nth + 1), {
          counter: `Counter ${nth + 1}`,
          covers_round_ids: ids.slice(0, nth + 1),
        }),
      ),
    });
    const texts = textsOf(edition);
    const treads = texts.slice(0, texts.indexOf('Totals of some of the rounds'));
    expect(treads.filter((text) => /^Counter \d$/.test(text ?? ''))).toEqual(
      [3, 4, 5, 6, 7].map((n) => `Counter ${n}`),
    );
    expect(texts.filter((text) => /^Counter [12]$/.test(text ?? ''))).toEqual(['Counter 1', 'Counter 2']);
  });

  it('are treads where they are sums from the first round on, with the rounds between and who printed them', () => {
    const r = (id: string, on: string, people: number) => round(id, on, people);
    const treads = synthetic({
      rounds: [
        r('r1', '2024-07-03', 18),
        r('r2', '2024-08-16', 30),
        r('r3', '2024-09-01', 5),
        r('r4', '2024-11-20', 31),
      ],
      tallies: [
        tally('2024-08-31', 48, { counter: 'Counter 1', covers_round_ids: ['r1', 'r2'] }),
        tally('2024-11-20', 84, { counter: 'Counter 2', covers_round_ids: ['r1', 'r2', 'r3', 'r4'] }),
        tally('2024-11-21', 84, { counter: 'Counter 3', covers_round_ids: ['r1', 'r2', 'r3', 'r4'] }),
        tally('2024-11-22', 66, { counter: 'Counter 4', covers_round_ids: ['r2', 'r3', 'r4'] }),
      ],
    });
    const texts = textsOf(treads);
    expect(texts).toEqual(
      expect.arrayContaining(['48', '+ 5 + 31', '84', '66', 'Totals of some of the rounds']),
    );
    expect(texts.filter((text) => text === '84')).toHaveLength(1);
    expect(texts.filter((text) => /^Counter \d$/.test(text ?? '')).toSorted()).toEqual(
      [1, 2, 3, 4].map((n) => `Counter ${n}`),
    );
    expect(texts).not.toContain('Other published totals');
    expect(texts.join(' ')).not.toMatch(/drawn smaller/);
  });

  it('are of the time of their rounds: two of one day, without its round and with it, of the same', () => {
    const rounds = [
      round('r1', '2024-07-03', 18),
      round('r2', '2024-08-16', 30),
      round('r3', '2024-09-04', 5),
    ];
    const tallies = [
      tally('2024-09-04', 48, { covers_round_ids: ['r1', 'r2'] }),
      tally('2024-09-04', 53, { covers_round_ids: ['r1', 'r2', 'r3'] }),
    ];
    const time = { from: '2024-07-03', until: '2024-09-04' };
    const two = figuresOf(howMany, synthetic({ rounds, tallies }));
    expect(two).toMatchObject({ less: { period: time }, more: { period: time } });
    expect(two.sum).toMatchObject({ period: { from: '2024-07-03', until: '2024-12-09' } });
  });

  it('are open marks, and the sum of all rounds stands alone, where no total adds up', () => {
    const none = synthetic({ rounds: [round('r1', '2024-07-03', 18)], tallies: [tally('2024-12-01', 99)] });
    const texts = textsOf(none);
    expect(texts).toEqual(expect.arrayContaining(['18', 'Other published totals']));
    expect(texts).not.toContain('Totals of some of the rounds');
  });

  it('are not said to be built from a round whose only size they are', () => {
    const own = synthetic({
      rounds: [round('r1', '2024-07-03', null, { political_prisoners: 18 }), round('r2', '2024-08-16', 30)],
      tallies: [
        tally('2024-07-08', 18, { covers_round_ids: ['r1'] }),
        tally('2024-08-31', 30, { covers_round_ids: ['r2'] }),
        tally('2024-09-01', 48, { covers_round_ids: ['r1', 'r2'] }),
      ],
    });
    expect(describeChart(howMany, inEnglish(own)).title).toBe(
      'Two different totals can be built from the rounds',
    );
  });

  it('are of political prisoners and others only where a row says so', () => {
    const says = (onList: number | null) =>
      describeChart(
        howMany,
        inEnglish(
          synthetic({
            rounds: [round('r1', '2024-07-03', 18, { political_prisoners: onList })],
            tallies: [tally('2024-07-08', 18)],
          }),
        ),
      ).says;
    expect(says(12)).toMatch(/18 people, not all of them political prisoners\.$/);
    expect(says(18)).toMatch(/18 people, who need not all be political prisoners\.$/);
    expect(says(null)).toMatch(/18 people, who need not all be political prisoners\.$/);
  });

  it('stand apart where no sum gives them: no stroke reaches the mark over its own', () => {
    const alike = synthetic({
      rounds: [round('r1', '2024-07-03', 18)],
      tallies: [21, 22, 23].map((count, day) =>
        tally(`2024-12-0${day + 1}`, count, { qualifier: 'at-least' }),
      ),
    });
    const drawn = svgText(describeChart(howMany, inEnglish(alike)).drawing('wide'));
    const rings = [...drawn.matchAll(/d="M[\d.]+,([\d.]+)a4,4/g)].map(([, y]) => Number(y));
    const ends = [...drawn.matchAll(/d="M[\d.]+,([\d.]+)v-7"/g)].map(([, y]) => Number(y) - 7);
    expect([rings.length, ends.length]).toEqual([3, 3]);
    for (const end of ends) for (const y of rings) expect(Math.abs(end - y)).toBeGreaterThan(4 + 2);
  });
});
