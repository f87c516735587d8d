/** What journalists paste, of a chart of invented rounds: which edition it is, where it leads, what it loads. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import rounds from '#charts/rounds.ts';
import { date } from '#data/dates.ts';
import { describeChart, inView, type DescribedChart } from '#drawing/description.ts';
import { pictureSize } from '#drawing/picture/share-picture.ts';
import { Pen } from '#drawing/pen.ts';
import { svgText } from '#drawing/tree.ts';
import {
  embedAddress,
  fileAddress,
  FRAGMENTS,
  pageAddress,
  pictureAddress,
  PLAIN,
  type Options,
  type Reference,
} from '#embedding/addresses.ts';
import { choicesOf, partsOf, written, type Offered } from '#embedding/box.ts';
import { editionLine, plainDrawing } from '#embedding/embed-words.ts';
import { frameFigure } from '#embedding/figure.ts';
import { chartMeasures, frameSize, type Sized } from '#embedding/frame-heights.ts';
import type { Html } from '#embedding/html.ts';
import { oembed } from '#embedding/oembed.ts';
import { pictureStyle } from '#embedding/picture-style.ts';
import { hostScript } from '#embedding/scripts.ts';
import { selfContained, selfContainedPage } from '#embedding/self-contained.ts';
import { sizedChart } from '#embedding/sized-chart.ts';
import { elementCode, iframeCode, jsxCode, linkCode } from '#embedding/snippet.ts';
import { languageOf } from '#words/language.ts';
import { textsOf } from './codes.ts';
import { inEnglish, round, source, synthetic } from '../charts/synthetic.ts';

const site = new URL('https://site.example');
const edition = synthetic({
  sources: [
    source('paper', {
      title: 'Counted',
      title_is: 'as-published',
      url: 'https://paper.example/1',
      published: date('2024-11'),
    }),
    source('letter', { title: 'Described', title_is: 'description' }),
  ],
  rounds: [
    round('r1', '2024-07-03', 18, { women: 4, source_ids: ['paper', 'letter'] }),
    round('r2', '2024-08-01', 5, { mechanism: 'exchange', in_total: 'no' }),
  ],
});
const newer = synthetic({}, '2025-01-26');
const sealed = { ...edition, isDraft: false };
const described = describeChart(rounds, inEnglish(sealed));
const live: Reference = { chart: 'rounds', code: 'en', edition: null };
const pinned: Reference = { ...live, edition: '2024-12-09' };
const sized = (reference: Reference, newest = sealed): Sized => ({ described, reference, newest, site });

const iframeSnippet = (of: Sized, options: Options) => iframeCode(of, options).join('');
const linkOf = (of: Sized, options: Options) => linkCode(of, options).join('');
const elementSnippet = (of: Sized, options: Options) => elementCode(of, options).join('');
const bodyOf = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

test('A link to a chart is the address of its page in full, or of a page with what is chosen', () => {
  expect(linkOf(sized(live), PLAIN)).toBe('https://site.example/charts/rounds/');
  expect(linkCode(sized(live), { ...PLAIN, theme: 'dark' })).toEqual([
    'https://site.example/charts/rounds/',
    'with-dark.html',
  ]);
});

test('Addresses of a chart, its embed, its files and its pictures', () => {
  expect(pageAddress(live)).toBe('/charts/rounds/');
  expect(pageAddress(pinned)).toBe('/editions/2024-12-09/charts/rounds/');
  expect(fileAddress({ ...live, code: 'ru' }, 'snippet.html')).toBe('/ru/charts/rounds/snippet.html');
  expect(pictureAddress({ ...pinned, code: 'ru' }, 'card.png')).toBe(
    '/editions/2024-12-09/charts/rounds/card.png',
  );
  const fragment = (theme: 'auto' | 'light' | 'dark', hasLinks: boolean) =>
    embedAddress(live, { theme, hasLinks }).replace('/embed/rounds/', '');
  expect(fragment('auto', true)).toBe('');
  expect(fragment('auto', false)).toBe('#no-links');
  expect(fragment('light', true)).toBe('#light');
  expect(fragment('dark', false)).toBe('#dark-no-links');
  expect([...FRAGMENTS].sort()).toEqual(['dark', 'dark-no-links', 'light', 'light-no-links', 'no-links']);
});

test('An embed says which edition it shows, whether that will change, and whether there is a newer one', () => {
  const say = languageOf('en').say;
  const values = { date: '9 December 2024' };
  expect(editionLine(described, live, sealed)).toEqual({ edition: say('embed.live', values), newer: null });
  expect(editionLine(described, pinned, sealed)).toEqual({
    edition: say('embed.frozen', values),
    newer: null,
  });
  expect(editionLine(described, pinned, newer)).toEqual({
    edition: say('embed.frozen', values),
    newer: say('embed.newer', { date: '26 January 2025' }),
  });
  const draft = describeChart(rounds, inEnglish(edition));
  expect(editionLine(draft, live, edition).edition).toBe(say('chart.editionDraft', values));
  expect(say('embed.live', values)).not.toBe(say('embed.frozen', values));
});

test('The iframe is the embed, high enough by attribute, right by style, with the script that fits it', () => {
  const document = bodyOf(iframeSnippet(sized(pinned), { theme: 'dark', hasLinks: true }));
  const frame = document.querySelector('iframe');
  expect(frame?.getAttribute('src')).toBe('https://site.example/editions/2024-12-09/embed/rounds/#dark');
  expect(frame?.getAttribute('height')).toBe(String(frameSize(chartMeasures(sized(pinned))).height));
  expect(frame?.getAttribute('style')).toContain(`height:${frameSize(chartMeasures(sized(pinned))).rule}`);
  expect(frame?.getAttribute('title')).toContain(described.question);
  expect(frame?.getAttribute('width')).toBe('100%');
  expect(frame?.getAttribute('loading')).toBe('lazy');
  const script = document.querySelector('script');
  const { address, integrity } = hostScript();
  expect(script?.getAttribute('src')).toBe(`https://site.example${address}`);
  expect(script?.getAttribute('integrity')).toBe(integrity);
  // Without it the browser compares no checksum of another origin's script.
  expect(script?.getAttribute('crossorigin')).toBe('anonymous');
  expect(script?.hasAttribute('async')).toBe(true);
});

test('The element names the chart and its options, and holds its picture', () => {
  const attributes = (of: Sized, options = PLAIN) => {
    const element = bodyOf(elementSnippet(of, options)).querySelector('revolving-door-chart');
    return Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
  };
  const plain = { chart: 'rounds', lang: 'en', title: described.question };
  expect(attributes(sized(live))).toEqual(plain);
  expect(attributes(sized(pinned))).toEqual({ ...plain, edition: '2024-12-09' });
  expect(attributes(sized(live), { theme: 'light', hasLinks: false })).toEqual({
    ...plain,
    theme: 'light',
    links: 'none',
  });
  const document = bodyOf(elementSnippet(sized(live), PLAIN));
  const image = document.querySelector('a > img');
  expect(document.querySelector('a')?.getAttribute('href')).toBe('https://site.example/charts/rounds/');
  expect(image?.getAttribute('src')).toBe('https://site.example/charts/rounds/chart.png');
  expect(image?.getAttribute('alt')).toBe(`${described.title}. ${described.says}`);
  const { width, height } = pictureSize(described, 'chart');
  expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual([
    String(width),
    String(height),
  ]);
  expect(width).toBe(760);
  const unlinked = bodyOf(elementSnippet(sized(live), { theme: 'auto', hasLinks: false }));
  expect(unlinked.querySelector('a')).toBeNull();
  expect(unlinked.querySelector('img')).not.toBeNull();
});

test('oEmbed answers with the iframe, its height and the card', () => {
  const answer = JSON.parse(oembed(sized(pinned))) as Record<string, unknown>;
  expect(answer).toMatchObject({
    type: 'rich',
    version: '1.0',
    title: described.title,
    provider_url: 'https://site.example/',
    width: 680,
    height: frameSize(chartMeasures(sized(pinned))).height,
    thumbnail_url: 'https://site.example/editions/2024-12-09/charts/rounds/card.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(answer.html).toContain('src="https://site.example/editions/2024-12-09/embed/rounds/"');
  // Of the newest edition the card is that of the edition it shows: pictures do not change.
  expect(JSON.parse(oembed(sized(live)))).toMatchObject({
    thumbnail_url: 'https://site.example/editions/2024-12-09/charts/rounds/card.png',
    html: expect.stringContaining('src="https://site.example/embed/rounds/"') as string,
  });
});

test('A self-contained snippet is frozen: it says so, leads to its edition, and tells no page where readers come from', () => {
  const text = selfContained(sized(live, newer), { hasLinks: true });
  const document = bodyOf(text.replace(/<\/?template[^>]*>/g, ''));
  expect(text).toContain(languageOf('en').say('embed.frozen', { date: '9 December 2024' }));
  const [own, ...others] = [...document.querySelectorAll('a')].toSorted((a) =>
    a.href.includes('site.example') ? -1 : 1,
  );
  expect(own?.getAttribute('href')).toBe('https://site.example/editions/2024-12-09/charts/rounds/');
  expect(own?.textContent).toBe('site.example/editions/2024-12-09/charts/rounds/');
  expect(
    others.map((link) => [link.getAttribute('href'), link.getAttribute('rel'), link.getAttribute('target')]),
  ).toEqual([['https://paper.example/1', 'noopener noreferrer', '_blank']]);
  expect(own?.getAttribute('rel')).toContain('noopener');
});

test('Sources of a snippet carry publisher, title as it was published, and date', () => {
  const document = bodyOf(selfContained(sized(live), { hasLinks: true }).replace(/<\/?template[^>]*>/g, ''));
  expect([...document.querySelectorAll('.embed-sources li')].map(({ textContent }) => textContent)).toEqual([
    'Publisher of paper, “Counted”, November 2024',
    'Publisher of letter, Described',
  ]);
  expect(document.querySelector('.embed-sources [lang]')?.textContent).toBe('“Counted”');
  expect(document.querySelectorAll('.embed-sources [lang]')).toHaveLength(1);
});

test('A snippet is one line, its style without a space too many: systems make breaks of lines', () => {
  const text = selfContained(sized(live), { hasLinks: true });
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? [];
  expect(text.trimEnd()).not.toContain('\n');
  expect(style).not.toMatch(/\s{2}|[{};,] | [{};,]|: [^{}]*[;}]|;\}|rem\b|^\s|\s$/);
});

test('A theme that is fixed is one of the snippet alone, whatever the page around it has', () => {
  const text = selfContained(sized(live), { hasLinks: true, theme: 'dark' });
  expect(text).toMatch(/^<div [^>]*data-theme="dark"><template/);
  const themes = [...text.matchAll(/:host(?:\(\[data-theme=["']?(\w+)["']?\]\))?(?=[,{])/g)].map(
    ([, of]) => of,
  );
  expect([...new Set(themes)]).toEqual(expect.arrayContaining([undefined, 'light', 'dark']));
  expect(text).not.toContain(':root');
});

test('Without links a snippet has none, and names the site all the same', () => {
  const text = selfContained(sized(live), { hasLinks: false });
  expect(text).not.toMatch(/<a\b|href=|site\.example/);
  expect(text).toContain(languageOf('en').say('site.name'));
  expect(text).toContain('“Counted”');
});

test('A theme is fixed where one is asked for', () => {
  const first = (theme?: 'light' | 'dark') =>
    /^<div[^>]*>/.exec(selfContained(sized(live), { hasLinks: true, ...(theme && { theme }) }))?.[0];
  expect(first()).toBe('<div class="revolving-door-chart" lang="en" dir="ltr">');
  expect(first('dark')).toBe('<div class="revolving-door-chart" lang="en" dir="ltr" data-theme="dark">');
});

test('As a page it has a title, a charset and the snippet', () => {
  const snippet = selfContained(sized(live), { hasLinks: true });
  const page = selfContainedPage(sized(live), snippet);
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).toContain('<meta charset="utf-8">');
  expect(page).toContain(`<title>${described.title}</title>`);
  expect(page).toContain(snippet);
});

test('The figure in a frame has its words, its table and one link', () => {
  const document = bodyOf(frameFigure({ described, reference: pinned, newest: newer, site }).text);
  const [link, ...more] = [...document.querySelectorAll('footer a')];
  expect(more).toEqual([]);
  expect(link?.getAttribute('href')).toBe('/editions/2024-12-09/charts/rounds/');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(document.querySelector('h1')?.textContent).toBe(described.title);
  expect(document.querySelector('.chart-subtitle')?.textContent).toBe(described.subtitle);
  expect(document.querySelector('.embed-newer')?.textContent).toContain('26 January 2025');
  expect(document.querySelectorAll('svg desc')).toHaveLength(2);
  const cells = (row: Element | undefined) =>
    [...(row?.children ?? [])].map((cell) => [cell.localName, cell.className, cell.textContent]);
  const rows = [...document.querySelectorAll('tr')];
  expect(cells(rows[0]).slice(0, 4)).toEqual([
    ['th', '', 'Announced'],
    ['th', '', 'Round'],
    ['th', 'number', 'Released'],
    ['th', 'number', expect.any(String)],
  ]);
  expect(cells(rows[2]).slice(0, 6)).toEqual([
    ['th', '', '1 August 2024'],
    ['td', '', 'Round r2'],
    ['td', 'number', '5'],
    ['td', 'number', '18'],
    ['td', 'number not-reported', 'not reported'],
    ['td', 'number not-reported', 'not reported'],
  ]);
  const keys = [...document.querySelectorAll('.chart-key li')].map(({ textContent }) => textContent.trim());
  expect(keys).toHaveLength(described.key.length);
  expect(keys.at(-1)).toMatch(/^\*/);
});

