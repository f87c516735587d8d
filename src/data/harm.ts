/** Cells that would run in a spreadsheet, act on a page or deceive a reader's eye. */

/**
 * A first sieve, which is all that most cells meet: what one of the rules below may be about. Whole ranges
 * stand here where a rule takes a part of them: all scripts but Latin, Greek and Cyrillic.
 */
const UNUSUAL =
  /[<&\u0000-\u001f\u007f-\u009f\u00ad\u0300-\u036f\u0483-\u0489\u0590-\u1dff\u200b-\u200f\u2028-\u202e\u2060-\u206f\u20d0-\u20ff\u2800\u2c00-\uffffÃÐÑâв]|[РС][^\u0000-\u007fА-я]|\?\?|\s$|;\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;
const UNUSUAL_BEGIN = /^[=+\-@?\s\uff0b\uff0d\uff1d\uff20]/;

/** After a semicolon as well: a spreadsheet of another country takes it for the beginning of a cell. */
const FORMULA = /(?:^|;)\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
/**
 * What is drawn as nothing: all that Unicode lets a program ignore, what only breaks or turns lines, and the
 * empty pattern of Braille.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2028-\u202e\u2800\ufff9-\ufffb]/u;
/** Scripts whose letters are told apart by joiners. */
const JOINED = [
  'Arabic',
  'Bengali',
  'Devanagari',
  'Gujarati',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Tamil',
  'Telugu',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
/** Joiners where they are needed: between letters of such a script, and within a picture made of several. */
const NEEDED_JOINER = new RegExp(
  `(?<=[${JOINED}])[\\u200c\\u200d](?=[${JOINED}])` +
    '|(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})' +
    '|(?<=\\p{Extended_Pictographic})\\ufe0f',
  'gu',
);
const NO_CHARACTER = /\p{Noncharacter_Code_Point}|\p{Surrogate}/u;
const PRIVATE = /\p{Private_Use}/u;
/** More marks on one letter than any language of the sources writes. */
const HEAPED = /\p{M}{5,}/u;
/** Nothing but question marks, as letters become in an encoding that has not got them. */
const LOST = /^[^\p{L}\p{N}]*\?\?[^\p{L}\p{N}]*$/u;
/** What UTF-8 becomes when a program takes it for Windows-1252 or Windows-1251 and saves it again. */
const GARBLED =
  /Ã[\u0080-\u00bf]|[ÐÑ][\u0080-\u00bf\u2018-\u203a\u20ac]|â€|вЂ|(?:[РС][^\u0000-\u007fА-я]){3}/;

/** What is wrong with a cell whatever its column, and what to do, or `null` where nothing is. */
export function harmIn(cell: string): string | null {
  return isUsual(cell) ? null : harmOf(cell);
}

const isUsual = (cell: string): boolean => !UNUSUAL.test(cell) && !UNUSUAL_BEGIN.test(cell);

/** The same, rule by rule. */
export function harmOf(cell: string): string | null {
  if (cell.includes('\n')) return 'holds a line break; keep a cell on one line';
  if (GARBLED.test(cell)) return 'is garbled, as UTF-8 is when opened as another encoding; type it again';
  const control = CONTROL.exec(cell);
  if (control) return `holds the control character ${codePoint(control[0])}; delete it`;
  const strange = NO_CHARACTER.exec(cell);
  if (strange) return `holds ${codePoint(strange[0])}, which is no character; delete it`;
  const invisible = INVISIBLE.exec(cell.replace(NEEDED_JOINER, ''));
  if (invisible) return `holds the invisible character ${codePoint(invisible[0])}; delete it`;
  const own = PRIVATE.exec(cell);
  if (own) {
    return `holds ${codePoint(own[0])}, which each computer shows as it likes; write the character that is meant`;
  }
  if (HEAPED.test(cell)) return 'heaps marks on a letter; keep those that the letter has';
  if (cell.includes('\ufffd')) return 'holds U+FFFD, which stands where a character was lost; type it again';
  if (LOST.test(cell)) {
    return 'is question marks where letters were lost; type it again, and save as CSV in UTF-8';
  }
  if (FORMULA.test(cell)) {
    return 'begins like a formula, which a spreadsheet would run; begin it with a letter or a digit';
  }
  if (/^\s|\s$/.test(cell)) return 'begins or ends with a space; delete it';
  if (/<[a-z/!?]/i.test(cell)) return 'holds markup; write plain text';
  if (/&(?:[a-z]\w+|#\d+|#x[\da-f]+);/i.test(cell)) return 'holds an HTML entity; write the character itself';
  return null;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
