import { describe, expect, it } from 'vitest';
import balance from '#charts/balance.ts';
import type { Qualifier } from '#data/count.ts';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { checkSum, latestAccount, latestPrintedSum } from '#facts/account.ts';
import { cellsOf, custody, death, inEnglish, round, synthetic } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });
const edition = (asOf: string) => {
  const found = editions.find((each) => each.asOf === asOf);
  if (!found) throw new Error(`no edition ${asOf}`);
  return found;
};

const counts = (recognised: number, former: number, held: number) => [
  custody('ever-recognised', '2024-11-30', recognised),
  custody('former', '2024-11-30', former),
  custody('in-custody', '2024-11-30', held),
];

describe('the balance', () => {
  it('has no rows where nothing was counted', () => {
    expect(balance.rows(synthetic())).toEqual([]);
  });

  it('takes the last day for which all figures were published', () => {
    expect(latestAccount(edition('2026-03-31'))).toMatchObject({
      recognised: { count: 4339, as_of: '2025-12-31' },
      former: { count: 3208 },
      held: { count: 1131 },
      deaths: { count: { value: 9, qualifier: 'exact' } },
      left: 0,
    });
    expect(latestAccount(edition('2025-12-30'))).toMatchObject({ former: { as_of: '2025-02-28' } });
    expect(latestAccount(edition('2024-12-09'))).toMatchObject({ former: { as_of: '2024-03-04' }, left: 35 });
  });

  it('says what follows from the figures', () => {
    const title = (asOf: string) => describeChart(balance, inEnglish(edition(asOf))).title;
    expect(title('2026-03-31')).toBe(
      'Counts of those recognised, no longer held (the dead included) and held add up on 31 December 2025',
    );
    expect(title('2024-12-09')).toBe(
      'Fewer than 30 people, perhaps none, are not accounted for on 4 March 2024',
    );
  });

  it('shows a sum that a source prints wrongly, with its dispute', () => {
    expect(latestPrintedSum(edition('2026-03-31'))).toMatchObject({ women: 168, men: 968, difference: 1 });
    const { says, disputes } = describeChart(balance, inEnglish(edition('2026-03-31')));
    expect(says).toContain('168 women and 968 men, which make 1,136, not 1,135');
    expect(disputes.map(({ dispute_id }) => dispute_id)).toContain('custody-2025-12-23-viasna-count-1136');
  });

  it('fails where exact figures do not add up and no dispute says so', () => {
    expect(() => balance.rows(synthetic({ custody: counts(100, 50, 40) }))).toThrow(
      'ever-recognised-2024-11-30: 100 recognised are not 50 former and 40 held (0 died), and no dispute says so',
    );
  });

  it('fails where women and men are not the count and no dispute says so', () => {
    const held = custody('in-custody', '2024-11-30', 40, { women: 10, men: 31 });
    expect(() =>
      balance.rows(synthetic({ custody: [custody('ever-recognised', '2024-11-30', 100), held] })),
    ).toThrow('in-custody-2024-11-30: 10 women and 31 men are not 40 held, and no dispute says so');
  });

  it('fails where a sum of its own is wrong', () => {
    expect(() => checkSum([2, 2], 5, 'Two and two')).toThrow('Two and two: 2 + 2 is 4, not 5');
  });

  it('takes the dead to be among the former, or apart from them, as the figures have it', () => {
    const deaths = [death('Person One', '2024-01-01')];
    const says = (former: number) =>
      describeChart(balance, inEnglish(synthetic({ custody: counts(100, former, 40), deaths }))).says;
    expect(says(60)).toContain('The sum fits if the dead are counted among those no longer held');
    expect(says(59)).toContain('The sum fits if the dead are counted apart from those no longer held');
  });

  it('says how many are left over, or counted twice, and that no day has all three', () => {
    const dispute = {
      dispute_id: 'd1',
      table: 'custody',
      key: 'in-custody-2024-11-30',
      column: 'count',
      value: '41',
      qualifier: null,
      counter: null,
      why: 'Not reconciled.',
      reconciled: 'no' as const,
      source_ids: [],
    };
    const title = (...rows: Parameters<typeof counts>) =>
      describeChart(balance, inEnglish(synthetic({ custody: counts(...rows), disputes: [dispute] }))).title;
    expect(title(100, 59, 40)).toBe('One person is not accounted for on 30 November 2024');
    expect(title(100, 57, 40)).toBe('3 people are not accounted for on 30 November 2024');
    expect(title(100, 62, 40)).toBe('2 people are counted twice on 30 November 2024');
    const two = synthetic({ custody: counts(100, 60, 40).filter(({ measure }) => measure !== 'former') });
    expect(describeChart(balance, inEnglish(two)).title).toBe(
      'Of 100 recognised since 2020, 40 were held on 30 November 2024; for 60 the figures do not say how they left',
    );
  });

  it('says what is left of rounded counts and floors only as far as they allow', () => {
    const qualified = (numbers: Parameters<typeof counts>, ...qualifiers: Qualifier[]) =>
      synthetic({
        custody: counts(...numbers).map((row, at) => ({ ...row, qualifier: qualifiers[at] ?? 'exact' })),
      });
    const title = (...of: Parameters<typeof qualified>) =>
      describeChart(balance, inEnglish(qualified(...of))).title;
    const left = [100, 57, 40] as const;
    const [day, none] = ['on 30 November 2024', 'are not accounted for on 30 November 2024'];
    expect(title([...left], 'nearly', 'at-least')).toBe(`Fewer than 3 people, perhaps none, ${none}`);
    expect(title([...left], 'exact', 'over')).toBe(`Fewer than 3 people, perhaps none, ${none}`);
    expect(title([...left], 'exact', 'at-least', 'at-least')).toBe(`At most 3 people, perhaps none, ${none}`);
    for (const qualifiers of [
      ['over', 'at-least'],
      ['about', 'at-least'],
      ['exact', 'about'],
      ['exact', 'at-least', 'nearly'],
    ] as const)
      expect(title([...left], ...qualifiers), qualifiers.join()).toBe(`About 3 people ${none}`);
    expect(title([100, 59, 40], 'exact', 'at-least')).toBe(
      `At most one person, perhaps nobody, is not accounted for ${day}`,
    );
    expect(title([100, 60, 40], 'over')).toBe(
      `Counts of those recognised, no longer held and held may add up ${day}: not all of them are exact`,
    );
    const cells = cellsOf(balance, qualified([...left], 'nearly', 'at-least'));
    expect(cells.at(-1)?.slice(0, 2)).toEqual(['difference, fewer than (all figures of one day)', '3']);
    const drawn = svgText(describeChart(balance, inEnglish(qualified([...left], 'nearly'))).drawing('wide'));
    expect(drawn).toContain('>fewer than 3 left open<');
  });

  it('says that some left in rounds where no total of those pardoned is known', () => {
    const two = counts(100, 60, 40).filter(({ measure }) => measure !== 'former');
    const says = (more: Partial<Round>) =>
      describeChart(
        balance,
        inEnglish(synthetic({ custody: two, rounds: [round('r1', '2024-07-02', 9, more)] })),
      ).says;
    const some = 'the figures do not say how they left, though at least some of them were let out in rounds.';
    expect(says({ political_prisoners: 4 })).toContain(some);
    expect(says({})).toMatch(/the figures do not say how they left\.$/);
    expect(says({ political_prisoners: 4, announced_on: date('2024-12-02') })).not.toContain(some);
  });

  it('says that a death may belong to the day where its date does not tell', () => {
    const deaths = [death('Person One', '2024-01-01'), death('Person Two', '2024')];
    expect(latestAccount(synthetic({ custody: counts(100, 60, 40), deaths }))?.deaths.count).toEqual({
      value: 1,
      qualifier: 'at-least',
    });
  });
});
