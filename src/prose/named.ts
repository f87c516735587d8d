/**
 * Passages of a text that are about somebody: `<Named of="some-person another">…<Otherwise>…</Otherwise></Named>`.
 * Where one of them may not be shown, the passage gives way to what stands in `Otherwise`, or to nothing. The rule
 * stands beside the text, so that nobody has to write one on the day on which somebody must not be named any more.
 * A passage is settled before the text is read as MDX: facts about people who are not there are never asked for.
 */

const PASSAGE = /<Named of="([^"]*)">([^]*?)(?:<Otherwise>([^]*?)<\/Otherwise>)?<\/Named>/g;

/** Whether a passage about these people falls. */
export type Falls = (ids: readonly string[]) => boolean;

/** Their page is linked, `<Person of="…">words</Person>`; their lines are drawn, `<Strips of="… …" />`. */
const LINKED = /<Person of="([^"]*)"[^>]*>([^]*?)<\/Person>/g;
const DRAWN = /<Strips of="([^"]*)"([^>]*)>/g;

/** A text with its passages settled. Lines keep their numbers. */
export function settled(text: string, falls: Falls): string {
  const passages = text.replace(
    PASSAGE,
    (whole, ids: string, passage: string, otherwise: string | undefined = '') => {
      const kept = falls(idsIn(ids)) ? otherwise : passage;
      return kept + '\n'.repeat(linesIn(whole) - linesIn(kept));
    },
  );
  return unlinked(passages, falls);
}

/** The same for good, about one person; passages about others keep their rule. */
export function settledFor(text: string, person: string): string {
  const isTheirs: Falls = (ids) => ids.includes(person);
  const passages = text.replace(PASSAGE, (whole, ids: string, _, otherwise: string | undefined = '') =>
    isTheirs(idsIn(ids)) ? otherwise : whole,
  );
  return unlinked(passages, isTheirs);
}

/** Links to pages that are not there keep their words; drawings lose their line. */
function unlinked(text: string, falls: Falls): string {
  return text
    .replace(LINKED, (whole, id: string, words: string) => (falls([id]) ? words : whole))
    .replace(DRAWN, (whole, ids: string, rest: string) => {
      const kept = idsIn(ids).filter((id) => !falls([id]));
      if (kept.length === idsIn(ids).length) return whole;
      return kept.length === 0 ? '' : `<Strips of="${kept.join(' ')}"${rest}>`;
    });
}

/** Nobody falls: the text as it is with everybody in it. */
export const NOBODY: Falls = () => false;

/** Everybody whom a text has a passage about, links or draws, each once. */
export function peopleNamedIn(text: string): readonly string[] {
  const all = [PASSAGE, LINKED, DRAWN].flatMap((mark) => [...text.matchAll(mark)]);
  return [...new Set(all.flatMap(([, ids = '']) => idsIn(ids)))];
}

/** Everybody whom a text has a passage about. */
export function peopleInPassages(text: string): readonly string[] {
  return [...text.matchAll(PASSAGE)].flatMap(([, ids = '']) => idsIn(ids));
}

/** Where a mark of a passage stands that belongs to none: an offset, or -1. */
export function strayMark(text: string): number {
  return text.replace(PASSAGE, (whole) => ' '.repeat(whole.length)).search(/<\/?(?:Named|Otherwise)\b/);
}

function idsIn(of: string): readonly string[] {
  return of.split(/\s+/).filter((id) => id !== '');
}

function linesIn(text: string): number {
  return text.split('\n').length;
}
