/** What TypeScript knows of the code: which properties could be taken for each other, and what does not compile. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Types {
  /** Properties of the same object and the same type as the one at a position; none of what is not our own. */
  siblings(file: string, position: number): readonly string[];
  /** Whether a file would still compile with this text. What is then unused is no matter. */
  accepts(file: string, text: string): boolean;
}

export function typesOf(files: readonly string[], options: ts.CompilerOptions): Types {
  const changed = new Map<string, { version: number; text: string }>();
  const textOf = (file: string) =>
    changed.get(file)?.text ?? (ts.sys.fileExists(file) ? readFileSync(file, 'utf8') : undefined);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...files],
    getScriptVersion: (file) => String(changed.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = textOf(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    readDirectory: (...given) => ts.sys.readDirectory(...given),
    directoryExists: (folder) => ts.sys.directoryExists(folder),
    getDirectories: (folder) => ts.sys.getDirectories(folder),
  });
  const faults = (file: string) =>
    [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].filter(
      ({ code }) => !UNUSED.has(code),
    ).length;
  const originals = new Map<string, { text: string; faults: number }>();
  return {
    siblings(file, position) {
      const program = service.getProgram();
      const source = program?.getSourceFile(file);
      if (!program || !source) return [];
      return siblingsAt(program.getTypeChecker(), source, position);
    },
    accepts(file, text) {
      const whole = originals.get(file) ?? { text: readFileSync(file, 'utf8'), faults: faults(file) };
      originals.set(file, whole);
      const version = (changed.get(file)?.version ?? 0) + 1;
      changed.set(file, { version, text });
      const found = faults(file);
      changed.set(file, { version: version + 1, text: whole.text });
      return found <= whole.faults;
    },
  };
}

/** Codes of "declared but never read" and "unreachable". */
const UNUSED = new Set([6133, 6138, 6192, 6196, 6198, 6199, 7027]);

function siblingsAt(checker: ts.TypeChecker, source: ts.SourceFile, position: number): string[] {
  const name = nodeAt(source, position);
  const own = checker.getSymbolAtLocation(name);
  const object = ts.isPropertyAccessExpression(name.parent)
    ? checker.getTypeAtLocation(name.parent.expression)
    : ts.isBindingElement(name.parent)
      ? checker.getTypeAtLocation(name.parent.parent)
      : undefined;
  if (!own || !object) return [];
  const typeOf = (symbol: ts.Symbol) => checker.typeToString(checker.getTypeOfSymbolAtLocation(symbol, name));
  const property = object.getProperty(name.getText()) ?? own;
  const isData = (symbol: ts.Symbol) =>
    checker.getTypeOfSymbolAtLocation(symbol, name).getCallSignatures().length === 0;
  if (!isOurs(property) || !isData(property)) return [];
  return checker
    .getPropertiesOfType(object)
    .filter((other) => other.name !== property.name && isOurs(other) && typeOf(other) === typeOf(property))
    .map((other) => other.name)
    .sort();
}

/** Columns of tables are declared by zod as mapped types: they have a declaration of ours as well. */
const isOurs = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some(
    (declaration) => !declaration.getSourceFile().fileName.includes('node_modules'),
  ) ?? false;

function nodeAt(source: ts.SourceFile, position: number): ts.Node {
  const find = (node: ts.Node): ts.Node =>
    ts.forEachChild(node, (child) =>
      child.getStart(source) <= position && position < child.end ? find(child) : undefined,
    ) ?? node;
  return find(source);
}
