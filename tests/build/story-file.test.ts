import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { styleHash } from '#build/inline-styles.ts';
import { storyFile, writeStoryFiles } from '#build/story-file.ts';
import type { LanguageCode } from '#words/language.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const CELLS = Array.from(
  { length: 3 },
  (_, row) =>
    `<tr data-key="r${row}"> <td data-label="Let &quot;out&quot; </style>">17</td> <td> </td> </tr>`,
).join(' ');

const page = (code: string) => `<!DOCTYPE html><html lang="${code}"><head><meta charset="utf-8">
<title>A day in December</title><meta name="viewport" content="width=device-width">
<link rel="canonical" href="https://example.org/a-day/"><link rel="icon" href="../favicon.svg">
<meta property="og:image" content="https://example.org/card.png"><script defer src="../search/open.js"></script>
<link rel="stylesheet" href="${code === 'en' ? '' : '../'}../assets/site.css"></head>
<body><a class="skip-link" href="#content">Skip</a><header class="masthead"><a href="../">Home</a></header>
<main id="content"><h1> A day  &amp;
  a night </h1>
<p>There were <a class="fact" id="fact-1" href="#note-1">17</a>, says <a href="../sources/#s17" rel="noreferrer">Source 17</a>,
<a href="https://example.com/17" rel="noreferrer">elsewhere</a>. <a href="./#note-1">Here</a>, <a href="../people/?of=17#p17">there</a>, <a href="./?of=17#note-1">asked</a>.
<time datetime="2024-12-09">9&nbsp;December</time></p>
<figure class="chart"><div class="chart-picture"><img class="lazy" src="../favicon.svg" data-src="chart.png" alt=""></div>
<noscript><link rel="stylesheet" href="picture.css"></noscript>
<rd-chart data-words="{}"><div class="chart-narrow"><svg viewBox="0 0 320 100"><text data-says="17">Narrow</text></svg></div>
<div class="chart-wide"><svg viewBox="0 0 680 100"><text>Wide</text></svg></div></rd-chart>
<div class="chart-wide"><svg viewBox="0 0 9 9"><text>Alone</text></svg></div></figure>
<table><tbody> ${CELLS} </tbody></table>
<h2>Second</h2><ol><li id="note-1"><a href="#fact-1">17</a> Source 17</li></ol>
<div class="story-file"><a href="../offline/a-day-${code}.html" download>One file <span data-size-of="offline/a-day-${code}.html"></span></a></div>
<nav class="read-next"><a href="../b/">Next</a></nav><script type="module" src="../assets/a.js"></script></main>
<footer class="colophon"><p>Foot</p><nav><a href="../">Home</a></nav></footer></body></html>`;

const CSS = `@layer base, chart; @import "more.css";
@font-face { font-family: Far; src: url(far.woff2) } @font-face { font-family: Near; src: local("Arial") }
@layer base { .fact:hover { color: red } .nowhere { color: blue } h1, .nowhere h2 { margin: 0 } body { background: url(a.png); color: black }
td[data-label]::before { content: attr(data-label) ": " } :is(ol, .nowhere) { padding: 0 } }
@layer chart { .chart-wide { display: none } @container (width > 600px) { .chart-narrow { display: none } } }
@media print { .nowhere { display: none } } @media print { h2 { break-after: avoid } }
@keyframes slide { from { opacity: 0 } }`;

async function written(site: URL | null, codes: readonly LanguageCode[] = ['en']) {
  const folder = await temporaryFolder();
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  await write('assets/site.css', CSS);
  const pages = codes.map((code) => `${code === 'en' ? '' : `${code}/`}a-day/index.html`);
  for (const [at, file] of pages.entries()) await write(file, page(codes[at] ?? ''));
  await write('mirrors/index.html', '<html lang="en"><p data-size-of="offline/a-day-en.html"></p></html>');
  const stories = [...codes.map((code) => ({ slug: 'a-day', code })), { slug: 'none', code: 'en' } as const];
  const files = await writeStoryFiles(folder, [...pages, 'mirrors/index.html'], stories, site);
  const html = await read(storyFile('a-day', 'en'));
  return { read, files, html, document: parseHTML(html).document };
}

const SITE = new URL('https://example.org/folder/');
const linksOf = (document: Document) =>
  [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));

