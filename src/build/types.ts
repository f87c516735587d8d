/** What each file is sent as, so that no server has to guess: the same for nginx, Caddy and `npm start`. */
import { lookup } from 'mrmime';

/** What lists of types leave out. */
const OWN: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  sig: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Files that are text in UTF-8, and say so; the others say themselves what they are written in, or are no text. */
const IN_UTF_8 = ['html', 'css', 'js', 'csv', 'txt', 'md', 'bib', 'ris', 'sig'] as const;
const OTHERS = ['json', 'xml', 'svg', 'png', 'woff2', 'zip', 'xlsx'] as const;

/** Of files without an ending, such as `SHA256SUMS`. */
export const DEFAULT_TYPE = 'text/plain';

const typeOfEnding = (ending: string): string => OWN[ending] ?? lookup(ending) ?? DEFAULT_TYPE;

/** The type by the ending of a name, without a charset. */
export const TYPES: ReadonlyMap<string, string> = new Map(
  [...IN_UTF_8, ...OTHERS].map((ending) => [ending, typeOfEnding(ending)]),
);

/** The types that are sent with `charset=utf-8`. */
export const UTF_8_TYPES: ReadonlySet<string> = new Set([DEFAULT_TYPE, ...IN_UTF_8.map(typeOfEnding)]);

/** The types of text, which is worth compressing. */
export const TEXT_TYPES: readonly string[] = [
  ...new Set([...UTF_8_TYPES, ...(['json', 'xml', 'svg'] as const).map(typeOfEnding)]),
];

/** The `Content-Type` of a file, by its name. */
export function typeOf(file: string): string {
  const [, ending] = /\.(\w+)$/.exec(file) ?? [];
  const type = ending === undefined ? DEFAULT_TYPE : (TYPES.get(ending) ?? 'application/octet-stream');
  return UTF_8_TYPES.has(type) ? `${type}; charset=utf-8` : type;
}
