/** The headers of `headers.ts` as Caddy sends them. */
import { LANGUAGES } from '#words/language.ts';
import { address } from '#words/paths.ts';
import {
  ALONE,
  CODE_TYPE,
  commonHeaders,
  headersOfKind,
  missingPageOf,
  onionLocation,
  type Built,
  type Kind,
} from './headers.ts';
import { SETTINGS } from './nginx.ts';
import { DEFAULT_TYPE, TYPES, UTF_8_TYPES } from './types.ts';

/** What a page for something missing takes back, because the address had it and the page has not. */
const NOT_OF_PAGES = ['Access-Control-Allow-Origin', 'X-Frame-Options'] as const;

const indented = (lines: readonly string[]): string[] => lines.map((line) => `\t${line}`);
const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...indented(lines), '}'];

const headerLines = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `header ${name} "${value}"`);

/** The file server says a type of its own, so this is said after it. */
const typeLines = (matcher: string, type: string): string[] =>
  block(`header ${matcher}`, [`Content-Type "${type}"`, 'defer']);

/**
 * The same for Caddy, version 2, to import in a site block whose root holds the site under its folder. Of the patterns
 * the first that fits wins. What is compressed beforehand (RELEASE=1) is sent as it is. Under a folder whatever else
 * the server shows is left alone. Names of matchers begin with `door`, lest they meet those of the site block.
 */
export function caddyFile(built: Built = ALONE): string {
  const { folder } = built;
  const roots = LANGUAGES.map((each) => address(each, '/').slice(1));
  const codes = roots.filter((root) => root !== '');
  const root = `^${folder}${codes.length > 0 ? `(?:${codes.join('|')})?` : ''}`;
  const edition = '(?:editions/[^/]+/)?';
  const kinds: readonly (readonly [Kind, string])[] = [
    ['asset', `^${folder}assets/`],
    ['script', `^${folder}embed/script/`],
    ['embed', `${root}${edition}embed/`],
    ['chart', `${root}(?:(?:charts|editions)/(?:.*/)?(?:index\\.html)?|editions/[^/]+)$`],
    ['chart-file', `${root}(?:charts|editions)/`],
    ['page', `${root}(?:(?:index|404)\\.html)?$`],
    ['file', `${root}[^/]+$`],
    ['page', ''],
  ];
  const headers = kinds.flatMap(([kind, pattern], place) => {
    const onion = onionLocation(kind, built, '{http.request.orig_uri}');
    const lines = headerLines({
      ...headersOfKind(kind, built),
      ...(onion === null ? {} : { 'Onion-Location': onion }),
    });
    if (pattern === '') return block('handle', lines);
    return [`@door-kind${place} path_regexp ${pattern}`, ...block(`handle @door-kind${place}`, lines)];
  });
  const kindsOfFile: readonly (readonly [name: string, pattern: string, type: string])[] = [
    ['plain', 'path_regexp /[^./]+$', DEFAULT_TYPE],
    ...[...TYPES].map(([ending, type]) => [ending, `path *.${ending}`, type] as const),
  ];
  const types = kindsOfFile.flatMap(([name, pattern, type]) => [
    `@door-${name} ${pattern}`,
    ...typeLines(`@door-${name}`, UTF_8_TYPES.has(type) ? `${type}; charset=utf-8` : type),
  ]);
  const code = `${root}${edition}charts/[^/]+/snippet(?:-no-links)?\\.html$`;
  const served = [
    ...headerLines(commonHeaders(built)),
    `@door-settings path ${SETTINGS.map((file) => folder + file).join(' ')}`,
    'error @door-settings 404',
    // Of blocks that stand within another one only the first that fits is taken.
    ...block('handle', headers),
    // Of two that fit the first has the last word.
    `@door-code path_regexp ${code}`,
    ...typeLines('@door-code', CODE_TYPE['Content-Type']),
    ...types,
    // A folder asked for without its slash is sent to the address with it, its query too: links are relative.
    ...block('@door-folder', ["expression {path}.matches('^/[^/](?:.*[^/])?$')", 'file {path}/index.html']),
    ...block('handle @door-folder', [
      '@door-asked expression {query}!=""',
      'redir @door-asked {path}/?{query} 301',
      'redir {path}/ 301',
    ]),
    'encode gzip',
    ...block('file_server', ['index index.html', 'precompressed br gzip']),
  ];
  const missing = (path: string, kind: Kind) => {
    const own = headersOfKind(kind, built);
    return [
      ...NOT_OF_PAGES.filter((name) => !(name in own)).map((name) => `header -${name}`),
      ...headerLines({ ...commonHeaders(built), ...own }),
      `rewrite * ${folder}${path.slice(1)}`,
    ];
  };
  const errors = [
    // In a frame nothing is seen of a page that may not be framed: what is missing there says so itself.
    ...block('handle', [
      ...roots.flatMap((own, place) => [
        `@door-frame${place} path_regexp ^${folder}${own}${edition}embed/`,
        ...block(`handle @door-frame${place}`, missing(missingPageOf(`/${own}embed/`), 'embed')),
      ]),
      ...block('handle', missing('/404.html', 'page')),
    ]),
    ...block('file_server', ['status 404']),
  ];
  const within = (lines: readonly string[]) =>
    folder === '/' ? block('route', lines) : block('handle @door', block('route', lines));
  const matcher = folder === '/' ? [] : [`@door path ${folder}*`];
  const where = folder === '/' ? '' : ` Its root holds this site in ${folder}.`;
  const lines = [
    `# Revolving Door for Caddy: import this file in the site block.${where}`,
    ...matcher,
    ...within(served),
    ...block('handle_errors', within(errors)),
  ];
  return `${lines.join('\n')}\n`;
}
