import { describe, expect, it } from 'vitest';
import elections from '#charts/elections.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { cellsOf, dispute, election, inEnglish, synthetic, valuesOf } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

describe('presidential elections', () => {
  it('has no rows without results', () => {
    expect(elections.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'shows each result of %s',
    (_, edition) => {
      expect(elections.rows(edition).flatMap(({ cells = [] }) => cells.map(({ key }) => key))).toEqual(
        edition.elections.map(({ held_on }) => held_on),
      );
    },
  );

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'says official of every share and turnout in %s',
    (_, edition) => {
      const described = describeChart(elections, inEnglish(edition));
      const { title, subtitle, says } = described;
      expect(title).toMatch(/^The winner’s official share/);
      expect(subtitle).toContain('as officials announced');
      expect(says).toContain('official winner');
      const drawn = svgText(described.drawing('narrow'));
      expect(drawn.match(/>official share</g)).toHaveLength(edition.elections.length);
      expect(drawn.match(/>official turnout</g)).toHaveLength(edition.elections.length);
    },
  );

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'prints what observers concluded, whole, in both layouts of %s',
    (_, edition) => {
      const described = describeChart(elections, inEnglish(edition));
      for (const layout of ['narrow', 'wide'] as const) {
        const words = svgText(described.drawing(layout))
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ');
        for (const { observers_assessment } of edition.elections)
          expect(words).toContain(observers_assessment);
      }
    },
  );

  it('shows the figures that other sources give', () => {
    const edition = synthetic({
      elections: [election('2001-09-09')],
      disputes: [
        {
          dispute_id: 'd1',
          table: 'elections',
          key: '2001-09-09',
          column: 'official_share_percent',
          value: '49.25',
          qualifier: 'exact',
          counter: 'Another',
          why: 'Not reconciled.',
          reconciled: 'no',
          source_ids: [],
        },
      ],
    });
    const described = describeChart(elections, inEnglish(edition));
    expect(svgText(described.drawing('narrow'))).toContain('>share also given as 49.25%<');
    expect(described.disputes).toHaveLength(1);
  });

  it('names each winner where they differ', () => {
    const edition = synthetic({
      elections: [election('2001-09-09'), election('2006-03-19', { official_winner: 'Winner Two' })],
    });
    const described = describeChart(elections, inEnglish(edition));
    expect(svgText(described.drawing('wide'))).toContain('>Winner Two<');
    expect(described.title).not.toContain('Winner One');
  });
});

describe('invented elections', () => {
  const edition = synthetic({
    elections: [
      election('1994-07-10', { official_share_percent: 80.34, official_turnout_percent: 70.6 }),
      election('2001-09-09', {
        official_winner: 'Winner Two',
        official_share_percent: 75.65,
        official_turnout_percent: 83.86,
        main_challengers: ['Person 17', 'Person 18'],
      }),
      election('2006-03-19', {
        official_share_percent: 84.4,
        official_turnout_percent: 92.6,
        observers_assessment: 'Severely flawed',
      }),
    ],
  });

  it('are given as announced, with challengers and what observers concluded', () => {
    expect(cellsOf(elections, edition)).toEqual([
      ['10 July 1994', 'Winner One', '80.34', '70.6', 'not reported', 'Not assessed'],
      ['9 September 2001', 'Winner Two', '75.65', '83.86', 'Person 17; Person 18', 'Not assessed'],
      ['19 March 2006', 'Winner One', '84.4', '92.6', 'not reported', 'Severely flawed'],
    ]);
  });

  it('are told in sentences by their lowest and highest', () => {
    expect(valuesOf(elections, edition)).toEqual({
      elections: 3,
      winners: 2,
      winner: 'Winner One and Winner Two',
      least: '75.65%',
      most: '84.4%',
      isSame: 'no',
      hasRunoff: 'yes',
      from: '1994',
      lastOn: '19 March 2006',
      lastObservers: 'Severely flawed',
    });
  });

  it('say which figure others give, each by its own', () => {
    const disputed = synthetic({
      elections: [...edition.elections],
      disputes: [
        dispute('elections', '2001-09-09', 'official_turnout_percent', { value: '80' }),
        dispute('elections', '2001-09-09', 'main_challengers', { value: '17' }),
      ],
    });
    const described = describeChart(elections, inEnglish(disputed));
    expect(svgText(described.drawing('wide'))).toMatch(/turnout also given as 80%/);
    expect(svgText(described.drawing('wide'))).not.toContain('share also');
    expect(described.key.map(({ sign }) => sign)).toEqual(['stroke']);
    expect(describeChart(elections, inEnglish(edition)).key).toEqual([]);
  });
});