test('A chart without rows says so in its frame, and has no drawing', () => {
  const empty = describeChart(rounds, inEnglish(newer));
  const { text } = frameFigure({ described: empty, reference: live, newest: newer, site });
  expect(text).toContain(`<p class="chart-says">${empty.says}</p>`);
  expect(text).not.toMatch(/<svg|<table/);
  expect(plainDrawing(empty, 'wide')).toBeNull();
});

test('The drawing of an embed is a picture: no links, nothing for scripts', () => {
  const drawn = svgText(plainDrawing(described, 'narrow'));
  expect(drawn).toMatch(/^<svg[^>]* role="img"/);
  expect(drawn).not.toMatch(/<a\b|data-row|data-column|xmlns=|role="group"/);
});

/** What is offered of a chart of one view, or of its two. */
const offered = (references: Record<'live' | 'pinned', Sized>, views = 1): Offered => ({
  choices: choicesOf(views),
  sized({ edition: pinning, view }) {
    const of = references[pinning];
    if (view === 'v1') return of;
    const reference = { ...of.reference, view: 'cumulative' };
    return { ...of, described: inView(of.described, 'cumulative'), reference };
  },
});

test.for([1, 2])(
  'The box offers every combination of %i views, edition, theme and links, each as it is pasted',
  (views) => {
    const references = { live: sized(live), pinned: sized(pinned, newer) };
    const box = offered(references, views);
    const codeIn = (html: Html) => bodyOf(`<pre>${html.text}</pre>`).querySelector('pre') as Element;
    for (const [way, write] of [
      ['link', linkOf],
      ['iframe', iframeSnippet],
      ['element', elementSnippet],
    ] as const) {
      const code = codeIn(written(partsOf(way, box)));
      const texts = textsOf(code);
      expect(texts).toHaveLength(12 * views);
      for (const { choice, text } of texts) {
        const theme = box.choices.theme.find((each) => each === choice.theme) ?? 'auto';
        const [edition, view] = [
          choice.edition === 'live' ? 'live' : 'pinned',
          choice.view === 'v2' ? 'v2' : 'v1',
        ] as const;
        const of = box.sized({ edition, view });
        expect(text).toBe(write(of, { theme, hasLinks: choice.links === 'one' }));
      }
      // What choices leave as it is stands there once.
      if (way !== 'link') expect(code.textContent.split('integrity=')).toHaveLength(2);
    }
  },
);

