/** The small mistakes that are put into code, each as a rule: at this node, what could stand instead. */
import ts from 'typescript';
import { parse, type Edit } from './source.ts';

/** Names of properties that could stand for the one at a position: of the same row and of the same type. */
export type SiblingsAt = (position: number) => readonly string[];

type Operator = (node: ts.Node, siblings: SiblingsAt) => readonly Edit[];

const instead = (node: ts.Node, ...texts: readonly string[]): Edit[] =>
  texts.map((after) => ({ start: node.getStart(), end: node.end, after }));

/** The call `receiver.name(…)`, where the node is one, of a name among these. */
function methodCall(node: ts.Node, ...names: readonly string[]) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { expression: receiver, name } = node.expression;
  return names.includes(name.text) ? { receiver, given: node.arguments } : null;
}

const COMPARED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
};

const comparison: Operator = (node) => {
  if (ts.isBinaryExpression(node)) {
    const other = COMPARED[node.operatorToken.kind];
    return other === undefined ? [] : instead(node.operatorToken, other);
  }
  const isDenied = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
  return isDenied ? instead(node, node.operand.getText()) : [];
};

/** Whether a literal is a value of the program: no type, no name, no message of an error. */
function isValue(node: ts.Node): boolean {
  for (let above = node.parent as ts.Node | undefined; above; above = above.parent as ts.Node | undefined) {
    if (ts.isTypeNode(above) || ts.isThrowStatement(above)) return false;
    if (ts.isImportDeclaration(above) || ts.isExportDeclaration(above) || ts.isJsxAttribute(above))
      return false;
    if (ts.isNewExpression(above) && above.expression.getText().endsWith('Error')) return false;
    if (ts.isCallExpression(above) && /^(?:console\.|import$|setTimeout$)/.test(above.expression.getText()))
      return false;
    if (ts.isStatement(above)) break;
  }
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isElementAccessExpression(parent)) return false;
  return !('name' in parent && parent.name === node);
}

const constant: Operator = (node) => {
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    const [begin, end] = [node.getText().slice(0, 1), ts.isTemplateTail(node) ? '`' : '${'];
    return node.text.trim() === '' || !isValue(node) ? [] : instead(node, begin + end);
  }
  if (!isLiteral(node) || !isValue(node) || beginsOrEnds(node)) return [];
  if (ts.isNumericLiteral(node)) {
    const number = Number(node.text);
    return instead(node, ...[number + 1, number - 1].filter((other) => other >= 0).map(String));
  }
  if (ts.isStringLiteralLike(node)) return node.text === '' ? [] : instead(node, "''");
  return instead(node, node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true');
};

const isLiteral = (node: ts.Node): boolean =>
  ts.isNumericLiteral(node) ||
  ts.isStringLiteralLike(node) ||
  node.kind === ts.SyntaxKind.TrueKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword;

const isJump = (node: ts.Statement): boolean =>
  ts.isReturnStatement(node) ||
  ts.isContinueStatement(node) ||
  ts.isBreakStatement(node) ||
  ts.isThrowStatement(node) ||
  (ts.isBlock(node) && node.statements.length === 1 && isJump(node.statements[0] as ts.Statement));

const guard: Operator = (node) => {
  if (ts.isIfStatement(node) && !node.elseStatement && isJump(node.thenStatement)) return instead(node, ';');
  const filtered = methodCall(node, 'filter');
  if (filtered) return instead(node, filtered.receiver.getText());
  if (ts.isConditionalExpression(node))
    return instead(node, node.whenTrue.getText(), node.whenFalse.getText());
  if (!ts.isBinaryExpression(node)) return [];
  const { left, right, operatorToken } = node;
  const isOr = operatorToken.kind === ts.SyntaxKind.BarBarToken;
  if (!isOr && operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return [];
  // In markup what stands to the left decides only whether the right is shown.
  return ts.isJsxExpression(node.parent)
    ? instead(node, right.getText())
    : instead(node, left.getText(), right.getText());
};

const qualifier: Operator = (node) => {
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'qualifier') return instead(node, "'exact'");
  if (ts.isShorthandPropertyAssignment(node) && node.name.text === 'qualifier')
    return instead(node, "qualifier: 'exact'");
  const isCount =
    ts.isCallExpression(node) &&
    /\bcount(?:ed)?$/.test(node.expression.getText()) &&
    node.arguments.length > 1;
  return isCount ? instead(node, `${node.expression.getText()}(${node.arguments[0]?.getText() ?? ''})`) : [];
};

