import { describe, expect, it } from 'vitest';
import silence from '#charts/silence.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { inEnglish, synthetic } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });
const edition = (asOf: string) => {
  const found = editions.find((each) => each.asOf === asOf);
  if (!found) throw new Error(`no edition ${asOf}`);
  return found;
};

describe('days without contact', () => {
  it('has no rows where nobody was cut off', () => {
    expect(silence.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((each) => [each.asOf, each] as const))(
    'shows every silence of published people in %s, the longest first',
    (_, each) => {
      const silences = each.people
        .filter(({ published }) => published === 'yes')
        .flatMap((person) => lifelineOf(each, person).silences);
      const { columns, rows } = tableOf(silence, inEnglish(each));
      expect(rows).toHaveLength(silences.length);
      const at = columns.findIndex(({ id }) => id === 'days');
      const days = rows.map(({ cells }) => Number(cells[at]?.text.replace(/\D/g, '')));
      expect(days).toEqual(days.toSorted((a, b) => b - a));
      for (const { cells } of rows) expect(cells[0]?.link).toMatch(/^\/people\/[a-z-]+\/$/);
    },
  );

  it('counts those still silent at the cut-off', () => {
    expect(describeChart(silence, inEnglish(edition('2024-12-09'))).title).toContain(
      '5 widely known prisoners',
    );
    expect(describeChart(silence, inEnglish(edition('2025-12-30'))).title).toContain(
      'one widely known prisoner',
    );
    expect(describeChart(silence, inEnglish(edition('2026-03-31'))).title).toContain('were cut off');
  });

  it('says about so many days where the beginning is known to the month', () => {
    const drawn = describeChart(silence, inEnglish(edition('2024-12-09'))).drawing('wide') ?? '';
    expect(drawn).toContain('>about 677 days<');
    expect(drawn).toContain('>673 days<');
  });

  it('shows the beginnings that other sources give, with the disputes', () => {
    const { disputes } = describeChart(silence, inEnglish(edition('2024-12-09')));
    expect(disputes.map(({ dispute_id }) => dispute_id)).toEqual(
      expect.arrayContaining([
        'maksim-znak-2023-02-last-contact-date',
        'mikalai-statkevich-2023-02-last-contact-date',
      ]),
    );
  });

  it('leads from a name to the profile', () => {
    const drawn = describeChart(silence, inEnglish(edition('2026-03-31'))).drawing('narrow') ?? '';
    expect(drawn).toContain('href="/people/mikalai-statkevich/"');
  });
});
