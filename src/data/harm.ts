/** Cells that would run in a spreadsheet, act on a page or deceive a reader's eye. */

/** A first sieve, which is all that most cells meet. */
export const UNUSUAL =
  /[;<&\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\udb40ÃÐÑâв]|\s$/;
const UNUSUAL_BEGIN = /^[=+\-@\s\uff0b\uff0d\uff1d\uff20]/;

/** After a semicolon as well: a spreadsheet of another country takes it for the beginning of a cell. */
const FORMULA = /(?:^|;)\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\udb40./;
/** What UTF-8 becomes when a program takes it for Windows-1252 or Windows-1251 and saves it again. */
const GARBLED = /Ã[\u00a0-\u00bf]|[ÐÑ][\u00a0-\u00bf\u2018-\u203a\u20ac]|â€|вЂ/;

/** What is wrong with a cell whatever its column, and what to do, or `null` where nothing is. */
export function harmIn(cell: string): string | null {
  if (!UNUSUAL.test(cell) && !UNUSUAL_BEGIN.test(cell)) return null;
  if (cell.includes('\n')) return 'holds a line break; keep a cell on one line';
  const control = CONTROL.exec(cell);
  if (control) return `holds the control character ${codePoint(control[0])}; delete it`;
  const invisible = INVISIBLE.exec(cell);
  if (invisible) return `holds the invisible character ${codePoint(invisible[0])}; delete it`;
  if (cell.includes('\ufffd')) return 'holds U+FFFD, which stands where a character was lost; type it again';
  if (FORMULA.test(cell)) {
    return 'begins like a formula, which a spreadsheet would run; begin it with a letter or a digit';
  }
  if (/^\s|\s$/.test(cell)) return 'begins or ends with a space; delete it';
  if (/<[a-z/!?]/i.test(cell)) return 'holds markup; write plain text';
  if (/&(?:[a-z]\w+|#\d+|#x[\da-f]+);/i.test(cell)) return 'holds an HTML entity; write the character itself';
  if (GARBLED.test(cell)) return 'is garbled, as UTF-8 is when opened as another encoding; type it again';
  return null;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
