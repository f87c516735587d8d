/**
 * Belarusian у and ў: which of them begins a word depends on the sound before it, and so is known only once a
 * message is filled in. Rules of 2008, § 15: ў after a vowel, у after a consonant, a sign or a number.
 */

const VOWELS = 'аеёіоуыэюяАЕЁІОУЫЭЮЯ';
/** Words of foreign origin in which the first у is stressed and stays. */
const STAYS = '(?:уні[яіюе]|унт[аэ]р|урн[аыуеэ]|ультр)';
const AFTER_VOWEL = new RegExp(`(?<=[${VOWELS}][ \\u00a0])(?!${STAYS})у(?=[\\p{L} \\u00a0])`, 'gu');
const AFTER_OTHERS = new RegExp(`(?<=[\\p{L}\\p{N}.,:;!?–—»)](?<![${VOWELS}])[ \\u00a0])ў`, 'gu');

/** A text in which у and ў stand where they should. */
export function settled(text: string): string {
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
    const whole = settled(before + text);
    const own = whole.slice(before.length);
    before = whole.slice(-2);
    return typeof piece === 'string' ? own : piece;
  });
}
