import { describe, expect, it } from 'vitest';
import silence from '#charts/silence.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { date } from '#data/dates.ts';
import { svgText } from '#drawing/tree.ts';
import { languageOf } from '#words/language.ts';
import { invent, type Told } from '../people/synthetic.ts';
import { cellsOf, inEnglish, synthetic, valuesOf } from './synthetic.ts';

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

  it('names those still silent at the cut-off, and never says that nothing was heard of them', () => {
    const says = (asOf: string) => describeChart(silence, inEnglish(edition(asOf))).says;
    expect(says('2024-12-09')).toMatch(
      /With Viktar Babaryka, .* no regular contact was known to have been restored by 9 December 2024\./,
    );
    expect(says('2025-12-30')).toContain('With Mikalai Statkevich no regular contact was known');
    expect(says('2026-03-31')).not.toContain('no regular contact was known');
    for (const { asOf } of editions) expect(says(asOf)).not.toContain('nothing had been heard');
  });

  it('says of no line that nothing was seen in it', () => {
    for (const each of editions) {
      const { columns, rows } = tableOf(silence, inEnglish(each));
      const at = columns.findIndex(({ id }) => id === 'interrupted');
      for (const { cells } of rows) expect(cells[at]?.text).not.toBe('none');
    }
  });

  it('says no more in its title than "about", where a beginning is known to the month', () => {
    const { title } = describeChart(silence, inEnglish(edition('2026-03-31')));
    expect(title).toBe('Six people had no regular contact for about 830 to about 1,100 days');
  });

  it('says about so many days where the beginning is known to the month', () => {
    const drawn = svgText(describeChart(silence, inEnglish(edition('2024-12-09'))).drawing('wide'));
    expect(drawn).toContain('>about 660 days<');
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
    const drawn = svgText(describeChart(silence, inEnglish(edition('2026-03-31'))).drawing('narrow'));
    expect(drawn).toContain('href="/people/mikalai-statkevich/"');
  });
});

