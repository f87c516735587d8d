/**
 * What Mozilla's Observatory would say of the headers that are shipped, by its published arithmetic (version 5, as in
 * `src/scanner/index.js`, `src/grader/charts.js` and `src/analyzer/tests/` of mdn/mdn-http-observatory): 100, less what
 * is wrong, and what is more than needed counted only where that left 90.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { expect, test } from 'vitest';
import { kindOf, placeIn } from '#build/headers.ts';
import { addressOf, builtFiles, FOLDER, isPage } from '../site/site.ts';

/** A header by its name in small letters. */
type Sent = ReadonlyMap<string, string>;

const BROAD = ['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*'];
const INLINE = ["'unsafe-inline'", 'data:'];
const HALF_A_YEAR = 15_768_000;
const LEAST_FOR_MORE = 90;

function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy
      .split(';')
      .map((each) => each.trim().toLowerCase().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources.length === 0 ? ["'none'"] : sources]),
  );
}

function policyModifier(policy: string | undefined): number {
  if (policy === undefined) return -25;
  const directives = directivesOf(policy);
  const of = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const [script, object] = [of('script-src'), of('object-src')];
  const isHashed = (sources: readonly string[]) => sources.some((each) => /^'(?:sha\d+|nonce)-/.test(each));
  const style = of('style-src').filter((each) => each !== "'unsafe-inline'" || !isHashed(of('style-src')));
  const has = (sources: readonly string[], bad: readonly string[]) =>
    sources.some((each) => bad.includes(each));
  const isPlain = (sources: readonly string[]) => sources.some((each) => /^(?:http|ftp):/.test(each));
  if (has(script, [...BROAD, ...INLINE]) || has(object, BROAD)) return -20;
  const passive = [...of('img-src'), ...of('media-src')];
  const active = [...directives].flatMap(([name, sources]) =>
    name === 'img-src' || name === 'media-src' ? [] : sources,
  );
  if (isPlain(active)) return -20;
  if (has([...script, ...style], ["'unsafe-eval'"])) return -10;
  if (isPlain(passive)) return -10;
  if (has(style, [...BROAD, ...INLINE])) return 0;
  const first = directives.get('default-src') ?? [];
  return first.length === 1 && first[0] === "'none'" ? 10 : 5;
}

function frameModifier(sent: Sent): number {
  if (directivesOf(sent.get('content-security-policy') ?? '').has('frame-ancestors')) return 5;
  return /^(?:deny|sameorigin)$/i.test(sent.get('x-frame-options') ?? '') ? 0 : -20;
}

function transportModifier(header: string | undefined): number {
  const [, seconds] = /max-age=(\d+)/.exec(header ?? '') ?? [];
  if (seconds === undefined) return -20;
  return Number(seconds) >= HALF_A_YEAR ? 0 : -10;
}

function referrerModifier(header: string | undefined): number {
  if (header === undefined) return 0;
  return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(header) ? 5 : -5;
}

function resourceModifier(header: string | undefined): number {
  if (header === undefined || header === 'cross-origin') return 0;
  return /^same-(?:origin|site)$/.test(header) ? 10 : -5;
}

/** Scripts of the page's own host cost nothing; those of others do, however they are asked for. */
function scriptModifier(html: string): number {
  const foreign = [...html.matchAll(/<script\b[^>]*\ssrc="((?:https?:)?\/\/[^"]*)"/g)];
  return foreign.length === 0 ? 0 : -5;
}

/** What each of its tests adds or takes. Cookies and redirections are no matter of these files: there are none. */
function modifiersOf(sent: Sent, html: string): Readonly<Record<string, number>> {
  const origin = sent.get('access-control-allow-origin');
  return {
    policy: policyModifier(sent.get('content-security-policy')),
    frame: frameModifier(sent),
    transport: transportModifier(sent.get('strict-transport-security')),
    referrer: referrerModifier(sent.get('referrer-policy')),
    resource: resourceModifier(sent.get('cross-origin-resource-policy')),
    sniffing: sent.get('x-content-type-options') === 'nosniff' ? 0 : -5,
    sharing: origin !== undefined && sent.get('access-control-allow-credentials') === 'true' ? -50 : 0,
    scripts: scriptModifier(html),
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

function scoreOf(modifiers: Readonly<Record<string, number>>): number {
  const without = 100 + sumOf(Object.values(modifiers).filter((each) => each < 0));
  return without >= LEAST_FOR_MORE ? 100 + sumOf(Object.values(modifiers)) : without;
}

const { headers, errors } = await parseAllHeaders({
  headersFiles: [join(FOLDER, '_headers')],
  configHeaders: undefined,
  minimal: false,
});
const rules = headers.flatMap((rule) => ('forRegExp' in rule ? [rule] : []));
const place = placeIn(readFileSync(join(FOLDER, '_headers'), 'utf8'));

const pages = builtFiles()
  .filter(isPage)
  .map((file) => {
    const address = addressOf(file);
    const fitting = rules.filter(({ forRegExp }) => forRegExp.test(place.slice(0, -1) + address));
    const sent = fitting.flatMap(({ values }) =>
      Object.entries(values).map(([name, value]) => [name.toLowerCase(), value] as const),
    );
    return { address, modifiers: modifiersOf(new Map(sent), readFileSync(join(FOLDER, file), 'utf8')) };
  });
const framed = pages.filter(({ address }) => kindOf(address) === 'embed');

test('Every page, chart and edition has 130, the most that headers alone can have.', () => {
  expect(errors).toEqual([]);
  const others = pages.filter((page) => !framed.includes(page));
  expect(others.length).toBeGreaterThan(100);
  const low = others.filter(({ modifiers }) => scoreOf(modifiers) < 130);
  expect(low.map(({ address, modifiers }) => `${address}: ${scoreOf(modifiers)}`)).toEqual([]);
});

/*
 * 100 + 10 + 5 − 20. The Observatory prints 80: what is more than needed is not counted below 90. A policy that lets
 * everybody frame would have 5 in the place of −20, and refuse saved pages and the pages of apps.
 */
test('A frame loses points for nothing but that it may be framed.', () => {
  expect(framed.length).toBeGreaterThan(50);
  for (const { address, modifiers } of framed) {
    const lost = Object.entries(modifiers).filter(([, each]) => each < 0);
    expect(lost, address).toEqual([['frame', -20]]);
    expect(100 + sumOf(Object.values(modifiers)), address).toBeGreaterThanOrEqual(95);
    expect(scoreOf(modifiers), address).toBe(80);
  }
});
