import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { expect, test } from 'vitest';
import { ALONE, headersFile, headersOf, MOST_RULES, placeIn, stylesIn, type Built } from '#build/headers.ts';
import { caddyFile } from '#build/caddy.ts';
import { nginxFile } from '#build/nginx.ts';
import { LANGUAGES } from '#words/language.ts';
import { address } from '#words/paths.ts';
import { temporaryFolder } from '../data/synthetic.ts';

/** A file of each kind, in and beside the folders that a site has. */
const ENGLISH = [
  '404.html',
  'about/index.html',
  'assets/site.1a2b.css',
  'charts/index.html',
  'charts/rounds/chart.png',
  'charts/rounds/index.html',
  'charts/rounds/snippet.html',
  '.well-known/security.txt',
  'copies.json',
  'corrections/corrections.csv',
  'editions/2024-12-09/charts/rounds/kit.zip',
  'editions/2024-12-09/charts/rounds/snippet-no-links.html',
  'editions/2024-12-09/changes.json',
  'editions/2024-12-09/data/people.csv',
  'editions/2024-12-09/embed/rounds/index.html',
  'editions/2024-12-09/index.html',
  'editions/2024-12-09/charts/rounds/index.html',
  'editions/2024-12-09/sources/index.html',
  'editions/data-dictionary.txt',
  'editions/index.html',
  'embed.js',
  'embed/people/person-17/index.html',
  'embed/rounds/index.html',
  'embed/script/1.0.0.js',
  'feed.xml',
  'index.html',
  'people/person-17/data.json',
  'people/index.html',
  'search/index/a.js',
];
/** Likewise in every language, but for what all languages share. */
const FILES = LANGUAGES.flatMap((code) =>
  ENGLISH.filter(
    (file) => code === 'en' || !/^(?:404|assets|embed\.js|embed\/script|search\/index)/.test(file),
  ).map((file) => address(code, `/${file}`).slice(1)),
);
const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
const ADDRESSES = FILES.map(addressOf);

const STYLED: Built = {
  folder: '/rd/',
  styles: { pages: [`sha256-${'a'.repeat(43)}=`], embeds: [`sha256-${'b'.repeat(43)}=`] },
  before: { pages: [`sha256-${'c'.repeat(43)}=`], embeds: [] },
};

/** The directives of a Content-Security-Policy. */
const directivesOf = (policy = '') =>
  new Map(policy.split('; ').map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1).join(' ')]));

const policies = ADDRESSES.map((path) => headersOf(path, STYLED)['Content-Security-Policy'] ?? '');

test('nothing is allowed that is not named, nothing inline, and nothing from elsewhere', () => {
  for (const policy of policies) {
    expect(directivesOf(policy).get('default-src')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:/);
    expect(policy).not.toContain('*');
  }
});

