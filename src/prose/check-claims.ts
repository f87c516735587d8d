/**
 * Texts against the editions they are told from: every fact is there, every claim holds, none is forgotten.
 * Told all at once, with the sentence, why it is false and what to do.
 */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { compareProblems, placeIn, type Problem } from '#data/problem.ts';
import { writeFact } from '#facts/fact-text.ts';
import { namedFact, type FactName } from '#facts/facts.ts';
import { languageOf } from '#words/language.ts';
import {
  forgottenClaims,
  NO_CLAIMS,
  plainly,
  readClaims,
  sentenceAround,
  spansOf,
  strayEntries,
} from './claims.ts';
import type { Claims } from './claims.ts';
import { NOBODY, peopleNamedIn, settled, strayMark } from './named.ts';
import { piecesOf, type Piece } from './reading.ts';
import { shownText } from './shown-text.ts';
import { editionsOf, factsPrinted, readTexts, type Text } from './texts.ts';

/** A problem of a text. */
export interface TextProblem extends Problem {
  /** Of a sentence that an edition makes false or cannot fill in, the day of that edition. */
  readonly falseIn?: PartialDate;
  /** Whether it is a figure that is not there, so that no page with the sentence can be made. */
  readonly isUnfilled?: true;
}

/** Problems of all texts of a folder. `editions` are sound, oldest first, with the draft. */
export async function checkClaims(
  folder: string,
  editions: readonly Edition[],
  texts?: readonly Text[],
): Promise<readonly TextProblem[]> {
  return (texts ?? (await readTexts(folder))).flatMap((text) =>
    [...textProblems(text, editions)].sort(compareProblems),
  );
}

/** Problems of one text in the editions that it follows. */
export function textProblems(typed: Text, editions: readonly Edition[]): readonly TextProblem[] {
  const text = { ...typed, text: settled(typed.text, NOBODY) };
  const shown = (edition: Edition): Text => ({ ...typed, text: shownText(typed.text, edition) });
  const followed = editionsOf(text, editions);
  if (followed.length === 0)
    return [
      {
        file: text.file,
        message: `is pinned to the edition of ${text.edition}, which is not there; name another in explainers.json`,
      },
    ];
  let pieces: readonly Piece[];
  try {
    pieces = piecesOf(text.text);
  } catch {
    // The check of prose says where it is not MDX.
    return [];
  }
  const facts = [
    ...markProblems(typed, editions),
    ...followed.flatMap((edition) => factProblems(shown(edition), edition)),
  ];
  // What is pinned cannot go stale.
  if (text.edition !== 'latest') return once(facts);
  const read = text.json === null ? null : readClaims(text.json, text.list);
  const claims = read?.claims ?? NO_CLAIMS;
  return once([
    ...facts,
    ...(read?.problems ?? []),
    ...strayEntries(text.text, pieces, claims, text, text.json ?? ''),
    ...forgottenClaims(text.text, pieces, claims, text),
    ...followed.flatMap((edition) => {
      const told = shown(edition);
      return falseClaims(told, piecesOf(told.text), claims, edition);
    }),
  ]);
}

/** Passages about people: marks that belong together, and people whom the data know. */
function markProblems({ file, text }: Text, editions: readonly Edition[]): readonly Problem[] {
  const stray = strayMark(text);
  const marks =
    stray === -1
      ? []
      : [
          {
            file,
            ...placeIn(text, stray),
            message:
              'is a mark of a passage about somebody without its other end; write <Named of="person-id">…<Otherwise>…</Otherwise></Named>, one not within another',
          },
        ];
  const unknown = peopleNamedIn(text).filter((id) =>
    editions.every((edition) => edition.find('people', id) === undefined),
  );
  return [
    ...marks,
    ...unknown.map((id) => ({
      file,
      ...placeIn(text, text.indexOf(id)),
      message: `"${id}" is nobody in people.csv, so that the passage would never be shown; write the id of their row`,
    })),
  ];
}

/** Facts that an edition lacks. */
function factProblems({ file, text, edition: of }: Text, edition: Edition): readonly TextProblem[] {
  return factsPrinted(text).flatMap(({ name, form, at }) => {
    try {
      writeFact(namedFact(name as FactName, edition), languageOf('en'), form);
      return [];
    } catch (error) {
      const message = `the edition of ${edition.asOf} cannot fill this in: ${(error as Error).message}; write the sentence without it, or mend the rows it reads`;
      // A text that keeps to its edition is not told from the draft.
      const told = of === 'latest' && ({ falseIn: edition.asOf, isUnfilled: true } as const);
      return [{ file, ...placeIn(text, at), ...told, message }];
    }
  });
}

/** Sentences that are false in an edition. */
function falseClaims(
  { file, text, list }: Pick<Text, 'file' | 'text' | 'list'>,
  pieces: readonly Piece[],
  { claims }: Claims,
  edition: Edition,
): readonly TextProblem[] {
  return claims.flatMap(({ says, is, holds }) => {
    const why = whyFalse(holds, edition);
    if (why === null) return [];
    return spansOf(says, text, pieces).map((at) => {
      const isLine = pieces.some(
        ({ start, source, isFrontmatter }) => isFrontmatter && at >= start && at < start + source.length,
      );
      const sentence = plainly(sentenceAround(text, at, isLine));
      return {
        file,
        ...placeIn(text, at),
        falseIn: edition.asOf,
        message: falseSentence(sentence, edition, `${why} (${is})`, list),
      };
    });
  });
}

/** Says that a sentence is false in an edition, why, and what to do. `list` is the file that declares its claim. */
export function falseSentence(sentence: string, edition: Edition, why: string, list: string): string {
  return `"${sentence}" is false in the edition of ${edition.asOf}: ${why}; where the sentence is right as it is, mend its claim in ${list}, otherwise write what is so now, and then the claim`;
}

/** Why an assertion does not hold; a row that went is a reason, too. */
export function whyFalse(holds: (edition: Edition) => string | null, edition: Edition): string | null {
  try {
    return holds(edition);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** What is wrong alike in the newest edition and the draft is told once. */
function once(problems: readonly TextProblem[]): readonly TextProblem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}
