import { expect, test } from 'vitest';
import type { Person } from '#data/tables.ts';
import { svgText } from '#drawing/tree.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { drawPerson, hasLifeline, keyOf, periodOf } from '#people/person-drawing.ts';
import { languageOf } from '#words/language.ts';
import { invent, type Told } from './synthetic.ts';

function draw(...events: Told[]) {
  const edition = invent({ events });
  const life = lifelineOf(edition, edition.people[0] as Person);
  const view = { edition, language: languageOf('en') };
  return { life, view, svg: (layout: 'narrow' | 'wide') => svgText(drawPerson(life, view, layout)) };
}

test('each imprisonment has a row of its own, headed by its dates and days', () => {
  const svg = draw(
    ['2010-12-19 detained'],
    ['2015-08-22 released'],
    ['2020-05-31 detained', { case: 2 }],
    ['2024-02-19 released', { case: 2 }],
  ).svg('wide');
  const words = svg.replaceAll('\u00a0', ' ');
  expect(words).toContain('>19 Dec 2010 to 22 Aug 2015: 1,707 days<');
  // Without room for a line it stands in two, both from where its bar begins, and no line parts a date.
  const bars = [...svg.matchAll(/<rect class="held" x="([\d.]+)"/g)].map(([, x]) => x);
  expect(words).toContain(`x="${bars.at(-1)}" y="15">31 May 2020 to<`);
  expect(words).toContain(`x="${bars.at(-1)}" y="33">19 Feb 2024: 1,359 days<`);
});

test('a heading without room after its beginning ends where its bar does, and not before', () => {
  const svg = draw(
    ['2010-12-19 detained'],
    ['2015-08-22 released'],
    ['2020-05-31 detained', { case: 2 }],
    ['2024-02-19 released', { case: 2 }],
  ).svg('narrow');
  const [heading = ''] = /<text[^>]*>31\u00a0May\u00a02020 to/.exec(svg) ?? [];
  expect(heading).toContain('text-anchor="end"');
  const bars = [...svg.matchAll(/<rect class="held" x="([\d.]+)"[^>]* width="([\d.]+)"/g)];
  const end = Number(bars.at(-1)?.[1]) + Number(bars.at(-1)?.[2]);
  expect(Number(/ x="([\d.]+)"/.exec(heading)?.[1])).toBeCloseTo(end, 0);
});

test('the key explains the signs that are drawn, and no others', () => {
  const { life, view } = draw(
    ['2020-01-01 detained'],
    ['2021-01-01 sentenced', { years: 5 }],
    ['2021-05-21 died'],
  );
  expect(keyOf(life, view).map(({ text }) => text)).toEqual(['in custody', 'sentenced', 'died']);
});

test('charges and moves are signs of the drawing, and are told in its words', () => {
  const { life, view, svg } = draw(
    ['2020-01-01 detained'],
    ['2020-01-09 charged'],
    ['2021-06 transferred'],
    ['2024-02-19 released'],
  );
  expect(keyOf(life, view).map(({ text }) => text)).toEqual([
    'in custody',
    'charges known by then',
    'moved by then',
    'released',
  ]);
  expect(svg('narrow')).toContain('Charges known by 9 January 2020. Moved by the end of June 2021.');
});

test('the end of a time in custody is told at its mark: taken abroad rather than released', () => {
  const home = draw(['2020-01-01 detained'], ['2024-02-19 released']).svg('narrow');
  expect(home).toContain('>released<');
  const abroad = draw(['2020-01-01 detained'], ['2024-02-19 released'], ['2024-02-19 taken-abroad']);
  expect(abroad.svg('wide')).toContain('>taken out of Belarus<');
  expect(abroad.svg('wide')).not.toContain('>released<');
  expect(draw(['2020-01-01 detained']).svg('wide')).not.toContain('>released<');
});

test('an old report and an unknown beginning are drawn pale, each with its own words', () => {
  const old = draw(['2020-01-01 detained'], ['2023-01-01 reported-held']);
  expect(old.svg('narrow')).toContain('class="held-unconfirmed"');
  expect(keyOf(old.life, old.view).map(({ text }) => text)).toContain('after the last report of them');
  const early = draw(['2011-05-27 sentenced'], ['2015-08-22 released']);
  expect(early.svg('narrow')).toContain('class="held-unconfirmed"');
  expect(keyOf(early.life, early.view).map(({ text }) => text)).toContain(
    'in custody, beginning not reported',
  );
});

test('a life that ended is drawn to the end of that year', () => {
  const { life, view } = draw(['2020-09-19 detained'], ['2021-05-21 died']);
  expect(periodOf(life, view.edition.asOf)).toEqual({ from: '2020-09-19', until: '2021-12-31' });
});

test('who was never imprisoned has no lifeline', () => {
  expect(
    hasLifeline(
      draw(['2020-08-11 left-country', { case: null }], ['2023-03-06 sentenced-in-absentia', { case: null }])
        .life,
    ),
  ).toBe(false);
});

test('a drawing has a text alternative and nothing that the page’s policy forbids', () => {
  for (const layout of ['narrow', 'wide'] as const) {
    const svg = draw(['2020-01-01 detained']).svg(layout);
    expect(svg).toMatch(/^<svg [^>]*aria-label="[^"]+"/);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).not.toMatch(/<style|style=|NaN|undefined/);
  }
});

test('a sign of life is a mark above the line and a gap in the silence; an exchange is a ring, not an arrow', () => {
  const { life, view, svg } = draw(
    ['2021-03-25 detained'],
    ['2022-02-15 last-contact'],
    ['2023-06-12 sign-of-life'],
    ['2024-04-28 exchanged'],
  );
  expect(svg('wide').match(/class="step sign-of-life"/g)).toHaveLength(1);
  expect(svg('wide').match(/class="silence"/g)).toHaveLength(2);
  expect(svg('wide')).toContain('class="release"');
  expect(svg('wide')).not.toContain('class="abroad"');
  expect(keyOf(life, view).map(({ sign }) => sign)).toEqual(['held', 'silence', 'sign-of-life', 'release']);
});

test('the words of the last row, and of a row over another, stand within the drawing and above the next', () => {
  const { svg } = draw(
    ['2010-12-19 detained', { case: 1 }],
    ['2011-01-05 sentenced', { years: 5, case: 1 }],
    ['2015-08-22 released', { case: 1 }],
    ['2020-05-31 detained', { case: 2 }],
    ['2020-07-01 sentenced', { years: 18, case: 2 }],
    ['2020-08-01 last-contact', { case: 2 }],
  );
  for (const layout of ['narrow', 'wide'] as const) {
    const drawn = svg(layout);
    const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(drawn)?.[1]);
    const words = drawn.split(/(?=<g transform="translate\(0,[\d.]+\)">)/).slice(1);
    const tops = words.map((row) => Number(/translate\(0,([\d.]+)\)/.exec(row)?.[1]));
    expect(words).toHaveLength(2);
    for (const [at, row] of words.entries()) {
      const lowest = Math.max(
        ...[...row.matchAll(/<text[^>]*class="halo"[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y)),
      );
      const room = (tops[at + 1] ?? height) - (tops[at] ?? 0) - lowest;
      expect(room, `${layout} ${at}`).toBeGreaterThan(8);
      expect(room, `${layout} ${at}`).toBeLessThan(40);
    }
  }
});
