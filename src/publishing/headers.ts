/**
 * The headers of every answer, once: for hosts that read a `_headers` file, for nginx, and for
 * `npm start`. Nothing comes from another origin; nothing inline runs or styles; no page but an embed
 * may be framed; no address is told to whoever a reader goes to next.
 */

/** Sources each kind of content may come from. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

const policy = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...POLICY, ...changes })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

export interface HeaderRule {
  /** Addresses the rule is for: a path, or the beginning of paths where it ends in `*`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

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
  // Files here are named by a hash of their content.
  {
    // The search runs as WebAssembly, which nothing else does.
    path: '/search/*',
    headers: { 'Content-Security-Policy': policy({ 'script-src': "'self' 'wasm-unsafe-eval'" }) },
  },
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** The headers of an address. */
export function headersOf(path: string): Record<string, string> {
  const rules = HEADER_RULES.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.assign({}, ...rules.map(({ headers }) => headers)) as Record<string, string>;
}

/** The `_headers` file read by Netlify, Cloudflare Pages and others. */
export function headersFile(): string {
  const rules = HEADER_RULES.map(({ path, headers }) => {
    const undone = path === '/*' ? [] : Object.keys(headers).map((name) => `  ! ${name}`);
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...undone, ...lines].join('\n');
  });
  return `${rules.join('\n\n')}\n`;
}

/** The same for nginx, to include in a `server` block. A location repeats all headers: nginx inherits none. */
export function nginxFile(): string {
  const locations = HEADER_RULES.map(({ path }) => {
    const location = path === '/*' ? '/' : path.replace(/\*$/, '');
    const lines = Object.entries(headersOf(path.replace('*', ''))).map(
      ([name, value]) => `  add_header ${name} "${value}" always;`,
    );
    return [`location ${location} {`, '  try_files $uri $uri/index.html =404;', ...lines, '}'].join('\n');
  });
  return `# Headers of Revolving Door for nginx: include this file in the server block.\nerror_page 404 /404.html;\n${locations.join('\n')}\n`;
}
