import { describe, expect, it } from 'vitest';
import elections from '#charts/elections.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { election, inEnglish, synthetic } from './synthetic.ts';

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
      expect(title).toMatch(/^Officially/);
      expect(subtitle).toContain('as officials announced');
      expect(says).toContain('official results');
      const drawn = described.drawing('narrow') ?? '';
      expect(drawn.match(/>official share</g)).toHaveLength(edition.elections.length);
      expect(drawn.match(/>official turnout</g)).toHaveLength(edition.elections.length);
    },
  );

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'prints what observers concluded, whole, in both layouts of %s',
    (_, edition) => {
      const described = describeChart(elections, inEnglish(edition));
      for (const layout of ['narrow', 'wide'] as const) {
        const words = (described.drawing(layout) ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
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
    expect(described.drawing('narrow')).toContain('>share also given as 49.25%<');
    expect(described.disputes).toHaveLength(1);
  });

  it('names each winner where they differ', () => {
    const edition = synthetic({
      elections: [election('2001-09-09'), election('2006-03-19', { official_winner: 'Winner Two' })],
    });
    const described = describeChart(elections, inEnglish(edition));
    expect(described.drawing('wide')).toContain('>Winner Two<');
    expect(described.title).not.toContain('Winner One');
  });
});
