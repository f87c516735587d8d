/**
 * The headers of every answer, once: for hosts that read a `_headers` file, for nginx, and for
 * `npm start`. Nothing comes from another origin; nothing inline runs or styles; no page but an embed
 * may be framed; no address is told to whoever a reader goes to next.
 */
import { LANGUAGES } from '#words/language.ts';
import { address } from '#words/paths.ts';

/** Sources each kind of content may come from. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

const policy = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...POLICY, ...changes })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

export interface HeaderRule {
  /** Addresses the rule is for. `:name` stands for one segment; `*` at the end for whatever follows. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Headers of earlier rules that do not hold here. */
  readonly without?: readonly string[];
  /** Media type, where it is not the one of the name's ending. */
  readonly type?: string;
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What other sites may show or load; nobody is known by a cookie here, so nothing is given away. */
const SHARED = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** The same address in every language: at the root, and under a language's code. */
const inLanguages = (rule: HeaderRule): HeaderRule[] =>
  LANGUAGES.map((code) => ({ ...rule, path: address(code, rule.path as `/${string}`) }));

/** A chart in a frame may stand on any page, and be read by its scripts. */
const EMBED: Omit<HeaderRule, 'path'> = {
  headers: {
    'Content-Security-Policy': policy({ 'frame-ancestors': '*', 'frame-src': "'none'" }),
    ...SHARED,
    'Access-Control-Allow-Origin': '*',
  },
  without: ['X-Frame-Options'],
};

/** Code to copy is shown as it is written, in a frame of the page that offers it. */
const CODE: Omit<HeaderRule, 'path'> = {
  headers: {
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN',
    'Access-Control-Allow-Origin': '*',
  },
  type: 'text/plain; charset=utf-8',
};

/** Later rules win over earlier ones, header by header. */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': policy(),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'Cache-Control': 'public, no-cache',
    },
  },
  // Files here are named by a hash of their content. A sandboxed embed loads them as a stranger.
  { path: '/assets/*', headers: { 'Cache-Control': IMMUTABLE, ...SHARED } },
  // Pictures and numbers of charts, for the pages of others.
  ...inLanguages({ path: '/charts/*', headers: SHARED }),
  ...inLanguages({ path: '/editions/*', headers: SHARED }),
  ...['snippet.html', 'snippet-no-links.html'].flatMap((file) => [
    ...inLanguages({ path: `/charts/:chart/${file}`, ...CODE }),
    ...inLanguages({ path: `/editions/:date/charts/:chart/${file}`, ...CODE }),
  ]),
  ...inLanguages({ path: '/embed/*', ...EMBED }),
  ...inLanguages({ path: '/editions/:date/embed/*', ...EMBED }),
  { path: '/embed.js', headers: { ...SHARED, 'Access-Control-Allow-Origin': '*' } },
  { path: '/embed/script/*', headers: { 'Cache-Control': IMMUTABLE } },
];

/** The pattern of a rule's addresses. */
function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`);
}

/** The headers of an address. */
export function headersOf(path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of HEADER_RULES.filter((each) => patternOf(each.path).test(path))) {
    for (const name of rule.without ?? []) Reflect.deleteProperty(headers, name);
    Object.assign(headers, rule.headers, rule.type === undefined ? {} : { 'Content-Type': rule.type });
  }
  return headers;
}

/** The `_headers` file read by Netlify, Cloudflare Pages and others. */
export function headersFile(): string {
  const rules = HEADER_RULES.map(({ path, headers, without = [], type }) => {
    const all = type === undefined ? headers : { ...headers, 'Content-Type': type };
    const undone = path === '/*' ? [] : [...Object.keys(all), ...without].map((name) => `  ! ${name}`);
    const lines = Object.entries(all).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...undone, ...lines].join('\n');
  });
  return `${rules.join('\n\n')}\n`;
}

/** How `nginx.conf` begins: by it a folder is known to be a build of this site. */
export const NGINX_MARK = '# Revolving Door for nginx';

const NGINX_HEAD = `${NGINX_MARK}: include this file in the server block.
error_page 404 /404.html;
index index.html;
absolute_redirect off;
gzip on;
gzip_vary on;
gzip_types text/css text/plain text/xml application/javascript application/json application/xml application/atom+xml image/svg+xml;`;

/**
 * The same for nginx, to include in a `server` block. A location repeats all headers: nginx inherits none.
 * Of patterns the first that fits wins there, so they stand in the opposite order.
 */
export function nginxFile(): string {
  const locations = HEADER_RULES.toReversed().map(({ path, type }) => {
    const lines = Object.entries(headersOf(sampleOf(path)))
      .filter(([name]) => name !== 'Content-Type')
      .map(([name, value]) => `  add_header ${name} "${value}" always;`);
    const types = type === undefined ? [] : [`  types { } default_type "${type}";`];
    // A folder asked for without its slash is sent to the address with it: links are relative.
    const files = '  try_files $uri $uri/ =404;';
    return [`location ${locationOf(path)} {`, files, ...types, ...lines, '}'].join('\n');
  });
  return `${NGINX_HEAD}\n${locations.join('\n')}\n`;
}

/** How nginx writes a rule's addresses. */
function locationOf(path: string): string {
  if (path === '/*') return '/';
  return /[*:]/.test(path) ? `~ ${patternOf(path).source.replaceAll('\\/', '/')}` : `= ${path}`;
}

/** An address that a rule is for. */
function sampleOf(path: string): string {
  return path.replace(/:\w+/g, 'a').replace(/\*$/, '');
}
