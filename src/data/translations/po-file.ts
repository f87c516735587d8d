/** A file of translations, `translations/<language>/<table>.po`: how it is read, and how it is always written. */
import { po, type GetTextComment, type GetTextTranslation } from 'gettext-parser';
import type { TranslatedLanguage } from '#data/languages.ts';

/** An entry of a file. */
export interface Translation {
  readonly context: string;
  readonly english: string;
  /** Empty where there is none yet. */
  readonly translated: string;
  /** Whether it is a translation of another wording, offered to begin from. Never published. */
  readonly isFuzzy: boolean;
  /** That other wording. */
  readonly previous: string | null;
  /** Who translated and who read it, by role, and what else translators note: `by: t2; read: r1`. */
  readonly note: string;
  readonly rows: readonly string[];
  readonly about: readonly string[];
  /** The English of several, where the entry counts. */
  readonly plural: string | null;
  /** All of its forms: one, but for what counts. */
  readonly forms: readonly string[];
}

/** Why a file cannot be read. */
export class UnreadableTranslations extends Error {}

/** Both languages have the same forms, in the order one, few, many. */
const PLURAL_FORMS =
  'nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);';

const ABOUT_FILE = `Translations of the texts of data/. The English text is the key: do not change it here.
Fill in msgstr, say by whom in a comment above it, and take "#, fuzzy" away where it stands:
"by: t2; read: r1; on: 2026-12-05", each a role, never a name. A translation is published once it says "read:", whoever else translated it. See translations/README.md.
"npm run translations" writes this file anew after a change of the data; "npm run check" looks at it.`;

/** Throws an `UnreadableTranslations`. */
export function readPo(text: string): readonly Translation[] {
  let parsed;
  try {
    parsed = po.parse(text);
  } catch (error) {
    throw new UnreadableTranslations((error as Error).message);
  }
  const entries = Object.values(parsed.translations)
    .flatMap((of) => Object.values(of))
    .filter(({ msgid }) => msgid !== '');
  // The parser reads on where a file breaks off.
  const broken = entries.find(({ msgstr }) => (msgstr as readonly string[] | undefined) === undefined);
  if (broken) throw new UnreadableTranslations(`"${broken.msgid}" has no msgstr`);
  return entries.map(fromEntry);
}

function fromEntry({
  msgctxt = '',
  msgid,
  msgid_plural = '',
  msgstr,
  comments = {},
}: GetTextTranslation): Translation {
  return {
    context: msgctxt,
    english: msgid,
    translated: msgstr[0] ?? '',
    isFuzzy: linesOf(comments.flag).some((flags) => /\bfuzzy\b/.test(flags)),
    previous: previousIn(comments.previous),
    note: comments.translator ?? '',
    rows: linesOf(comments.reference).flatMap((line) => line.split(/\s+/)),
    about: linesOf(comments.extracted),
    plural: msgid_plural === '' ? null : msgid_plural,
    forms: msgstr,
  };
}

/** The wording that stands behind `#| msgid`, in as many quoted pieces as it was folded into. */
function previousIn(comment: string | undefined): string | null {
  if (comment === undefined) return null;
  const at = comment.search(/^msgid\s/m);
  if (at === -1) return null;
  const pieces = comment.slice(at).matchAll(/"((?:[^"\\]|\\.)*)"/g);
  return [...pieces].map(([, piece = '']) => unescaped(piece)).join('');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', t: '\t', r: '\r' })[letter] ?? letter);
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

function linesOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split('\n').map((line) => line.trim());
}

/** The file, its entries in the order given; equal entries give equal bytes. */
export function writePo(language: TranslatedLanguage, entries: readonly Translation[]): string {
  const order = new Map(entries.map(({ context, english }, at) => [`${context}\n${english}`, at]));
  const orderOf = ({ msgctxt = '', msgid }: GetTextTranslation) => order.get(`${msgctxt}\n${msgid}`) ?? 0;
  const translations: Record<string, Record<string, GetTextTranslation>> = {
    '': { '': { msgid: '', msgstr: [''], comments: { translator: ABOUT_FILE } } },
  };
  for (const entry of entries) (translations[entry.context] ??= {})[entry.english] = toEntry(entry);
  const written = po.compile(
    {
      charset: 'utf-8',
      headers: {
        Language: language,
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Transfer-Encoding': '8bit',
        'Plural-Forms': PLURAL_FORMS,
      },
      translations,
    },
    { sort: (a, b) => orderOf(a) - orderOf(b) },
  );
  return written.toString('utf8');
}

function toEntry({
  context,
  english,
  plural,
  forms,
  isFuzzy,
  previous,
  note,
  rows,
  about,
}: Translation): GetTextTranslation {
  const comments: GetTextComment = {
    ...(note !== '' && { translator: note }),
    ...(rows.length > 0 && { reference: rows.join('\n') }),
    ...(about.length > 0 && { extracted: about.join('\n') }),
    ...(isFuzzy && { flag: 'fuzzy' }),
    ...(isFuzzy && previous !== null && { previous: `msgid "${escaped(previous)}"` }),
  };
  return {
    msgctxt: context,
    msgid: english,
    ...(plural !== null && { msgid_plural: plural }),
    msgstr: [...forms],
    comments,
  };
}

/** Where each entry begins in a file, by `keyOf`, and those that stand there twice: readers of PO tell of neither. */
export function placesIn(text: string): {
  readonly lines: ReadonlyMap<string, number>;
  readonly twins: readonly { readonly line: number; readonly english: string }[];
} {
  const lines = new Map<string, number>();
  const twins: { line: number; english: string }[] = [];
  let begun = 0;
  let said: Record<string, string> = {};
  let keyword = '';
  for (const [at, line] of `${text}\n\n`.split('\n').entries()) {
    const [, word = keyword, piece] = /^(?:(msgctxt|msgid|msgstr)\S*\s+)?"(.*)"\s*$/.exec(line) ?? [];
    if (piece !== undefined) {
      if (Object.keys(said).length === 0) begun = at + 1;
      keyword = word;
      said[word] = (said[word] ?? '') + unescaped(piece);
    } else if (line.trim() === '') {
      const { msgctxt = '', msgid: english = '' } = said;
      const key = `${msgctxt}\n${english}`;
      if (english !== '' && lines.has(key)) twins.push({ line: begun, english });
      else if (english !== '') lines.set(key, begun);
      said = {};
    }
  }
  return { lines, twins };
}