const column: Operator = (node, siblings) => {
  if (ts.isPropertyAccessExpression(node)) {
    const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
    return isCalled ? [] : instead(node.name, ...siblings(node.name.getStart()));
  }
  const isTaken = ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken;
  if (!isTaken || !ts.isIdentifier(node.name)) return [];
  const name = node.propertyName ?? node.name;
  const others = siblings(name.getStart());
  return node.propertyName
    ? instead(name, ...others)
    : instead(name, ...others.map((other) => `${other}: ${name.getText()}`));
};

/** Whether a number says where something begins or ends: those are moved by one, not changed as constants. */
function beginsOrEnds(node: ts.Node): boolean {
  const number = ts.isPrefixUnaryExpression(node.parent) ? node.parent : node;
  const place = methodCall(number.parent, 'at', 'slice');
  return place?.given.includes(number as ts.Expression) ?? false;
}

const offByOne: Operator = (node) => {
  const place = methodCall(node, 'at', 'slice');
  if (place) return place.given.flatMap((given) => numberOf(given).flatMap((at) => moved(given, at)));
  if (ts.isElementAccessExpression(node) && ts.isNumericLiteral(node.argumentExpression))
    return instead(node.argumentExpression, String(Number(node.argumentExpression.text) + 1));
  const isSum =
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.PlusToken ||
      node.operatorToken.kind === ts.SyntaxKind.MinusToken) &&
    ts.isNumericLiteral(node.right) &&
    node.right.text === '1';
  return isSum ? instead(node, node.left.getText()) : [];
};

function numberOf(node: ts.Expression): number[] {
  const isNumber = ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node);
  const number = isNumber ? Number(node.getText()) : NaN;
  return Number.isNaN(number) ? [] : [number];
}

/** One further from the end it is counted from; what stands further in also one nearer to it. */
const moved = (node: ts.Node, at: number): Edit[] =>
  at < 0
    ? instead(node, ...(at < -1 ? [at - 1, at + 1] : [at - 1]).map(String))
    : instead(node, ...(at > 0 ? [at + 1, at - 1] : [at + 1]).map(String));

const escape: Operator = (node) => {
  const replaced = methodCall(node, 'replace', 'replaceAll');
  if (replaced) return instead(node, replaced.receiver.getText());
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'markup')
    return instead(node, node.template.getText());
  const isEscape = ts.isCallExpression(node) && /^(?:escape|encode)/i.test(node.expression.getText());
  return isEscape ? instead(node, node.arguments[0]?.getText() ?? "''") : [];
};

export const OPERATORS = { comparison, constant, guard, qualifier, column, 'off by one': offByOne, escape };

export type OperatorName = keyof typeof OPERATORS;

/** A place and all that could stand there instead, by one operator. */
export interface Place {
  readonly operator: OperatorName;
  readonly edits: readonly Edit[];
}

/** All places of a file, in the order of its text. */
export function placesIn(file: string, text: string, siblings: SiblingsAt = () => []): Place[] {
  const places: Place[] = [];
  const look = (node: ts.Node): void => {
    for (const operator of Object.keys(OPERATORS) as OperatorName[]) {
      const edits = OPERATORS[operator](node, siblings).filter(
        ({ start, end, after }) => text.slice(start, end) !== after,
      );
      if (edits.length > 0) places.push({ operator, edits });
    }
    ts.forEachChild(node, look);
  };
  look(parse(file, text));
  return places;
}