test('Before anything is chosen, and without a stylesheet, the text is the one of the page', () => {
  const box = offered({ live: sized(live), pinned: sized(pinned) });
  const shown = (html: Html) =>
    bodyOf(html.text.replace(/<span[^>]* hidden>.*?<\/span>/gs, '')).body.textContent;
  expect(shown(written(partsOf('iframe', box)))).toBe(iframeSnippet(sized(live), PLAIN));
  expect(shown(written(partsOf('iframe', box), { edition: 'pinned' }))).toBe(
    iframeSnippet(sized(pinned), PLAIN),
  );
});

test('A chart is known by the names in its address', () => {
  const shown = { edition: sealed, newest: newer, isPinned: true };
  const of = sizedChart('rounds', 'en', shown, site);
  expect(of.reference).toEqual({ chart: 'rounds', code: 'en', edition: '2024-12-09', view: undefined });
  expect(of.newest).toBe(newer);
  expect(of.described.view.edition).toBe(sealed);
  expect(sizedChart('rounds', 'en', { ...shown, isPinned: false }, site).reference.edition).toBeNull();
  expect(() => sizedChart('rounds', 'en', shown, undefined)).toThrow('names no site');
});

test('Where no SVG is drawn the picture stands in its place, in its proportions', () => {
  const { width, height } = pictureSize(described, 'chart');
  expect(pictureStyle(described)).toContain(`aspect-ratio:${width}/${height}`);
  expect(pictureStyle(described)).toContain('[data-chart="rounds"]');
  expect(height).toBeGreaterThan(100);
  expect(height).not.toBe(width);
});

