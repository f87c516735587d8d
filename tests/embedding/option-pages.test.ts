/** What is chosen for a chart by link: a page for each choice, its answer to oEmbed, the frame of another view. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import rounds from '#charts/rounds.ts';
import { describeChart, inView } from '#drawing/description.ts';
import {
  addressedViews,
  answerAddress,
  embedAddress,
  existsIn,
  frameName,
  linkAddress,
  optionAnswer,
  optionPage,
  PLAIN,
  type Reference,
} from '#embedding/addresses.ts';
import { frameFigure } from '#embedding/figure.ts';
import { oembed } from '#embedding/oembed.ts';
import { linkedChoicesOf, optionPageHtml } from '#embedding/option-page.ts';
import { elementCode } from '#embedding/snippet.ts';
import { inEnglish, round, synthetic } from '../charts/synthetic.ts';

const site = new URL('https://site.example/folder/');
const edition = {
  ...synthetic({ rounds: [round('r1', '2024-07-03', 18), round('r2', '2024-08-01', 5)] }),
  isDraft: false,
};
const described = describeChart(rounds, inEnglish(edition));
const live: Reference = { chart: 'rounds', code: 'en', edition: null };
const shownAs = (view: string | undefined) => ({
  described: view === undefined ? described : inView(described, view),
  reference: { ...live, view },
  newest: edition,
  site,
});

test('Every choice has a name of its own, none is the plain one, and none is called like another file.', () => {
  for (const chart of CHARTS) {
    const names = linkedChoicesOf(chart).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(6 * (chart.views?.length ?? 1) - 1);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  }
});

test('The frame of another view is called like no chart, and like no other frame.', () => {
  const names = CHARTS.flatMap((chart) =>
    addressedViews(chart).map((view) => frameName({ chart: chart.id, view })),
  );
  expect(new Set(names).size).toBe(names.length);
  // The script for pages around knows no other names, and takes no part of an address for one.
  for (const name of names) expect(name).toMatch(/^[\w-]+$/);
});

test('A page of a choice leads by discovery to the answer that has it, and shows the same frame.', () => {
  for (const { view, options, name } of linkedChoicesOf(rounds)) {
    const of = shownAs(view);
    const { document } = parseHTML(optionPageHtml(of, options));
    const found = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href');
    expect(found).toBe(`https://site.example/folder/charts/rounds/${optionAnswer(name)}`);
    expect(linkAddress(of.reference, options)).toBe(`/charts/rounds/${optionPage(name)}`);
    const frame = document.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(embedAddress(of.reference, options));
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');

    const { html, height } = JSON.parse(oembed(of, { options, hasCard: false })) as {
      html: string;
      height: number;
    };
    const answered = parseHTML(`<body>${html}</body>`).document;
    expect(answered.querySelector('iframe')?.getAttribute('src')).toBe(
      `https://site.example/folder${embedAddress(of.reference, options)}`,
    );
    expect(frame?.getAttribute('height')).toBe(String(height));
    expect(answered.querySelectorAll('a')).toHaveLength(options.hasLinks ? 1 : 0);
    expect(answered.querySelector('blockquote')?.textContent).toContain('Revolving Door');
  }
});

test('On a quiet site the page says nothing in its title, and is not asked what to embed.', () => {
  const { document } = parseHTML(optionPageHtml(shownAs(undefined), PLAIN, { isQuiet: true }));
  expect(document.title).not.toContain(described.question);
  expect(document.querySelector('link')).toBeNull();
});

test('Where nothing is chosen the link is the chart’s page; of an edition in another language always.', () => {
  const dark = { theme: 'dark', hasLinks: true } as const;
  expect(linkAddress(live, PLAIN)).toBe('/charts/rounds/');
  expect(answerAddress(live)).toBe('/charts/rounds/oembed.json');
  const frozen = { ...live, edition: '2024-12-09' };
  expect(linkAddress(frozen, dark)).toBe('/editions/2024-12-09/charts/rounds/with-dark.html');
  expect(linkAddress({ ...live, code: 'be' }, dark)).toBe('/be/charts/rounds/with-dark.html');
  expect(existsIn('be', optionPage('dark'), frozen.edition)).toBe(false);
  const elsewhere = { ...frozen, code: 'be', view: 'cumulative' } as const;
  expect(linkAddress(elsewhere, dark)).toBe('/be/editions/2024-12-09/charts/rounds/');
  expect(answerAddress(elsewhere, dark)).toBe('/be/editions/2024-12-09/charts/rounds/oembed.json');
});

test('A frame of another view has that view’s words and drawing, and leads to it.', () => {
  const of = shownAs('cumulative');
  const { document } = parseHTML(`<body>${frameFigure(of).text}</body>`);
  const first = parseHTML(`<body>${frameFigure(shownAs(undefined)).text}</body>`).document;
  const [own] = described.views.slice(1);
  expect(document.querySelector('.chart-subtitle')?.textContent).toBe(own?.subtitle);
  const drawing = 'svg[role="img"]';
  expect(document.querySelector(drawing)?.getAttribute('aria-label')).toBe(own?.alternative);
  expect(document.querySelector(drawing)?.outerHTML).not.toBe(first.querySelector(drawing)?.outerHTML);
  expect(document.querySelector('table')?.outerHTML).toBe(first.querySelector('table')?.outerHTML);
  expect(document.querySelector('footer a')?.getAttribute('href')).toBe('/charts/rounds/#rounds=cumulative');
  expect(() => inView(described, 'upside-down')).toThrow('upside-down');
});

test('An element of another view names its frame, and says of its picture what that shows.', () => {
  const element = parseHTML(
    `<body>${elementCode(shownAs('cumulative'), PLAIN).join('')}</body>`,
  ).document.querySelector('revolving-door-chart');
  expect(element?.getAttribute('chart')).toBe('rounds-cumulative');
  expect(element?.querySelector('img')?.getAttribute('alt')).toBe(described.views[0]?.alternative);
});
