import { expect, it } from 'vitest';
import { drawStrip, drawStripYears, stripSigns, writeStrip } from '#people/strip.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { loadData } from '#data/edition.ts';
import { elementsOf, svgText, wordsOf } from '#drawing/tree.ts';
import { inEnglish } from '../charts/synthetic.ts';
import { invent, type Told } from './synthetic.ts';

const strip = (...events: Told[]) => {
  const edition = invent({ events });
  return writeStrip(lifelineOf(edition, edition.row('people', 'person-17')), inEnglish(edition));
};

it.each([
  [[['2024-11-09 detained']], '30 days held'],
  [
    [['2024-11-09 detained'], ['2024-11-19 last-contact']],
    '30 days held; no regular contact since 19 November 2024',
  ],
  [[['2021-01-01 detained'], ['2022-01-01 reported-held']], 'last report: 1 January 2022'],
  [[['2024-01-01 detained'], ['2024-01-31 released']], 'let out 31 January 2024, after 30 days'],
  [
    [['2024-01-01 detained'], ['2024-01-31 released'], ['2024-01-31 taken-abroad']],
    'taken abroad 31 January 2024, after 30 days',
  ],
  [[['2024-01-01 detained'], ['2024-01-31 died']], 'died in custody 31 January 2024, after 30 days'],
] satisfies [Told[], string][])('a strip of %j says "%s"', (events, said) => {
  expect(strip(...events)).toBe(said);
});

it('every person with a page has a strip on one scale, and words for it', async () => {
  const { editions } = await loadData('data');
  for (const edition of editions) {
    for (const person of publishedPeople(edition)) {
      const life = lifelineOf(edition, person);
      const drawn = svgText(drawStrip(life, inEnglish(edition)));
      expect(drawn).toContain('viewBox="0 0 328 14"');
      expect(drawn).not.toMatch(/NaN|undefined/);
      expect(writeStrip(life, inEnglish(edition))).toMatch(/^[a-z0-9].*[a-z0-9]$/);
    }
  }
});

it('a key names the signs that the strips hold, and no other', () => {
  const edition = invent({ events: [['2024-01-01 detained'], ['2024-01-31 released']] });
  const life = lifelineOf(edition, edition.row('people', 'person-17'));
  expect(stripSigns([life], inEnglish(edition)).map(({ sign }) => sign)).toEqual(['held', 'release']);
});

it('a key tells an exchange from being taken out of the country', () => {
  const edition = invent({
    people: ['a', 'b'].map((person_id) => ({ person_id })),
    events: [
      ['2024-01-01 detained', { person_id: 'a' }],
      ['2024-01-31 exchanged', { person_id: 'a' }],
      ['2024-01-01 detained', { person_id: 'b' }],
      ['2024-01-31 taken-abroad', { person_id: 'b' }],
    ],
  });
  const lives = edition.people.map((person) => lifelineOf(edition, person));
  const words = (of: typeof lives) => stripSigns(of, inEnglish(edition)).map(({ text }) => text);
  expect(words(lives).slice(1)).toEqual([
    'released or exchanged',
    'taken out of Belarus, not in an exchange',
  ]);
  expect(words(lives.slice(1)).slice(1)).toEqual(['taken out of Belarus']);
});

it('years stand over strips where both begin, on a phone and in a wide list', () => {
  const view = inEnglish(invent({ events: [['2024-11-09 detained']] }));
  for (const layout of ['narrow', 'wide'] as const) {
    const years = elementsOf(drawStripYears(view, layout)).filter(({ name }) => name === 'text');
    expect(years.map(wordsOf)).toEqual(['2021', '2022', '2023', '2024']);
  }
});

it('beginnings of years are strokes beside a bar and cuts through it', () => {
  const view = inEnglish(invent({ events: [['2022-06-01 detained'], ['2024-02-19 released']] }));
  const drawn = elementsOf(
    drawStrip(lifelineOf(view.edition, view.edition.row('people', 'person-17')), view),
  );
  const strokes = (stroke: string) =>
    drawn
      .filter(({ name, attributes }) => name === 'path' && attributes.stroke === stroke)
      .flatMap(({ attributes }) => attributes.d?.match(/M/g) ?? []);
  expect(strokes('var(--grey-2)')).toHaveLength(4);
  expect(strokes('var(--paper)')).toHaveLength(2);
});
