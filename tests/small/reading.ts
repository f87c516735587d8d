/** What readers and machines read of a built site, as texts by the name of their golden file. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dictionary } from '#data/dictionary.ts';
import { answerLines, choiceLines } from './choices.ts';
import { entriesOf, filesIn, handedOver } from './files.ts';
import { looksOf } from './looks.ts';
import { jsonLines, pageText, svgLines, type Once } from './page-text.ts';

/** Files whose content is code, the same for any data, or a picture of what is read elsewhere: they are only named. */
const NAMED =
  /\.(?:png|woff2|css)$|^(?!.*search\/index\/).*\.js$|^assets\/|^nginx\.conf$|^editions\/data-dictionary\.txt$/;

/** Of the other languages the pages of the newest edition are read: its frames and older editions repeat their words. */
const UNREAD = /^(?:be|ru)\/(?:editions\/\d|embed\/)|^(?:be|ru)\/.*\.(?:zip|svg|csv)$/;

/** Pages come first whose content others repeat: charts, people and rounds before what frames them or freezes them. */
const ORDER = [
  /^charts\/[^/]+\//,
  /^people\/[^/]+\//,
  /^rounds\/[^/]+\//,
  /^(?!editions\/|embed\/|search\/)/,
  /^editions\//,
];

/** A piece shorter than this is told wherever it stands; so is one of a single line. */
const SHORTEST = 80;

/** Of the bare site the pages are read: its files are those of any site, or empty. */
export const BARE_PAGES = /(?:^|\/)(?:index|404)\.html$|^\.well-known\//;

/** The texts of a site, by the names of their files; only of some of its files where a pattern says so. */
export function goldenTexts(site: string, files = /./): ReadonlyMap<string, string> {
  const read = reader(site);
  const texts = Map.groupBy(sectionsOf(site, files, read), ({ name }) => name);
  return new Map(
    [
      ...[...texts].map(([name, sections]) => [name, sections.flatMap(({ lines }) => lines)] as const),
      ['looks', looksOf(site)] as const,
    ].map(([name, lines]) => [`${name}.txt`, `${lines.join('\n').trim()}\n`]),
  );
}

interface Section {
  /** Of the golden file, without its ending. */
  readonly name: string;
  readonly lines: readonly string[];
}

type Read = (file: string, bytes: Uint8Array) => readonly string[];

function sectionsOf(site: string, asked: RegExp, read: Read): readonly Section[] {
  const rank = (file: string) => {
    const at = ORDER.findIndex((pattern) => pattern.test(file));
    return (at === -1 ? ORDER.length : at) + (file.endsWith('.zip') ? ORDER.length + 1 : 0);
  };
  const files = filesIn(site)
    .filter((file) => asked.test(file) && !UNREAD.test(file))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return files.map((file) => ({
    name: nameOf(file),
    lines: headed('===', file, read(file, readFileSync(join(site, file)))).map(withoutSums),
  }));
}

/** One text for each chart, person and round, for each part of an edition, and for what is left. */
function nameOf(file: string): string {
  const [room = '', name = '', part = ''] = file.split('/');
  if (room === 'editions' && part !== '') return `editions/${name}/${part.includes('.') ? 'index' : part}`;
  if (/^(?:be|ru)$/.test(room)) return `${room}/${part === '' || name.includes('.') ? 'root' : name}`;
  if (/^(?:charts|people|rounds)$/.test(room) && !name.includes('.')) return `${room}/${name}`;
  return name === '' ? 'root' : room;
}

/** A file’s name over what it says, or beside it where that is in brackets. */
function headed(mark: string, name: string, lines: readonly string[]): readonly string[] {
  const [only = '', ...more] = lines;
  return more.length === 0 && /^\(.*\)$|^$/.test(only)
    ? [`${mark} ${name} ${only}`.trimEnd()]
    : ['', `${mark} ${name}`, ...lines];
}

/** A checksum, a hash in a name and an integrity say that something changed, not what. */
function withoutSums(line: string): string {
  return line
    .replace(/(\/assets\/[\w.@-]+?)\.[\w-]{8}\.(js|css|woff2)/g, '$1.$2')
    .replace(/(=== assets\/[\w.@-]+?)\.[\w-]{8}\.(js|css|woff2)/g, '$1.$2')
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/\bsha(256|384)-[\w+/]{40,}={0,2}/g, 'sha$1-…');
}

/** Reads files one after the other, and tells what stands in several only of the first. */
function reader(site: string): Read {
  const seen = new Map<string, string>();
  const onceIn =
    (file: string): Once =>
    (what, lines) => {
      const piece = lines.join('\n');
      const first = seen.get(piece);
      if (first !== undefined && first !== file) return [`(${what} as in ${first})`];
      if (lines.length > 1 && piece.length > SHORTEST) seen.set(piece, file);
      return lines;
    };
  // What the data dictionary says stands in the repository.
  for (const part of partsOf(dictionary())) onceIn('data/README.md')('part', part);
  const wholes = new Map<string, string>();

  const read: Read = (file, bytes) => {
    if (file.endsWith('.png')) return [`(${pngSize(bytes)})`];
    if (NAMED.test(file)) return [];
    // What it holds is tested where it is made.
    if (file.endsWith('.xlsx')) return ['(a workbook)'];
    if (file.endsWith('.zip'))
      return [...entriesOf(bytes)].flatMap(([entry, content]) =>
        headed('---', entry, read(`${dirname(file)}/${basename(entry)}`, content)),
      );
    const text = new TextDecoder().decode(bytes);
    const whole = wholes.get(text);
    if (whole !== undefined) return [`(as ${whole})`];
    if (text.length > SHORTEST) wholes.set(text, file);
    const once = onceIn(file);
    const choice = choiceLines(site, file, () => linesOf(file, text, (_, lines) => lines));
    return choice ? once('choice', choice) : linesOf(file, text, once);
  };
  return read;
}

function linesOf(file: string, text: string, once: Once): readonly string[] {
  if (file.endsWith('.html')) return pageText(text, file, once);
  if (file.endsWith('.svg')) return once('drawing', svgLines(text));
  if (/\/oembed-[^/]*\.json$/.test(file)) return answerLines(text);
  if (file.endsWith('.json')) return jsonLines(text, once);
  if (file.endsWith('.js')) return searchLines(handedOver(text)[1]);
  if (file.endsWith('.md')) return partsOf(text).flatMap((part) => once('part', part));
  const lines = file.endsWith('.xml') ? text.replaceAll('><', '>\n<') : text;
  return lines.trimEnd().split(/\r?\n/);
}

/** A text from heading to heading. */
function partsOf(text: string): readonly (readonly string[])[] {
  return text.split(/^(?=## )/m).map((part) => part.trimEnd().split('\n'));
}

function pngSize(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return `${view.getUint32(16)} × ${view.getUint32(20)}`;
}

/** What a file of the search holds, an entry a line. */
function searchLines(content: unknown): readonly string[] {
  if (Array.isArray(content)) return content.map((entry) => JSON.stringify(entry));
  return Object.entries(content as object).flatMap(([name, value]) =>
    Array.isArray(value) ? [`${name}:`, ...searchLines(value)] : [`${name}: ${JSON.stringify(value)}`],
  );
}
