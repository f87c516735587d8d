import { expect, test } from 'vitest';
import { HEADER_RULES, headersFile, headersOf, nginxFile } from '#build/headers.ts';

/** The directives of a Content-Security-Policy. */
const directivesOf = (policy = '') =>
  new Map(policy.split('; ').map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1).join(' ')]));

const policies = HEADER_RULES.flatMap(({ headers }) => headers['Content-Security-Policy'] ?? []);

test('nothing is allowed that is not named, nothing inline, and nothing from elsewhere', () => {
  for (const policy of policies) {
    expect(directivesOf(policy).get('default-src')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:/);
    for (const [directive, value] of directivesOf(policy)) {
      if (value.includes('*')) expect([directive, value]).toEqual(['frame-ancestors', '*']);
    }
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

test('files named by their content are kept for a year, pages are asked for again', () => {
  expect(headersOf('/assets/site.1a2b.css')['Cache-Control']).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/people/', '/assets.html', '/data.csv']) {
    expect(headersOf(path)['Cache-Control'], path).toBe('public, no-cache');
  }
});

test('no header is set twice, and none could end its line or leave its quotes', () => {
  for (const { path, headers } of HEADER_RULES) {
    expect(path).toMatch(/^\/[\w/:.*-]*$/);
    const names = Object.keys(headers).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const [name, value] of Object.entries(headers)) {
      expect(name).toMatch(/^[A-Za-z-]+$/);
      expect(value).toMatch(/^[^"$\r\n\\]+$/);
    }
  }
});

/** What a host makes of a `_headers` file: of every rule that fits, in order, what it sets and takes away. */
function readHeadersFile(text: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) {
      const pattern = line.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*');
      fits = new RegExp(`^${pattern}$`).test(path);
    } else if (fits && line.startsWith('  ! ')) Reflect.deleteProperty(headers, line.slice(4));
    else if (fits && line !== '') {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      expect(headers, `${name} would be sent twice`).not.toHaveProperty(name);
      headers[name] = value;
    }
  }
  return headers;
}

test('the file for static hosts gives every address the headers it is meant to have', () => {
  const samples = HEADER_RULES.map(({ path }) => path.replace(/:\w+/g, 'a').replace('*', 'b/c.html'));
  for (const path of ['/', '/people/person-17/', '/404.html', ...samples]) {
    expect(readHeadersFile(headersFile(), path), path).toEqual(headersOf(path));
  }
});

test('the file for nginx has a location for every rule, with all its headers', () => {
  const text = nginxFile();
  expect(text.match(/^location /gm)).toHaveLength(HEADER_RULES.length);
  expect(text.split('{').length).toBe(text.split('}').length);
  for (const line of text.split('\n')) {
    if (line.includes('add_header')) expect(line).toMatch(/^ {2}add_header [\w-]+ "[^"]+" always;$/);
  }
  for (const block of text.split(/^location /m).slice(1)) {
    expect(block).toContain('add_header Content-Security-Policy');
    expect(block).toContain('add_header X-Content-Type-Options "nosniff" always;');
  }
});
