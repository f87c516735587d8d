/** Orders texts by their letters' codes, whatever the language: keys, names of files, and dates of one precision. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
