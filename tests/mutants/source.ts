/** Source text as a tree of TypeScript, at the positions it has in its file. */
import ts from 'typescript';

/** Throws where the text, or what stands around the markup of a component, is not well formed. */
export function parse(file: string, text: string): ts.SourceFile {
  const source = file.endsWith('.astro')
    ? ts.createSourceFile(`${file}.tsx`, asTsx(text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    : ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [fault] = (source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics;
  if (fault) throw new SyntaxError(`${file}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`);
  return source;
}

/**
 * A component as TSX of the same length: its fences become spaces and the beginning of a fragment, and what
 * is no expression (styles, scripts, the doctype) becomes spaces.
 */
function asTsx(text: string): string {
  const blank = (all: string) => all.replace(/[^\n]/g, ' ');
  const end = text.indexOf('\n---', 3);
  if (!text.startsWith('---') || end === -1) throw new SyntaxError('a component begins with its frontmatter');
  const markup = text
    .slice(end + 4)
    .replace(/<(script|style)\b(?![^>]*\/>)[^>]*>[\s\S]*?<\/\1>|<!doctype html>/gi, blank);
  return `   ${text.slice(3, end + 1)};<>${markup}</>`;
}

/** A place of code and what may stand there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

export const applied = (text: string, { start, end, after }: Edit): string =>
  text.slice(0, start) + after + text.slice(end);

/** The line a place stands in, counted from 1, as it is and as it would be; both without indentation. */
export function shown(text: string, edit: Edit): { line: number; before: string; after: string } {
  const start = text.lastIndexOf('\n', edit.start - 1) + 1;
  const rest = text.indexOf('\n', edit.end);
  const end = rest === -1 ? text.length : rest;
  const change = applied(text.slice(start, end), {
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  });
  const short = (code: string) => code.trim().replace(/\s+/g, ' ');
  return {
    line: text.slice(0, edit.start).split('\n').length,
    before: short(text.slice(start, end)),
    after: short(change),
  };
}