/** A chart with these words in an embed, of a drawing of these sizes. */
function worded(more: Partial<DescribedChart>, [wide, narrow] = ['0 0 680 300', '0 0 320 400']): Sized {
  const drawing = (layout: string) => new Pen('svg', { viewBox: layout === 'wide' ? wide : narrow });
  return { ...sized(live), described: { ...described, key: [], ...more, drawing } };
}

const WIDTHS = [288, 320, 432, 448, 599, 600, 820, 836, 1040];
const heights = (of: Sized) => WIDTHS.map((width) => chartMeasures(of).at(width)).join(' ');

test('A frame is as high as its drawing, its words and its key need, as it was last held against a browser', () => {
  const long = 'Words that go on and on, of “every” width: iiii WWWW mmmm. '.repeat(4).trim();
  const key = ['One', 'Another entry', long].map((text, at) =>
    at === 0 ? { mark: 'a', text } : { sign: 'held' as const, text },
  );
  expect({
    plain: heights(worded({})),
    keyed: heights(worded({ key })),
    folded: heights(worded({ key: Array.from({ length: 13 }, () => ({ mark: 'a', text: 'One' })) })),
    long: heights(worded({ title: long, subtitle: long })),
    subject: heights(worded({ subject: long })),
    tall: heights(worded({}, ['0 0 680 900', '0 0 320 1200'])),
    empty: heights(worded({ rows: [], says: long })),
    newer: heights({ ...worded({}), newest: newer }),
  }).toMatchInlineSnapshot(`
    {
      "empty": "876 829 884 882 837 559 656 664 664",
      "folded": "803 801 856 876 830 553 650 657 657",
      "keyed": "925 902 938 937 893 616 692 699 699",
      "long": "1078 1030 1037 1011 964 741 787 794 794",
      "newer": "725 723 800 820 798 520 598 605 605",
      "plain": "705 703 781 801 778 501 598 605 605",
      "subject": "822 801 859 859 817 540 637 644 644",
      "tall": "1385 1463 1821 1881 1858 1016 1307 1329 1329",
    }
  `);
  expect(frameSize(chartMeasures(worded({ key }))).rule).toMatchInlineSnapshot(
    `"max(min(min(100cqi,448px)*1.25 + 787px - min(100cqi,599px)*0.75,(600px - 100cqi)*9999),min(min(100cqi,836px)*0.442 + 385px - min(100cqi,1040px)*0.05,(100cqi - 599px)*9999))"`,
  );
});