test('a page is in no frame, is not guessed at, and does not say where its readers came from', () => {
  const headers = headersOf('/people/');
  expect(directivesOf(headers['Content-Security-Policy']).get('frame-ancestors')).toBe("'none'");
  expect(headers).toMatchObject({
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
});

test('an embed is refused by nobody: not by a saved page, not by the page of an app', () => {
  for (const path of ['/embed/rounds/', '/editions/2024-12-09/embed/rounds/', '/embed/people/person-17/']) {
    const headers = headersOf(path);
    expect(headers['Content-Security-Policy']).not.toContain('frame-ancestors');
    expect(headers).not.toHaveProperty('X-Frame-Options');
  }
});

test('styles that stand in pages are allowed by their hashes, of this build and of the one before', () => {
  const styles = (path: string) =>
    directivesOf(headersOf(path, STYLED)['Content-Security-Policy']).get('style-src');
  expect(styles('/people/')).toBe(`'self' 'sha256-${'a'.repeat(43)}=' 'sha256-${'c'.repeat(43)}='`);
  expect(styles('/embed/rounds/')).toBe(`'self' 'sha256-${'b'.repeat(43)}='`);
  const file = headersFile(FILES, STYLED);
  expect(stylesIn(file, 'now')).toEqual(STYLED.styles);
  expect(stylesIn(file, 'before')).toEqual(STYLED.before);
});

test('a file of rules tells the folder that they are for; one that tells none is of a site of its own', () => {
  expect([STYLED, ALONE].map((built) => placeIn(headersFile(FILES, built)))).toEqual(['/rd/', '/']);
  expect(placeIn('')).toBe('/');
});

test('one rule is for a file of all languages, unless a file at the root would fit it as well', () => {
  const others = LANGUAGES.filter((code) => code !== 'en');
  const feeds = others.map((code) => `${code}/feed.xml`);
  const namesAll = (...files: readonly string[]) =>
    headersFile([...feeds, ...files])
      .split('\n')
      .includes('/:language/feed.xml');
  expect(namesAll()).toBe(true);
  expect(namesAll('aa/feed-xml')).toBe(true);
  expect(namesAll('aa/feed.xml')).toBe(false);
  expect(headersFile(feeds.slice(1))).not.toContain(':language');
  // Netlify takes the slash at the end as optional.
  const pages = others.map((code) => `${code}/editions/index.html`);
  expect(headersFile([...pages, 'aa/edition'])).toContain('/:language/editions/');
  expect(headersFile([...pages, 'aa/editions'])).not.toContain('/:language/editions/');
});

test('more charts and more editions need no more rules', () => {
  const rulesFor = (files: readonly string[]) => headersFile(files).split('\n\n').sort();
  const later = FILES.map((file) => file.replace('2024-12-09', '2024-12-16'));
  const others = FILES.map((file) => file.replaceAll('rounds', 'places'));
  expect(rulesFor([...FILES, ...later, ...others])).toEqual(rulesFor(FILES));
});

test('files named by their content are kept for a year, pages are asked for again', () => {
  expect(headersOf('/assets/site.1a2b.css')['Cache-Control']).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/people/', '/assets.html', '/data.csv']) {
    expect(headersOf(path)['Cache-Control'], path).toBe('public, no-cache');
  }
});

test('a header could not end its line or leave its quotes', () => {
  for (const [name, value] of ADDRESSES.flatMap((path) => Object.entries(headersOf(path, STYLED)))) {
    expect(name).toMatch(/^[A-Za-z-]+$/);
    expect(value).toMatch(/^[^"$\r\n\\]+$/);
  }
});

/** The rules of a `_headers` file as Netlify reads them. */
async function rulesOf(text: string) {
  const file = join(await temporaryFolder(), '_headers');
  await writeFile(file, text);
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    configHeaders: undefined,
    minimal: false,
  });
  expect(errors).toEqual([]);
  return headers.flatMap((rule) => ('forRegExp' in rule ? { ...rule, fits: rule.forRegExp } : []));
}

for (const built of [ALONE, STYLED]) {
  test(`under ${built.folder} each address has its headers from rules that name none twice`, async () => {
    const rules = await rulesOf(headersFile(FILES, built));
    expect(rules.length).toBeLessThanOrEqual(MOST_RULES);
    for (const path of ADDRESSES) {
      const fitting = rules.filter(({ fits }) => fits.test(built.folder.slice(0, -1) + path));
      const sent = fitting.flatMap(({ values }) => Object.entries(values));
      expect(new Set(sent.map(([name]) => name)).size, path).toBe(sent.length);
      expect(Object.fromEntries(sent), path).toEqual(headersOf(path, built));
    }
  });
}

test('the file for nginx knows the folder, and repeats all headers in each location', () => {
  for (const built of [ALONE, STYLED]) {
    const text = nginxFile(built);
    expect(text.split('{').length).toBe(text.split('}').length);
    expect(text).toContain(`error_page 403 404 =404 ${built.folder}404.html;`);
    expect(text).toContain(`error_page 403 404 =404 ${built.folder}embed/404.html;`);
    for (const line of text.split('\n')) {
      if (line.includes('add_header')) expect(line).toMatch(/^ {2}add_header [\w-]+ "[^"]+" always;$/);
    }
    const blocks = text.split('try_files').slice(1);
    expect(blocks.length).toBeGreaterThan(6);
    for (const block of blocks) {
      expect(block).toContain('add_header Content-Security-Policy');
      expect(block).toContain('add_header X-Content-Type-Options "nosniff" always;');
    }
  }
});

const ONION = `http://${'a'.repeat(56)}.onion`;
const ASKED: Built = { ...STYLED, asks: { onion: ONION, isForSubDomains: true } };

test('Tor Browser is told of the onion address of each page, and of no frame, file or picture', () => {
  const locations = nginxFile({ ...ASKED, folder: '/' })
    .split(/^location /m)
    .slice(1);
  const telling = locations.filter((location) =>
    location.includes(`  add_header Onion-Location "${ONION}$request_uri" always;`),
  );
  const isOf = (location: string) => location.slice(0, location.indexOf(' {'));
  expect(telling.map(isOf).sort()).toEqual([
    expect.stringMatching(/^\/$/),
    expect.stringMatching(/charts\|editions.*index/),
  ]);
  const caddy = caddyFile(ASKED);
  expect(caddy.match(/header Onion-Location "[^"]*"/g)).toEqual(
    Array.from({ length: 3 }, () => `header Onion-Location "${ONION}{http.request.orig_uri}"`),
  );
  for (const text of [nginxFile(STYLED), caddyFile(STYLED), headersFile(FILES, ASKED)])
    expect(text).not.toContain('Onion-Location');
});

test('hosts below are spoken for only where that is asked', () => {
  for (const text of [nginxFile(STYLED), caddyFile(STYLED), headersFile(FILES, STYLED)])
    expect(text).not.toContain('includeSubDomains');
  for (const text of [nginxFile(ASKED), caddyFile(ASKED), headersFile(FILES, ASKED)])
    expect(text).toMatch(/Strict-Transport-Security:? "?max-age=63072000; includeSubDomains/);
});
