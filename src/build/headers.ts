/**
 * The headers of every answer, once: for hosts that read a `_headers` file, for nginx, and for
 * `npm start`. Nothing comes from another origin; nothing inline runs, and of styles only what a hash
 * names; no page but an embed may be framed by others; no address is told to whoever a reader goes to next.
 */
import { LANGUAGES } from '#words/language.ts';
import { address, languageAt } from '#words/paths.ts';
import type { Asks } from './asks.ts';

/** What is known of a site only once it is built. */
export interface Built {
  /** The folder under which it stands, with a slash at both ends; `/` for a site of its own. */
  readonly folder: string;
  /** Styles that stand in this build's pages, and in those of the one before: headers may change first, or last. */
  readonly styles: Styles;
  readonly before: Styles;
  /** Whether browsers are to keep nothing of it. */
  readonly isQuiet?: boolean;
  /** What whoever publishes it asks for besides. */
  readonly asks?: Asks;
}

/** Hashes of the styles that stand in pages and in embeds, as a policy names them: `sha256-…`. */
export interface Styles {
  readonly pages: readonly string[];
  readonly embeds: readonly string[];
}

const NO_STYLES: Styles = { pages: [], embeds: [] };
export const ALONE: Built = { folder: '/', styles: NO_STYLES, before: NO_STYLES };

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

function policy(styles: readonly string[], changes: Readonly<Record<string, string | null>> = {}): string {
  const hashes = styles.map((hash) => ` '${hash}'`).join('');
  const directives: Readonly<Record<string, string | null>> = {
    ...POLICY,
    'style-src': `'self'${hashes}`,
    ...changes,
  };
  return Object.entries(directives)
    .flatMap(([directive, value]) => (value === null ? [] : [`${directive} ${value}`]))
    .join('; ');
}

type Headers = Readonly<Record<string, string>>;

/** What every answer says; no other rule names these headers. */
export const commonHeaders = ({ asks }: Built): Headers => ({
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  // Of this host alone, unless asked: whoever shows a copy does not decide for the hosts beside it.
  'Strict-Transport-Security': `max-age=63072000${asks?.isForSubDomains ? '; includeSubDomains' : ''}`,
});

const ASKED_AGAIN = 'public, no-cache';
const KEPT_NOWHERE = 'no-store';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What other sites may show or load; nobody is known by a cookie here, so nothing is given away. */
const SHARED = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const READ_BY_ALL = { ...SHARED, 'Access-Control-Allow-Origin': '*' };

/** The kinds of answer, by what differs between them. Each address is of exactly one kind. */
export type Kind = 'page' | 'chart' | 'chart-file' | 'embed' | 'file' | 'asset' | 'script';

/** Where an onion service has the page that was asked for, for servers that can say it; `null` where nothing is said. */
export function onionLocation(kind: Kind, { asks }: Built, asked: string): string | null {
  const isPage = kind === 'page' || kind === 'chart';
  return isPage && asks?.onion ? `${asks.onion}${asked}` : null;
}

/** What differs by the kind of answer. */
export function headersOfKind(kind: Kind, built: Built): Headers {
  const headers = loudHeadersOf(kind, built);
  return built.isQuiet ? { ...headers, 'Cache-Control': KEPT_NOWHERE } : headers;
}

function loudHeadersOf(kind: Kind, { styles, before }: Built): Headers {
  const allowed = (of: keyof Styles) => [...new Set([...styles[of], ...before[of]])].sort();
  const page = policy(allowed('pages'));
  const framedByUs = policy(allowed('pages'), { 'frame-ancestors': "'self'" });
  switch (kind) {
    case 'page':
      return {
        'Content-Security-Policy': page,
        'X-Frame-Options': 'DENY',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': ASKED_AGAIN,
      };
    // Pages of charts and of editions with them: for their scripts other sites may ask, nobody has them as a part.
    case 'chart':
      return {
        'Content-Security-Policy': framedByUs,
        'X-Frame-Options': 'SAMEORIGIN',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': ASKED_AGAIN,
      };
    // Their pictures, numbers and code, which the box of a chart shows in a frame.
    case 'chart-file':
      return {
        'Content-Security-Policy': framedByUs,
        'X-Frame-Options': 'SAMEORIGIN',
        ...READ_BY_ALL,
        'Cache-Control': ASKED_AGAIN,
      };
    /*
     * A chart in a frame may stand on any page, and be read by its scripts. `frame-ancestors *` would be less than
     * nothing: it refuses whatever is not of the network, such as saved pages and the pages of apps.
     */
    case 'embed':
      return {
        'Content-Security-Policy': policy(allowed('embeds'), {
          'frame-src': "'none'",
          'frame-ancestors': null,
        }),
        ...READ_BY_ALL,
        'Cache-Control': ASKED_AGAIN,
      };
    case 'file':
      return {
        'Content-Security-Policy': page,
        'X-Frame-Options': 'DENY',
        ...READ_BY_ALL,
        'Cache-Control': ASKED_AGAIN,
      };
    // Named by a hash of their content, or by a version. A sandboxed embed loads them as a stranger.
    case 'asset':
    case 'script':
      return {
        'Content-Security-Policy': page,
        'X-Frame-Options': 'DENY',
        ...READ_BY_ALL,
        'Cache-Control': IMMUTABLE,
      };
  }
}