test('A drawing adds its own height to that of the words, at every width', () => {
  const taller = worded({}, ['0 0 680 400', '0 0 320 500']);
  for (const width of WIDTHS) {
    const shown = Math.min(width - 16, width >= 600 ? 820 : 432);
    const more = (100 * shown) / (width >= 600 ? 680 : 320);
    expect(chartMeasures(taller).at(width) - chartMeasures(worded({})).at(width), `${width}`).toBeCloseTo(
      more,
      -1,
    );
  }
});

test('A brace of a title is no code of MDX and React', () => {
  const code = jsxCode(worded({ question: 'Who {1} and {2}?' }), PLAIN).join('');
  expect(code).toContain('Who &#123;1&#125; and &#123;2&#125;? – Revolving Door');
});

test('Where frames, styles and unknown attributes are taken away, a line that names the source is left', () => {
  for (const hasLinks of [true, false]) {
    const body = bodyOf(iframeSnippet(sized(live), { theme: 'auto', hasLinks }));
    const line = body.querySelector('div > p');
    expect(line?.textContent).toBe(`${described.question} – Revolving Door`);
    expect(line?.hasAttribute('inert')).toBe(true);
    expect(line?.querySelector('a')?.getAttribute('href')).toBe(
      hasLinks ? 'https://site.example/charts/rounds/' : undefined,
    );
    const element = bodyOf(elementSnippet(sized(live), { theme: 'auto', hasLinks }));
    expect(element.querySelector('p')?.textContent).toBe(`${described.question} – Revolving Door`);
  }
});

test('oEmbed gives WordPress the blockquote without which it fits no frame', () => {
  const { html } = JSON.parse(oembed(sized(live))) as { html: string };
  // What is left by wp_filter_oembed_result: only these elements, a blockquote without attributes.
  const kept = html.replace(/<\/?div[^>]*>/g, '').replace(/<blockquote[^>]*>/, '<blockquote>');
  expect(/(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept)?.[1]).toBe(
    `<blockquote><a href="https://site.example/charts/rounds/">${described.question} – Revolving Door</a></blockquote>`,
  );
});
