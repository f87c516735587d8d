/** `edition.json`: what an edition says of itself. */
import * as z from 'zod';
import { parseDate, type PartialDate } from './dates.ts';
import { LANGUAGE_DATA, TRANSLATED_LANGUAGES, type TranslatedLanguage } from './languages.ts';
import { placeIn, type Problem } from './problem.ts';

const hinted = (hint: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? `is missing; ${hint}` : `${JSON.stringify(issue.input)} is not right; ${hint}`;

const DAY = 'write a day such as "2024-12-09"';

/** A whole day. */
export const day = z
  .string({ error: hinted(DAY) })
  .refine((value) => value.length === 10 && parseDate(value) !== null, { error: hinted(DAY) })
  .transform((value) => value as PartialDate);

const WORDS = 'write a text for each language, such as { "en": "…" }';

/** Beside the English each language may have its own: a sealed edition has the rest from `translations/`. */
const translated = Object.fromEntries(
  TRANSLATED_LANGUAGES.map((code) => [
    code,
    z.string({ error: hinted(`write the text in ${LANGUAGE_DATA[code].name}`) }).optional(),
  ]),
) as Record<TranslatedLanguage, z.ZodOptional<z.ZodString>>;

const words = z.strictObject(
  {
    en: z
      .string({ error: hinted('write the text in English') })
      .min(1, { error: 'is empty; write the text in English' }),
    ...translated,
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys) : hinted(WORDS)(issue)) },
);

const SUM = 'a checksum is written by "npm run edition -- seal", never by hand';

/** A checksum, in hexadecimal. */
export const sha256 = z.string({ error: hinted(SUM) }).regex(/^[0-9a-f]{64}$/, { error: hinted(SUM) });

const INITIALS =
  'write the initials, or a name chosen for this, as in "AB": one to twelve letters; readers see them';

/** Who did something, so that colleagues know and nobody else has to. */
const initials = z
  .string({ error: hinted(INITIALS) })
  .regex(/^\p{L}[\p{L}\p{M}.-]{0,11}$/u, { error: hinted(INITIALS) });

const BY_COMMAND = 'a withdrawal is recorded by "npm run edition -- withdraw", never by hand';

/** What was taken out of a sealed edition for somebody's safety, without saying who it was. */
const withdrawal = z.strictObject(
  {
    withdrawn_on: day,
    why: z.string({ error: hinted(BY_COMMAND) }).min(1, { error: `is empty; ${BY_COMMAND}` }),
    /** Of each file that changed, its checksum before and after. */
    checksums: z.record(
      z.string(),
      z.strictObject({ was: sha256, is: sha256 }, { error: hinted(BY_COMMAND) }),
      {
        error: hinted(BY_COMMAND),
      },
    ),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys) : hinted(BY_COMMAND)(issue),
  },
);

const LOOKED =
  'write a list such as [{ "outlets": ["Viasna"], "from": "2026-04-01", "until": "2026-08-21", "looked_for": { "en": "…" }, "not_found": { "en": "…" } }]';
const OUTLETS = 'name the outlets, such as ["Viasna", "Pozirk"]';

/** What was gone through for an edition, so that a reader can tell what was not found from what was not looked for. */
const looked = z.strictObject(
  {
    /** Names of outlets, bodies or archives, as the sources table names publishers. */
    outlets: z
      .array(z.string({ error: hinted(OUTLETS) }).min(1, { error: `is empty; ${OUTLETS}` }), {
        error: hinted(OUTLETS),
      })
      .min(1, { error: `is empty; ${OUTLETS}` }),
    /** First and last day of what they published and was gone through. */
    from: day,
    until: day,
    /** What was looked for there, for readers. */
    looked_for: words.optional(),
    /** What was looked for and not found, for readers. */
    not_found: words.optional(),
  },
  {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys) : hinted(LOOKED)(issue)),
  },
);

/** From this edition on it is said how far was looked. */
export const LOOKED_SINCE = '2026-08-21';

