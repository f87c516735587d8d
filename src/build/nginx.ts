/** The headers of `headers.ts` as nginx sends them. */
import { LANGUAGES } from '#words/language.ts';
import { address } from '#words/paths.ts';
import { LEAST } from './compress.ts';
import { ALONE, commonHeaders, headersOfKind, onionLocation, type Built, type Kind } from './headers.ts';
import { DEFAULT_TYPE, TEXT_TYPES, TYPES, UTF_8_TYPES } from './types.ts';

/** How `nginx.conf` begins: by it a folder is known to be a build of this site. */
export const NGINX_MARK = '# Revolving Door for nginx';

/** Files that are for the server to read, not to send. */
export const SETTINGS = ['_headers', 'nginx.conf', 'Caddyfile'] as const;

/** What holds in every location, each of which may say otherwise. */
const nginxHead = (folder: string) => `${missing(`${folder}404.html`)}
index index.html;
absolute_redirect off;
types { ${[...TYPES].map(([ending, type]) => `${type} ${ending};`).join(' ')} }
default_type ${DEFAULT_TYPE};
charset utf-8;
charset_types ${[...UTF_8_TYPES].filter(isNamed).join(' ')};
# Files compressed beforehand, where the build made them (RELEASE=1); for Brotli as well, load its module and
# say "brotli_static on;" in the server block (Debian: libnginx-mod-http-brotli-static).
gzip_static on;
# Files are looked for once in two seconds, not for each reader: a new build shows that much later.
open_file_cache max=10000 inactive=20s;
open_file_cache_valid 2s;
open_file_cache_errors on;
gzip on;
gzip_vary on;
gzip_min_length ${LEAST};
gzip_types ${TEXT_TYPES.filter(isNamed).join(' ')};`;

/** HTML is among nginx's types in any case, and it warns where it is named. */
const isNamed = (type: string): boolean => type !== 'text/html';

/** A folder without a page is as missing as a page: nothing of the server's own is shown. */
const missing = (page: string): string => `error_page 403 404 =404 ${page};`;

/**
 * The same for nginx, to include in a `server` block. A location repeats all headers: nginx inherits none. Of patterns
 * the first that fits wins. Under a folder all of it stands in that folder's own location, so that whatever else the
 * server shows is left alone.
 */
export function nginxFile(built: Built = ALONE): string {
  const { folder } = built;
  const roots = LANGUAGES.map((each) => address(each, '/').slice(1));
  const codes = roots.filter((root) => root !== '');
  const root = `~ ^${folder}${codes.length > 0 ? `(?:${codes.join('|')})?` : ''}`;
  const edition = '(?:editions/[^/]+/)?';
  const location = (where: string, kind: Kind, own: readonly string[] = []) => {
    const headers = Object.entries({ ...commonHeaders(built), ...headersOfKind(kind, built) });
    const onion = onionLocation(kind, built, '$request_uri');
    if (onion !== null) headers.push(['Onion-Location', onion]);
    return [
      `location ${where} {`,
      // A folder asked for without its slash is sent to the address with it: links are relative.
      '  try_files $uri $uri/ =404;',
      ...own.map((line) => `  ${line}`),
      ...headers.map(([name, value]) => `  add_header ${name} "${value}" always;`),
      '}',
    ].join('\n');
  };
  const blocks = [
    ...SETTINGS.map((file) => `location = ${folder}${file} { return 404; }`),
    location(`^~ ${folder}assets/`, 'asset'),
    location(`^~ ${folder}embed/script/`, 'script'),
    location(`${root}${edition}charts/[^/]+/snippet(?:-no-links)?\\.html$`, 'chart-file', [
      `types { } default_type text/plain;`,
    ]),
    // In a frame nothing is seen of a page that may not be framed: what is missing there says so itself.
    ...roots.map((own) =>
      location(`~ ^${folder}${own}${edition}embed/`, 'embed', [missing(`${folder}${own}embed/404.html`)]),
    ),
    location(`${root}(?:(?:charts|editions)/(?:.*/)?(?:index\\.html)?|editions/[^/]+)$`, 'chart'),
    location(`${root}(?:charts|editions)/`, 'chart-file'),
    // A server asks for the page of a folder by its name as a file.
    location(`${root}(?!(?:index|404)\\.html$)[^/]+$`, 'file'),
  ];
  const rest = location('/', 'page');
  const body =
    folder === '/'
      ? [nginxHead(folder), ...blocks, rest].join('\n')
      : [`location ^~ ${folder} {`, nginxHead(folder), ...blocks, ...rest.split('\n').slice(1)].join('\n');
  const where = folder === '/' ? '' : ` Its root holds this site in ${folder}.`;
  return `${NGINX_MARK}: include this file in the server block.${where}\n${body}\n`;
}
