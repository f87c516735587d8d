/** What is put into the pages of others: what it says of itself, how high it is, what it loads, where it leads. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { textsOf } from '../embedding/codes.ts';
import { FIRST, SECOND } from '../fixtures/small/editions.ts';
import { SMALL_ORIGIN } from './build.ts';
import { entriesOf, filesIn, read } from './files.ts';

const { site } = inject('smallSite');
const CHARTS = filesIn(site).flatMap((file) => /^charts\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);

/** A piece of HTML, what stands in its shadow tree among the rest. */
const documentOf = (html: string) =>
  parseHTML(`<html><body>${html.replaceAll(/<(\/?)template\b/g, '<$1div')}</body></html>`).document;
const pageOf = (path: string) => parseHTML(read(site, `${path}index.html`)).document;
const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The codes that a chart's page offers to copy, as they are pasted. */
function codesOf(page: Document): readonly Document[] {
  const codes = [...page.querySelectorAll('.embed-ways > .embed-code pre')];
  return codes.flatMap(textsOf).map(({ text }) => documentOf(text));
}

describe.for(CHARTS)('%s', (chart) => {
  test('A live frame says that it follows the newest edition, a frozen one that it does not.', () => {
    const edition = (path: string) => textOf(pageOf(path).querySelector('.embed-edition'));
    expect(edition(`embed/${chart}/`)).toBe('Live: shows the newest edition, now of 30 June 2027.');
    expect(edition(`editions/${SECOND}/embed/${chart}/`)).toBe('Frozen: the edition of 30 June 2027.');
    expect(edition(`editions/${FIRST}/embed/${chart}/`)).toMatch(
      /^Frozen: the edition of 9 December 2024\. .*30 June 2027/,
    );
    for (const path of [`charts/${chart}/snippet.html`, `editions/${FIRST}/charts/${chart}/snippet.html`])
      expect(textOf(documentOf(read(site, path)).querySelector('.embed-edition')), path).toMatch(
        /^Frozen: the edition of /,
      );
  });

  test('What oEmbed answers is as high as the frame in it, and as the frame that is pasted by hand.', () => {
    for (const path of [`charts/${chart}/`, `editions/${FIRST}/charts/${chart}/`]) {
      const { height, html } = JSON.parse(read(site, `${path}oembed.json`)) as {
        height: number;
        html: string;
      };
      const heights = [html, ...codesOf(pageOf(path)).map((code) => code.body.innerHTML)]
        .map((code) => documentOf(code).querySelector('iframe'))
        .filter((frame) => frame !== null)
        .filter(
          (frame) =>
            (frame.getAttribute('src') ?? '').includes('/editions/') === path.startsWith('editions/') &&
            (frame.getAttribute('src') ?? '').includes(`/embed/${chart}/`),
        )
        .map((frame) => Number(frame.getAttribute('height')));
      expect(new Set(heights)).toEqual(new Set([height]));
      expect(heights.length).toBeGreaterThan(1);
    }
  });

  test('A script that is pasted is fetched as a stranger’s, so that its checksum is compared, and is what it was.', () => {
    const scripts = codesOf(pageOf(`charts/${chart}/`)).flatMap((code) => [
      ...code.querySelectorAll('script'),
    ]);
    expect(scripts.length).toBeGreaterThan(4);
    for (const script of scripts) {
      expect(script.getAttribute('crossorigin')).toBe('anonymous');
      const { pathname, origin } = new URL(script.getAttribute('src') ?? '');
      expect(origin).toBe(SMALL_ORIGIN);
      const sum = createHash('sha384')
        .update(readFileSync(join(site, pathname)))
        .digest('base64');
      expect(script.getAttribute('integrity')).toBe(`sha384-${sum}`);
    }
  });

  test('A picture that is pasted has the chart’s words for its alternative text.', () => {
    const page = pageOf(`charts/${chart}/`);
    const title = textOf(page.querySelector('figure[data-chart] .chart-title'));
    const says = page.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
    const pictures = codesOf(page).flatMap((code) => [...code.querySelectorAll('img')]);
    expect(pictures.length).toBeGreaterThan(4);
    for (const picture of pictures) expect(picture.getAttribute('alt')).toBe(`${title}. ${says}`);
  });

  test('Links of a snippet and of a kit tell no other site where a reader came from; without links there is none.', () => {
    const kit = entriesOf(readFileSync(join(site, `editions/${SECOND}/charts/${chart}/kit.zip`)));
    const packed = [...kit].filter(([name]) => name.endsWith('.html'));
    expect(packed).toHaveLength(3);
    const texts = new Map([
      ...[`charts/${chart}/snippet.html`, `editions/${SECOND}/charts/${chart}/snippet-no-links.html`].map(
        (file) => [file, read(site, file)] as const,
      ),
      ...packed.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const),
    ]);
    for (const [name, text] of texts) {
      const links = [...documentOf(text).querySelectorAll('a')];
      if (name.includes('no-links')) expect(links, name).toEqual([]);
      for (const link of links) {
        const isOurs = (link.getAttribute('href') ?? '').startsWith(SMALL_ORIGIN);
        expect(link.getAttribute('rel')?.split(' '), `${name}: ${link.outerHTML}`).toEqual(
          expect.arrayContaining(isOurs ? ['noopener'] : ['noopener', 'noreferrer']),
        );
      }
    }
    const snippet = documentOf(texts.get(`charts/${chart}/snippet.html`) ?? '');
    expect(snippet.querySelectorAll('a').length).toBeGreaterThan(0);
  });
});