/** What `edition.json` holds. An edition without checksums is a draft. */
export const EDITION_FILE = z.strictObject(
  {
    as_of: day,
    compiled_on: day,
    title: words,
    note: words,
    previous: day.nullable(),
    /** Outlets and days that were gone through; left out where that was not written down. */
    looked_through: z.array(looked, { error: hinted(LOOKED) }).optional(),
    /** Who put it together and who read it before it was sealed; older editions do not say it. */
    compiled_by: initials.optional(),
    read_by: initials.optional(),
    sealed_on: day.optional(),
    checksums: z.record(z.string(), sha256, { error: hinted(SUM) }).optional(),
    withdrawals: z.array(withdrawal, { error: hinted(BY_COMMAND) }).optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? unknownKeys(issue.keys)
        : 'is not an object; write { "as_of": …, "compiled_on": …, "title": …, "note": …, "previous": … }',
  },
);

export type EditionFile = z.infer<typeof EDITION_FILE>;
export type Withdrawal = z.infer<typeof withdrawal>;

/**
 * The checksums the files of a sealed edition have today: as sealed, or as the last withdrawal left
 * them. `undefined` for a draft.
 */
export function currentChecksums({
  checksums,
  withdrawals = [],
}: EditionFile): Record<string, string> | undefined {
  if (!checksums) return undefined;
  const current = { ...checksums };
  for (const each of withdrawals) {
    for (const [file, { is }] of Object.entries(each.checksums)) current[file] = is;
  }
  return current;
}

function unknownKeys(keys: readonly string[]): string {
  return `has ${keys.map((key) => JSON.stringify(key)).join(', ')}, which an edition does not have; take it out`;
}

/** Reads the text of an `edition.json`; `file` is its name in problems. */
export function parseEditionFile(
  text: string,
  file: string,
): { about: EditionFile } | { problems: Problem[] } {
  const parsed = parseJson(text, file);
  return 'problems' in parsed ? parsed : readAbout(parsed.json, text, file);
}

/** What a text in JSON holds, or where it breaks off. */
export function parseJson(text: string, file: string): { json: unknown } | { problems: Problem[] } {
  try {
    return { json: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    return { problems: [jsonProblem(text, (error as Error).message, file)] };
  }
}

/** What a file that is JSON says of its edition. */
export function readAbout(
  json: unknown,
  text: string,
  file: string,
): { about: EditionFile } | { problems: Problem[] } {
  const read = EDITION_FILE.safeParse(json);
  if (read.success) return { about: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) => ({
      file,
      message,
      name: path.join('.') || undefined,
      line: lineOfKey(text, path.map(String)),
    })),
  };
}

/** The line a key stands on: each part of its path is looked for after the part before it. */
export function lineOfKey(text: string, path: readonly string[]): number {
  let at = 0;
  for (const key of path) {
    const found = text.indexOf(JSON.stringify(key), at);
    if (found === -1) break;
    at = found;
  }
  return placeIn(text, at).line;
}

/** Where JSON breaks off. Some of V8's messages hold the place, some a snippet of the text, one neither. */
function jsonProblem(text: string, message: string, file: string): Problem {
  const position = /at position (\d+)/.exec(message);
  const snippet = /^Unexpected token '(.+)', (\.{3})?"([^]*?)"(?:\.{3})? is not valid JSON$/u.exec(message);
  let at = text.trimEnd().length;
  if (position) at = Number(position[1]);
  else if (snippet) {
    const [, token, cut, shown] = snippet as unknown as [string, string, string | undefined, string];
    at = text.indexOf(shown) + (cut === undefined ? shown.indexOf(token) : 10);
  }
  const what = snippet ? `Unexpected ${snippet[1]}` : message.replace(/ in JSON at .*$/s, '');
  return {
    file,
    ...placeIn(text, at),
    message: `is not JSON: ${what}; look at this place and just before it for a comma, a quote or a bracket`,
  };
}