describe('the silences of invented people', () => {
  const of = (person_id: string, told: string, more = {}): Told => [told, { person_id, ...more }];
  const made = invent({
    people: ['open', 'over', 'taken', 'hidden'].map((person_id) => ({
      person_id,
      name_en: person_id.toUpperCase(),
      published: person_id === 'hidden' ? ('no' as const) : ('yes' as const),
    })),
    events: [
      of('over', '2020-01-01 detained'),
      of('over', '2024-01-01 last-contact'),
      of('over', '2024-03-01 contact-restored'),
      of('open', '2020-01-01 detained'),
      of('open', '2023-02 last-contact', { event_id: 'silent-since' }),
      of('taken', '2020-01-01 detained'),
      of('taken', '2023-12-01 last-contact'),
      of('taken', '2024-05-01 contact-restored'),
      of('taken', '2024-09-11 contact-restored'),
      of('taken', '2024-11-20 last-contact'),
      of('taken', '2024-11-30 released'),
      of('taken', '2024-11-30 taken-abroad'),
      of('hidden', '2020-01-01 detained'),
      of('hidden', '2021-01-01 last-contact'),
    ],
    disputes: [
      { table: 'life-events', key: 'silent-since', column: 'date', value: '2022-11-20' },
      { table: 'life-events', key: 'silent-since', column: 'headline', value: '2019' },
    ],
  });

  it('are told one by one, the longest first: from when, until when, how they ended, and what else is said', () => {
    const none = languageOf('en').sayAny('charts.silence.none');
    const unmarked = languageOf('en').sayAny('charts.silence.notToldApart');
    const rows = cellsOf(silence, made);
    expect(
      rows.map(([name, from, until, , days, interrupted, otherwise]) => [
        name,
        from,
        until,
        days,
        interrupted,
        otherwise,
      ]),
    ).toEqual([
      ['OPEN', 'February 2023', '9 December 2024', 'about 660', unmarked, '20 November 2022'],
      ['TAKEN', '1 December 2023', '11 September 2024', '285', '1 May 2024', none],
      ['OVER', '1 January 2024', '1 March 2024', '60', unmarked, none],
      ['TAKEN', '20 November 2024', '30 November 2024', '10', unmarked, none],
    ]);
    const endings = silence.rows(made).map((row) => (row as unknown as { ended: string | null }).ended);
    expect(endings).toEqual([null, 'contact-restored', 'contact-restored', 'taken-abroad']);
    expect(new Set(rows.map(([, , , ended]) => ended)).size).toBe(3);
  });

  it('are counted in sentences', () => {
    expect(valuesOf(silence, made)).toEqual({
      people: 3,
      open: 1,
      openNames: 'OPEN',
      lengths: 'several',
      longest: 'about 660',
      longestIs: 'one',
      longestOf: 'OPEN',
      marksSigns: 'no',
      shortest: '10',
      interrupted: 1,
      disputed: 1,
      asOf: '9 December 2024',
    });
  });

  it('have no sign of life reported where the edition marks some, and may have had one where it marks none', () => {
    const [first, second] = ['person-1', 'person-2'] as const;
    const begun = [
      of(first, '2020-01-01 detained'),
      of(first, '2023-01-01 last-contact'),
      of(second, '2020-01-01 detained'),
      of(second, '2023-02-01 last-contact'),
    ];
    const people = [first, second].map((person_id) => ({ person_id }));
    const signs = (events: Told[]) => {
      const edition = invent({ people, events });
      const { says } = describeChart(silence, inEnglish(edition));
      return [cellsOf(silence, edition).map((cells) => cells[5]), says.includes('does not mark every sign')];
    };
    expect(signs([...begun, of(second, '2023-05-16 sign-of-life')])).toEqual([
      ['not reported', '16 May 2023'],
      false,
    ]);
    const unmarked = languageOf('en').sayAny('charts.silence.notToldApart');
    expect(signs([...begun, of(second, '2023-05-16 other')])).toEqual([[unmarked, unmarked], true]);
  });

  it('name the longest where their ranges decide it, and otherwise all that may be it', () => {
    const says = (...begun: string[]) => {
      const people = begun.map((_, at) => ({ person_id: `person-${at}`, name_en: `Person ${at}` }));
      const events = begun.flatMap((day, at) => [
        of(`person-${at}`, '2020-01-01 detained'),
        of(`person-${at}`, `${day} last-contact`),
      ]);
      return describeChart(silence, inEnglish(invent({ people, events }))).says;
    };
    expect(says('2023-01-05', '2023-02')).toMatch(/The longest silence is that of Person 0\./);
    expect(says('2023-02-05', '2023-02', '2023-03-02')).toMatch(
      /The longest silence is one of those of Person 0 and Person 1; their beginnings are not known well enough/,
    );
    expect(says('2023-02-05', '2023-02-05', '2023-03')).toMatch(
      /The longest silences are those of Person 0 and Person 1\./,
    );
  });

  it('are explained by the signs that they need, and by no others', () => {
    const signs = (events: Told[], disputed: string[] = []) => {
      const edition = invent({
        events,
        disputes: disputed.map((value) => ({ key: 'event-2', column: 'date', value })),
      });
      return silence.key?.(silence.rows(edition), inEnglish(edition))?.map(({ sign }) => sign);
    };
    const begun: Told[] = [['2020-01-01 detained'], ['2023-02-01 last-contact']];
    const always = ['held', 'earlier', 'silence'];
    expect(signs(begun)).toEqual(always);
    expect(signs([['2023-02-01 detained'], ['2023-02-02 last-contact']])).toEqual(['held', 'silence']);
    expect(signs([['2023-01-31 detained'], ['2023-02-02 last-contact']])).toEqual(always);
    expect(signs([...begun, ['2024-01-01 contact-restored']])).toEqual(always);
    expect(signs([...begun, ['2024-01-01 released']])).toEqual([...always, 'release']);
    expect(signs([...begun, ['2024-01-01 contact-restored'], ['2024-05-01 contact-restored']])).toEqual([
      ...always,
      'gap',
    ]);
    const month: Told[] = [['2020-01-01 detained'], ['2023-02 last-contact']];
    expect(signs(month, ['2023'])).toEqual([...always, 'span']);
    expect(signs(month, ['2023', '2023-01-05'])).toEqual([...always, 'span', 'other']);
    expect(signs(begun, [date('2023-01-05')])).toEqual([...always, 'other']);
  });
});