test('it names no other file, and runs nothing', async () => {
  const { html, document } = await written(SITE);
  expect(
    document.querySelectorAll('script, noscript, img, iframe, object, embed, [src], [data-src]'),
  ).toHaveLength(0);
  expect([...document.querySelectorAll('link')].map((link) => link.getAttribute('rel'))).toEqual([
    'canonical',
  ]);
  expect(html).not.toMatch(/url\(|@import|https:\/\/example\.org\/card/);
  expect(html).not.toMatch(/\s(?:style|on[a-z]+)=/);
});

test('what the page says stays, with its language, title, headings, notes and the way to them', async () => {
  const { document, html } = await written(SITE);
  expect(document.documentElement.lang).toBe('en');
  expect(html.startsWith('<!doctype html>')).toBe(true);
  expect(document.title).toBe('A day in December');
  expect([...document.querySelectorAll('h1, h2')].map((heading) => heading.textContent)).toEqual([
    'A day & a night',
    'Second',
  ]);
  expect(document.querySelector('#note-1')?.textContent).toBe('17 Source 17');
  expect(document.querySelector('main p')?.textContent).toContain('9\u00a0December');
  expect(html).not.toContain('&#160;');
  for (const link of document.querySelectorAll('a[href^="#"]'))
    expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  expect(document.querySelector('.masthead, .skip-link, .read-next, .story-file, nav')).toBeNull();
});

test('links lead to the site where it is known', async () => {
  expect(linksOf((await written(SITE)).document)).toEqual([
    '#note-1',
    'https://example.org/folder/sources/#s17',
    'https://example.com/17',
    '#note-1',
    'https://example.org/folder/people/?of=17#p17',
    'https://example.org/folder/a-day/?of=17#note-1',
    '#fact-1',
  ]);
});

test('where it is not known they lead nowhere, but within the file and to sources elsewhere', async () => {
  const { document, html } = await written(null);
  expect(linksOf(document)).toEqual([
    '#note-1',
    null,
    'https://example.com/17',
    '#note-1',
    null,
    null,
    '#fact-1',
  ]);
  expect(html).not.toContain('https://example.org');
});

test('it says that it is a copy, and that having it can be dangerous', async () => {
  const { document } = await written(SITE);
  const said = document.body.firstElementChild;
  const lines = [...(said?.querySelectorAll('p') ?? [])].map((line) => line.textContent);
  expect(said?.getAttribute('class')).toBe('meta page-width story-origin');
  expect(lines).toEqual([
    expect.stringMatching(
      /look there before you send the file on\. https:\/\/example\.org\/folder\/a-day\/$/,
    ),
    expect.stringContaining('can be dangerous'),
  ]);
  expect(said?.querySelector('a')?.getAttribute('href')).toBe('https://example.org/folder/a-day/');
  const nowhere = (await written(null)).document.body.firstElementChild;
  expect(nowhere?.querySelector('p')?.textContent).toMatch(/before you send the file on\.$/);
  expect(nowhere?.querySelector('a')).toBeNull();
});

test('of two drawings the narrow one stays and is shown; one without a twin stays', async () => {
  const { document, html } = await written(SITE);
  expect([...document.querySelectorAll('svg text')].map((text) => text.textContent)).toEqual([
    'Narrow',
    'Alone',
  ]);
  expect(document.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 320 100');
  expect(html).not.toMatch(/\.chart-narrow\s*\{\s*display/);
});

test('of the styles stays what holds in it, for paper too; the policy allows nothing else', async () => {
  const { document, files } = await written(SITE);
  const style = document.querySelector('style')?.textContent ?? '';
  for (const kept of [
    '@layer base, chart',
    '.fact:hover',
    'h1',
    ':is(ol, .nowhere)',
    'Near',
    'print',
    '@keyframes',
  ])
    expect(style).toContain(kept);
  expect(style).not.toMatch(/\.nowhere [h{]|\.nowhere,|Far|blue/);
  expect(style.match(/@media print/g)).toHaveLength(1);
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content');
  expect(policy).toContain(`default-src 'none'; style-src '${styleHash(style)}'`);
  expect(files.styles).toEqual([styleHash(style)]);
});

test('the label of a column stands in it once, whatever it holds', async () => {
  const { document, html } = await written(SITE);
  expect(html.match(/out\\22/g)).toHaveLength(1);
  expect(document.querySelectorAll('td[data-label="1"]')).toHaveLength(3);
  expect(document.querySelector('style')?.textContent).toMatch(/content:\s*var\(--label\)/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});

test('spaces that no browser shows are gone, and no cell with them', async () => {
  const { html } = await written(SITE);
  expect(html.replace(/ data-label="1"/g, '')).toMatch(
    /<table><tbody>(?:<tr><td>17<\/td><td><\/td><\/tr>){3}<\/tbody><\/table>/,
  );
});

test('its size stands in the pages that lead to it', async () => {
  const { read, files, html } = await written(SITE, ['en', 'be']);
  expect([...files.sizes.keys()]).toEqual(['offline/a-day-en.html', 'offline/a-day-be.html']);
  expect(files.sizes.get('offline/a-day-en.html')).toBe(Buffer.byteLength(html));
  const size = `(HTML, ${Math.ceil(Buffer.byteLength(html) / 1000)} kB)`;
  expect(await read('a-day/index.html')).toContain(`<span>${size}</span></a>`);
  expect(await read('mirrors/index.html')).toBe(`<html lang="en"><p>${size}</p></html>`);
  expect(await read('be/a-day/index.html')).toMatch(/<span>\(HTML, \d+.КБ\)<\/span>/u);
});

test('a page that tells the size of a file that is not there is refused', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'a-day'));
  await writeFile(join(folder, 'a-day/index.html'), page('en').replaceAll('a-day-en', 'a-night-en'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/site.css'), CSS);
  await expect(
    writeStoryFiles(folder, ['a-day/index.html'], [{ slug: 'a-day', code: 'en' }], SITE),
  ).rejects.toThrow('a-day/index.html tells the size of a file that is not there');
});

test('the same bytes each time', async () => {
  expect((await written(SITE)).html).toBe((await written(SITE)).html);
});
