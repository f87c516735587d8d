import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeLink, withLinksFor, withRelativeAddresses, withRelativeLinks } from '#build/links.ts';

test('a link is written as seen from the page that holds it', () => {
  expect(relativeLink('/people/', '/charts/rounds/')).toBe('../charts/rounds/');
  expect(relativeLink('/', '/charts/')).toBe('charts/');
  expect(relativeLink('/charts/rounds/', '/')).toBe('../../');
  expect(relativeLink('/charts/rounds/', '/charts/')).toBe('../');
  expect(relativeLink('/a/', '/a/b.png')).toBe('b.png');
  expect(relativeLink('/assets/site.css', '/assets/font.woff2')).toBe('font.woff2');
});

test('a link to the page itself stays on it', () => {
  expect(relativeLink('/', '/')).toBe('./');
  expect(relativeLink('/people/', '/people/')).toBe('./');
  expect(relativeLink('/people/', '/people/#top')).toBe('#top');
  expect(relativeLink('/people/', '/people/?q=a')).toBe('?q=a');
});

test('in the file of a page too', () => {
  const written = (file: string, to: string) => withLinksFor(file, `<a href="${to}">`, '/', new Set());
  expect(written('people/index.html', '/people/#top')).toBe('<a href="#top">');
  expect(written('index.html', '/#top')).toBe('<a href="#top">');
});

test('a query and a fragment are kept', () => {
  expect(relativeLink('/a/b/', '/c/?q=/x/#/y/')).toBe('../../c/?q=/x/#/y/');
  expect(relativeLink('/a/', '/b/o&#39;neil/')).toBe('../b/o&#39;neil/');
});

test('a first name with a colon is not taken for a scheme', () => {
  expect(relativeLink('/', '/javascript:alert(1)/')).toBe('./javascript:alert(1)/');
});

test('a relative link leads a browser where the link from the root did, under any folder', () => {
  const name = fc.stringMatching(/^[a-z0-9:._~!$'()*+,;=@-]{1,6}$/).filter((each) => !/^\.+$/.test(each));
  const path = fc
    .tuple(fc.array(name, { maxLength: 4 }), fc.boolean())
    .map(([names, isFolder]) => (names.length === 0 ? '/' : `/${names.join('/')}${isFolder ? '/' : ''}`));
  const rest = fc.constantFrom('', '#top', '?q=1', '?q=/a/#b');
  fc.assert(
    fc.property(path, path, rest, fc.constantFrom('', '/mirror', '/a/b'), (from, to, more, folder) => {
      const base = `https://example.org${folder}`;
      const seen = new URL(relativeLink(from, to + more), base + from).href;
      expect(seen).toBe(new URL(base + to + more).href);
    }),
  );
});

test('links of a page become relative wherever they stand in a tag', () => {
  const html = `<a class="x" href="/a/" title="1 > 2">/a/</a><img src='/b.png' srcset="/b.png 1x, /b2.png 2x,https://e.org/c.png 3x">
<form action="/d/"></form><object data="/e.svg"></object><video poster="/f.png"></video><use xlink:href="/g.svg#h"/>
<link rel="preload" imagesrcset="/i.png 1x"><A HREF="/j/">`;
  expect(withRelativeLinks(html, '/people/'))
    .toBe(`<a class="x" href="../a/" title="1 > 2">/a/</a><img src='../b.png' srcset="../b.png 1x, ../b2.png 2x, https://e.org/c.png 3x">
<form action="../d/"></form><object data="../e.svg"></object><video poster="../f.png"></video><use xlink:href="../g.svg#h"/>
<link rel="preload" imagesrcset="../i.png 1x"><A HREF="../j/">`);
});

test('what is no link from the root stays as it is', () => {
  const html = `<a href="//other.example/">a</a> <a href="https://e.org/">b</a> <a href="#c">c</a> <a href="d/">d</a> href="/e/"
<p title="<a href='/f/'>" data-href="/g/"> 1 < 2 <code>&lt;a href="/h/"&gt;</code><a href=""></a>`;
  expect(withRelativeLinks(html, '/people/')).toBe(html);
});

test('a tag that never ends takes no longer than its text', () => {
  const html = `<a href="/a/">${'<a href="'.repeat(2_000)}`;
  expect(withRelativeLinks(html, '/')).toBe(html.replace('"/a/"', '"a/"'));
});

test('addresses of a stylesheet are seen from the stylesheet', () => {
  const css = `@font-face{src:url(/assets/a.woff2),url("/assets/b c.woff2"),url('/d.svg#e')}.x{background:url(data:image/png;base64,/9j/)}.y{background:url(//e.org/f.png)}`;
  expect(withRelativeAddresses(css, '/assets/site.css')).toBe(
    `@font-face{src:url(a.woff2),url("b c.woff2"),url('../d.svg#e')}.x{background:url(data:image/png;base64,/9j/)}.y{background:url(//e.org/f.png)}`,
  );
});
