/** What a build consists of, by kind: for the table at its end. */
import { TRANSLATED_LANGUAGES } from '#data/languages.ts';

/** So many files of a kind, and their bytes. */
export interface KindOfFile {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
}

/** Paths from the root of a language; the first that fits tells the kind. */
const KINDS: readonly (readonly [name: string, paths: RegExp])[] = [
  ['code to paste', /\/(?:snippet|with-)[^/]*\.html$/],
  ['frames', /^(?:editions\/[^/]+\/)?embed\/.*\.html$/],
  ['charts of editions', /^editions\/[^/]+\/charts\/.*\.html$/],
  ['charts', /^charts\/.*\.html$/],
  ['people', /^people\/.*\.html$/],
  ['rounds, places, articles', /^(?:rounds|places|articles)\/.*\.html$/],
  ['sources', /(?:^|\/)sources\/index\.html$/],
  ['other pages', /\.html$/],
  ['pictures', /\.png$/],
  ['drawings', /\.svg$/],
  ['kits', /\.zip$/],
  ['tables', /\.csv$/],
  ['data for programs', /\.(?:json|xml|bib|ris|md)$/],
  ['scripts, styles, type', /\.(?:js|css|woff2)$/],
  ['other files', /./],
];

const LANGUAGE = new RegExp(`^(?:${TRANSLATED_LANGUAGES.join('|')})/`);

/** The kinds that a build has, of a map from its paths to their bytes. */
export function kindsOf(files: ReadonlyMap<string, number>): readonly KindOfFile[] {
  const counts = new Map(KINDS.map(([name]) => [name, { files: 0, bytes: 0 }]));
  for (const [path, bytes] of files) {
    const within = path.replace(LANGUAGE, '');
    const [name] = KINDS.find(([, paths]) => paths.test(within)) as (typeof KINDS)[number];
    const count = counts.get(name) as { files: number; bytes: number };
    count.files += 1;
    count.bytes += bytes;
  }
  return [...counts].map(([name, count]) => ({ name, ...count })).filter((kind) => kind.files > 0);
}

/** The kinds as lines of a table, in columns that stand under each other. */
export function kindsTable(kinds: readonly KindOfFile[]): string {
  const widest = Math.max(...kinds.map(({ name }) => name.length));
  return kinds
    .map(({ name, files, bytes }) => {
      const count = files.toLocaleString('en').padStart(7);
      return `  ${name.padEnd(widest)}${count}${(bytes / 1e6).toFixed(1).padStart(8)} MB`;
    })
    .join('\n');
}
