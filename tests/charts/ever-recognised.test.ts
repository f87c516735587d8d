import { describe, expect, it } from 'vitest';
import everRecognised from '#charts/ever-recognised.ts';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import type { Death, Tally } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { elementsOf, svgText, wordsOf, type Tree } from '#drawing/tree.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';
import { cellsOf, custody, death, inEnglish, round, synthetic, tally, valuesOf } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

describe('ever recognised', () => {
  it('has no rows where nobody was counted', () => {
    expect(everRecognised.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'shows every count of those recognised in %s, and only exact ones of those held',
    (_, edition) => {
      const keys = everRecognised.rows(edition).flatMap(({ cells = [] }) => cells.map(({ key }) => key));
      const shown = edition.custody.filter(({ custody_id }) => keys.includes(custody_id));
      expect(keys).toHaveLength(shown.length);
      expect(shown.filter(({ measure }) => measure === 'ever-recognised')).toHaveLength(
        edition.custody.filter(({ measure }) => measure === 'ever-recognised').length,
      );
      expect(shown.filter(({ measure }) => measure === 'former')).toEqual([]);
      expect(
        shown.filter(({ measure, qualifier }) => measure === 'in-custody' && qualifier !== 'exact'),
      ).toEqual([]);
    },
  );

  it('never says that those no longer held were released', () => {
    for (const edition of editions) {
      const { title, says } = describeChart(everRecognised, inEnglish(edition));
      expect(title).toMatch(/ recognised by .+; [\d,]+ held on /);
      expect(says).toContain('The gap is not “released”');
      expect(says).toMatch(/for (?:about )?[\d,]+ the figures do not say how they left the list/);
    }
  });

  it('compares a count only with one of those held within a week of it', () => {
    const edition = editions.at(-1);
    if (!edition) throw new Error('no edition');
    const { columns, rows } = tableOf(everRecognised, inEnglish(edition));
    const at = (id: string) => columns.findIndex((column) => column.id === id);
    const cell = (date: string, id: string) =>
      rows.find(
        ({ cells }) => cells[at('as_of')]?.text === date && cells[at('series')]?.text === 'Ever recognised',
      )?.cells[at(id)]?.text;
    expect(cell('31 December 2025', 'passed_through')).toBe('3,208');
    expect(cell('31 August 2024', 'passed_through')).toBe('2,124');
  });
});

describe.each(LANGUAGES)('the number that the sum rests on, where a later count is lower, in %s', (code) => {
  const counts = [
    custody('ever-recognised', '2024-11-30', 3638),
    custody('ever-recognised', '2022-03-01', 1900),
    custody('in-custody', '2022-03-04', 1000),
    custody('in-custody', '2023-11-30', 1501),
    custody('in-custody', '2024-11-30', 1290),
    custody('in-custody', '2024-12-05', 900),
  ];
  const edition = synthetic({ custody: counts });
  const described = describeChart(everRecognised, { edition, language: languageOf(code) });
  it.each([
    ['narrow', described.drawing('narrow')],
    ['wide', described.drawing('wide')],
    ['small', described.thumbnail()],
  ] as const)('stands over its own dot: %s', (_, drawing) => {
    const drawn = elementsOf(drawing as Tree);
    const dots = drawn.filter(({ name, attributes }) => name === 'circle' && attributes.r === '3.4');
    const levels = dots.map(({ attributes: { cy } }) => Number(cy));
    const number = languageOf(code).number(1290);
    const [label] = drawn.filter((element) => element.name === 'text' && wordsOf(element) === number);
    expect(levels).toHaveLength(2);
    expect(Number(label?.attributes.y)).toBeLessThan(Math.min(...levels));
  });
});

describe('counts of invented people ever recognised', () => {
  const edition = synthetic({
    custody: [
      custody('ever-recognised', '2024-11-30', 3638, { women: 600, women_qualifier: 'over' }),
      custody('ever-recognised', '2021-02', 500, { qualifier: 'over', women: 50 }),
      custody('ever-recognised', '2022-03-01', 1900),
      custody('in-custody', '2024-11-30', 1296),
      custody('in-custody', '2024-12-05', 1300, { qualifier: 'about' }),
      custody('in-custody', '2023-05-31', 1500),
      custody('in-custody', '2022-03-04', 1000),
      custody('former', '2024-11-30', 2300),
    ],
  });

  it('stand beside those held, each with what the two leave', () => {
    const [ever, held] = ['recognised', 'held'].map((series) =>
      languageOf('en').sayAny(`charts.ever-recognised.series.${series}`),
    );
    const none = 'not reported';
    expect(cellsOf(everRecognised, edition)).toEqual([
      ['February 2021', ever, 'over 500', '50', none, 'Viasna'],
      ['1 March 2022', ever, '1,900', none, 'about 900', 'Viasna'],
      ['4 March 2022', held, '1,000', none, none, 'Viasna'],
      ['31 May 2023', held, '1,500', none, none, 'Viasna'],
      ['30 November 2024', ever, '3,638', 'over 600', '2,342', 'Viasna'],
      ['30 November 2024', held, '1,296', none, none, 'Viasna'],
    ]);
  });

  it('are told in sentences: all, those held near that day, and what is known of the others', () => {
    expect(valuesOf(everRecognised, edition)).toEqual({
      states: 'yes',
      recognised: '3,638',
      diedCount: 0,
      recognisedDay: '30 November 2024',
      recognisedWhen: 'on 30 November 2024',
      held: '1,296',
      heldWhen: 'on 30 November 2024',
      hasTotal: 'no',
      inRounds: 'no',
      died: '0',
      unknown: '2,342',
      later: 0,
      asOf: '9 December 2024',
    });
  });

  it('are told with those let out where the keepers of the list give their total, and never with those held since', () => {
    const total = tally('2024-11-30', 25, {
      counter: 'Viasna',
      scope: 'Political prisoners pardoned',
      since: date('2024-07-02'),
    });
    const later = custody('in-custody', '2024-12-08', 1200, { custody_id: 'later' });
    const values = (tallies: readonly Tally[]) =>
      valuesOf(
        everRecognised,
        synthetic({
          custody: [...edition.custody, later],
          rounds: [round('r1', '2024-07-02', 30)],
          tallies,
        }),
      );
    expect(values([total])).toMatchObject({ hasTotal: 'yes', letOut: '25', held: '1,296' });
    expect(values([])).toMatchObject({ hasTotal: 'no' });
    expect(values([])).not.toHaveProperty('letOut');
  });

  it('of a year alone stand in its middle, those of a month at its end', () => {
    const days = ['2022-05-01', '2022', '2022-09-29', '2022-09', '2022-10-02'];
    const counts = days.map((day, at) => custody('ever-recognised', day, 100 + at));
    const rows = everRecognised.rows(synthetic({ custody: counts.toReversed() }));
    expect(rows.flatMap(({ cells = [] }) => cells.map(({ key }) => key.slice(-10)))).toEqual(
      counts.map(({ custody_id }) => custody_id.slice(-10)),
    );
  });

  it('have open marks explained where one is not exact, and only there', () => {
    const signs = (of: typeof edition) =>
      everRecognised.key?.(everRecognised.rows(of), inEnglish(of))?.map(({ sign }) => sign) ?? [];
    expect(signs(edition)).toContain('open');
    expect(signs(synthetic({ custody: [custody('ever-recognised', '2024-11-30', 3638)] }))).not.toContain(
      'open',
    );
  });

  it('leave a word in the drawing for the dead, where somebody is known to have died', () => {
    const words = (deaths: readonly Death[]) =>
      svgText(
        describeChart(everRecognised, inEnglish(synthetic({ custody: edition.custody, deaths }))).drawing(
          'wide',
        ),
      );
    expect(words([])).not.toMatch(/>[^<]*died/);
    expect(words([death('Person One', '2021-05-21')])).toMatch(/>[^<]*died/);
  });

  it('are not all left open where rounds are known to have let out some of them', () => {
    const says = (onList: number | null) => {
      const rounds = [round('r1', '2024-07-02', 9, { political_prisoners: onList })];
      return describeChart(everRecognised, inEnglish(synthetic({ custody: edition.custody, rounds }))).says;
    };
    const open = 'for 2,342 the figures do not say how they left the list';
    expect(says(4)).toContain(`${open}, though at least some of them were let out in rounds.`);
    expect(says(null)).toContain(`${open}.`);
  });
});
