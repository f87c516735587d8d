/** How JSON is written for whoever takes it away: a row of a table, or whatever else is that flat, on a line of its own. */

/** The text, with a line break at its end. Indented, a fifth of an edition's JSON would be spaces. */
export const jsonText = (value: unknown): string => `${written(plain(value), '')}\n`;

/** A value as JSON has it: without what it leaves out, dates and the like as text. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function written(value: unknown, indent: string): string {
  if (!isObject(value) || Object.values(value).every(isFlat)) return JSON.stringify(value);
  const deeper = `${indent} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Object.entries(value).map(([key, each]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    return `${deeper}${name}${written(each, deeper)}`;
  });
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A cell: a value, or a list of values. */
const isFlat = (value: unknown): boolean =>
  !isObject(value) || (Array.isArray(value) && !value.some(isObject));
