/**
 * Belarusian у and ў: which of them begins a word depends on the sound before it, and so is known only once a
 * message is filled in. Rules of 2008, § 15: ў after a vowel, у after a consonant, a sign or a number. So is з or са.
 */

const VOWELS = 'аеёіоуыэюяАЕЁІОУЫЭЮЯ';
/** Words of foreign origin in which the first у is stressed and stays. */
const STAYS = '(?:уні[яіюе]|унт[аэ]р|урн[аыуеэ]|ультр)';
const AFTER_VOWEL = new RegExp(`(?<=[${VOWELS}][ \\u00a0])(?!${STAYS})у(?=[\\p{L} \\u00a0])`, 'gu');
const AFTER_OTHERS = new RegExp(`(?<=[\\p{L}\\p{N}.,:;!?–—»)](?<![${VOWELS}])[ \\u00a0])ў`, 'gu');

/** Before such words, names of months among them, з is са: са студзеня, са снежня. */
const BEFORE_TWO = /(?<!\p{L})([зЗ])(?=[ \u00a0]с[тн])/gu;

/** A text in which у and ў stand where they should, and са where з could not be said. */
export function settled(text: string): string {
  return settledLetters(text).replace(BEFORE_TWO, (typed) => (typed === 'з' ? 'са' : 'Са'));
}

/** The same without са, which would move what comes after it. */
function settledLetters(text: string): string {
  return text.replace(AFTER_VOWEL, 'ў').replace(AFTER_OTHERS, 'у');
}

/** The same for pieces of a text, of which those that are more than text are read by `textOf`. */
export function settledPieces<Piece>(
  pieces: readonly (string | Piece)[],
  textOf: (piece: Piece) => string,
): readonly (string | Piece)[] {
  let before = '';
  return pieces.map((piece) => {
    const text = typeof piece === 'string' ? piece : textOf(piece);
    const whole = settledLetters(before + text);
    const own = whole.slice(before.length);
    before = whole;
    return typeof piece === 'string' ? own : piece;
  });
}
