/** Editions unlike any real one: a single row of everything, thousands of rows, very long words. */
import { describe, expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import inCustody from '#charts/in-custody.ts';
import { date } from '#data/dates.ts';
import { loadData, makeEdition, type Edition, type Rows } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { LAYOUTS, type LayoutName } from '#drawing/chart.ts';
import { svgText } from '#drawing/tree.ts';
import { languageOf } from '#words/language.ts';
import { inEnglish } from './synthetic.ts';

const { latest } = await loadData('data');
const NAMES = Object.keys(LAYOUTS) as LayoutName[];

const withRows = (rows: Partial<Rows>): Edition => makeEdition(latest.about, { ...latest, ...rows });

/** The first row of each group. */
const firstOfEach = <Row>(rows: readonly Row[], groupOf: (row: Row) => string): Row[] =>
  [...Map.groupBy(rows, groupOf).values()].flatMap((group) => group.slice(0, 1));

/** What no drawing may hold, whatever it is drawn from. */
function expectSound(drawn: string, layout: LayoutName): void {
  expect(drawn).not.toMatch(/NaN|Infinity|undefined|\[object/);
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn) ?? [];
  expect(Number(width)).toBe(LAYOUTS[layout].width);
  expect(Number(height)).toBeGreaterThan(20);
}

describe.for(CHARTS.map((chart) => [chart.id, chart] as const))('%s', ([, chart]) => {
  test('of one row of each kind is drawn, or says that there is nothing to draw', () => {
    const [person] = latest.people;
    const edition = withRows({
      rounds: latest.rounds.filter(({ in_total }) => in_total === 'yes').slice(0, 1),
      tallies: latest.tallies.slice(0, 1),
      custody: firstOfEach(latest.custody, ({ measure }) => measure),
      repression: firstOfEach(latest.repression, ({ measure }) => measure),
      deaths: latest.deaths.slice(0, 1),
      elections: latest.elections.slice(0, 1),
      people: latest.people.slice(0, 1),
      'life-events': latest['life-events'].filter(({ person_id }) => person_id === person?.person_id),
      events: [],
      disputes: [],
    });
    const described = describeChart(chart, inEnglish(edition));
    for (const layout of NAMES) {
      for (const { id } of described.views) {
        const drawn = described.drawing(layout, id);
        if (described.rows.length > 0) expectSound(svgText(drawn), layout);
        else expect(drawn).toBeNull();
      }
    }
    expect(described.says).not.toMatch(/NaN|undefined|\{/);
    if (described.rows.length === 0) {
      const day = languageOf('en').date(edition.asOf);
      expect(described.says).toBe(`The edition of ${day} holds no data for this chart.`);
    }
  });

  test('of names and labels of two hundred letters is drawn', () => {
    const long = 'Wolgograd'.repeat(23).slice(0, 200);
    const edition = withRows({
      rounds: latest.rounds.map((round) => ({ ...round, label: long })),
      tallies: latest.tallies.map((tally) => ({ ...tally, counter: long, scope: long })),
      deaths: latest.deaths.map((death) => ({ ...death, name: long })),
      people: latest.people.map((person) => ({ ...person, name_en: long })),
      events: latest.events.map((event) => ({ ...event, headline: long })),
      elections: latest.elections.map((election) => ({
        ...election,
        official_winner: long,
        observers_assessment: long,
      })),
    });
    const described = describeChart(chart, inEnglish(edition));
    for (const layout of NAMES) {
      const drawn = svgText(described.drawing(layout));
      expectSound(drawn, layout);
      for (const [, text = ''] of drawn.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)) {
        expect(text.length).toBeLessThan(LAYOUTS[layout].width / 5);
      }
    }
  });
});

test('ten thousand counts are drawn as one line', () => {
  const [count] = latest.custody.filter(
    ({ measure, qualifier }) => measure === 'in-custody' && qualifier === 'exact',
  );
  if (!count) throw new Error('no count');
  const day = (index: number) => new Date(Date.UTC(2020, 7, 1) + (index % 2000) * 86_400_000);
  const custody = Array.from({ length: 10_000 }, (_, index) => ({
    ...count,
    custody_id: `count-${index}`,
    as_of: date(day(index).toISOString().slice(0, 10)),
    count: 500 + (index % 900),
  }));
  const described = describeChart(inCustody, inEnglish(withRows({ custody, disputes: [] })));
  expect(described.rows).toHaveLength(10_000);
  for (const layout of NAMES) expectSound(svgText(described.drawing(layout)), layout);
});