/** Code to copy is shown as it is written. */
export const CODE_TYPE = { 'Content-Type': 'text/plain; charset=utf-8' };
const CODE = /^(?:editions\/[^/]+\/)?charts\/[^/]+\/snippet(?:-no-links)?\.html$/;

/** Where the languages that do not stand at the root have theirs: `/be/`. */
const LANGUAGE_ROOTS = LANGUAGES.map((each) => address(each, '/')).filter((root) => root !== '/');

/** The root of an address's language: `/`, or `/be/`. */
const rootOf = (path: string): string => address(languageAt(path), '/');

/** An address of the site without its folder, the slash before it and its language. */
const withinLanguage = (path: string): string => path.slice(rootOf(path).length);

/** An address of a page, or one so near the root that rules of hosts take it for one. */
const CHART_PAGE = /\/$|\/index\.html$|^editions\/[^/]+$/;

/** Of which kind an address is, from the site's root. */
export function kindOf(path: string): Kind {
  const within = withinLanguage(path);
  if (path.startsWith('/assets/')) return 'asset';
  if (path.startsWith('/embed/script/')) return 'script';
  if (/^(?:editions\/[^/]+\/)?embed\//.test(within)) return 'embed';
  if (/^(?:charts|editions)\//.test(within)) return CHART_PAGE.test(within) ? 'chart' : 'chart-file';
  return /^(?:(?:index|404)\.html)?$|\//.test(within) ? 'page' : 'file';
}

/** The page that stands for one that is missing: in a frame one that may be framed, lest the frame stays blank. */
export function missingPageOf(path: string): string {
  if (kindOf(path) !== 'embed') return '/404.html';
  const within = withinLanguage(path);
  return `${path.slice(0, path.length - within.length)}embed/404.html`;
}

/** The headers of an address, from the site's root. */
export function headersOf(path: string, built: Built = ALONE): Record<string, string> {
  const type = CODE.test(withinLanguage(path)) ? CODE_TYPE : {};
  return { ...commonHeaders(built), ...headersOfKind(kindOf(path), built), ...type };
}

/** Rules that a host of `_headers` files reads; Cloudflare's reads no more. */
export const MOST_RULES = 100;

/**
 * The `_headers` file read by Netlify, Cloudflare Pages and others, for a site of these files. Some hosts let a later
 * rule win over an earlier one and some send both: no two rules that fit an address name the same header, so that all
 * agree. `*` at the end stands for whatever follows, `:name` for one part.
 */
export function headersFile(files: readonly string[], built: Built = ALONE): string {
  const folder = built.folder.slice(0, -1);
  const rule = (path: string, headers: Headers) =>
    [folder + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = patternsOf(files).map(({ pattern, kind }) => rule(pattern, headersOfKind(kind, built)));
  const code = codePaths(files).map((path) => rule(path, CODE_TYPE));
  const remarks = [
    stylesLine('now', built.styles),
    stylesLine('before', built.before),
    ...(built.isQuiet ? [QUIET_LINE] : []),
  ];
  return `${[...remarks, rule('/*', commonHeaders(built)), ...rules, ...code].join('\n\n')}\n`;
}

/** A pattern of addresses, and of which kind they all are. */
interface Pattern {
  readonly pattern: string;
  readonly kind: Kind;
}

/** Patterns that together fit every address of a site once. */
function patternsOf(files: readonly string[]): Pattern[] {
  const paths = files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const atRoot = paths.filter((path) => rootOf(path) === '/');
  const own = [...new Set(paths.map(patternOf))].sort();
  const alike = Map.groupBy(own, (pattern) =>
    rootOf(pattern) === '/' ? pattern : `/:language/${withinLanguage(pattern)}`,
  );
  return [...alike].flatMap(([joined, those]) => {
    // One rule for all languages below the root, where it fits nothing else.
    const isJoined = those.length === LANGUAGE_ROOTS.length && !atRoot.some(fits(joined));
    const [first = joined] = those;
    return (isJoined ? [joined] : those).map((pattern) => ({ pattern, kind: kindOf(first) }));
  });
}

/**
 * The pattern of an address, in its language. Netlify takes a slash at the end as optional, and `/a/*` as fitting `/ab`
 * too: so files of a folder are named where pages stand beside them, and frames have patterns of their own.
 */
function patternOf(path: string): string {
  const root = rootOf(path);
  const [first = '', second, third, ...rest] = withinLanguage(path).split('/');
  if (second === undefined) return path;
  if (path.startsWith('/embed/script/')) return '/embed/script/*';
  if (first === 'embed') return `${root}embed/${second === 'people' ? 'people/*' : ':chart/'}`;
  if (first === 'charts') return root + chartPattern([first, second, third]);
  if (first !== 'editions') return `${root}${first}/*`;
  if (third === undefined) return `${root}editions/${second === '' ? '' : ':date/'}`;
  const edition = `${root}editions/:date/`;
  if (third === 'embed') return `${edition}embed/*`;
  if (third === 'charts') return edition + chartPattern([third, ...rest]);
  return edition + [third, ...rest.map((part) => part && ':file')].join('/');
}

/** `charts/`, `charts/:chart/` for a page, `charts/:chart/:file` for what belongs to it. */
function chartPattern([first, chart, file]: readonly (string | undefined)[]): string {
  if (file === undefined) return `${first}/${chart}`;
  return `${first}/:chart/${file === '' ? '' : ':file'}`;
}

/** Whether a pattern fits an address, as Netlify reads it. */
function fits(pattern: string): (path: string) => boolean {
  const shape = pattern
    .replaceAll('.', '\\.')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\/\*$/, '.*')
    .replace(/\/$/, '/?');
  const expression = new RegExp(`^${shape}$`);
  return (path) => expression.test(path);
}

/** Patterns of the files that hold code to copy, in all languages but that at the root at once. */
function codePaths(files: readonly string[]): string[] {
  const patterns = files
    .filter((file) => CODE.test(withinLanguage(`/${file}`)))
    .map((file) => {
      const within = withinLanguage(`/${file}`);
      const shape = within
        .replace(/charts\/[^/]+/, 'charts/:chart')
        .replace(/editions\/[^/]+/, 'editions/:date');
      return `${within === file ? '/' : '/:language/'}${shape}`;
    });
  return [...new Set(patterns)].sort();
}

/** A remark by which the next build, and a server of this one, know its styles. */
function stylesLine(of: string, { pages, embeds }: Styles): string {
  return `# styles ${of}: pages ${pages.join(' ')}; embeds ${embeds.join(' ')}`;
}

/** A remark by which a copy, and a server of this build, know that nothing of it is to be kept. */
const QUIET_LINE = '# quiet: nothing of this site is kept';

/** Whether a `_headers` file says that nothing of its build is to be kept. */
export const isQuietIn = (file: string): boolean => file.split('\n').includes(QUIET_LINE);

/** The folder that the rules of a `_headers` file are for, with a slash at both ends. */
export function placeIn(file: string): string {
  return /^(\/.*)\*$/m.exec(file)?.[1] ?? '/';
}

/** The styles that a `_headers` file says its build, or the one before, has in pages and embeds. */
export function stylesIn(file: string, of: 'now' | 'before'): Styles {
  const [, pages = '', embeds = ''] =
    new RegExp(`^# styles ${of}: pages(.*); embeds(.*)$`, 'm').exec(file) ?? [];
  const hashes = (list: string) => list.split(' ').filter((hash) => /^sha256-[A-Za-z0-9+/]{43}=$/.test(hash));
  return { pages: hashes(pages), embeds: hashes(embeds) };
}
