/** How JSON is written for whoever takes it away: a row of a table, or whatever else is that flat, on a line of its own. */

/** The text, with a line break at its end. Indented, a fifth of an edition's JSON would be spaces. */
export const jsonText = (value: unknown): string => [...pieces(value), '\n'].join('');

/** Line by line: put together level by level, an edition of thousands of people would stand in memory several times over. */
function* pieces(value: unknown, indent = ''): Generator<string> {
  if (!isObject(value) || Object.values(value).every(isFlat)) {
    yield JSON.stringify(value);
    return;
  }
  const deeper = `${indent} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  let before = `${open}\n`;
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue;
    yield `${before}${deeper}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}`;
    yield* pieces(each, deeper);
    before = ',\n';
  }
  yield `\n${indent}${close}`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A cell: a value, or a list of values. */
const isFlat = (value: unknown): boolean =>
  !isObject(value) || (Array.isArray(value) && !value.some(isObject));
