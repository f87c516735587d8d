/** A day of the calendar with its month and its year. */
const DAY = /(?<!\p{N})\d{1,2}[ \u00a0]\p{L}{3,}[ \u00a0]\d{4}(?!\p{N})/gu;

/** A text for a narrow place, in which no line parts a day from its month and its year. */
export function bound(text: string): string {
  return text.replace(DAY, (day) => day.replaceAll(' ', '\u00a0'));
}

/** An English day and its month; the other languages write both with such a space at once. */
const DAY_OF_MONTH =
  /(?<!\p{N})(\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu;

/** A text to read, in which no line parts a day from its month; its year may stand on the next. */
export function withDays(text: string): string {
  return text.replace(DAY_OF_MONTH, '$1\u00a0');
}

/** A word of one letter and the space after it: в, к, з, у, и. */
const ONE_LETTER = /(?<![\p{L}\p{N}.’-])(\p{Script=Cyrillic}) /gu;

/** Between a number and its noun, or "г.", and before a number its sign. */
const NUMBERED = /(?<=\p{Nd}) (?=[а-яёіў]{3}|[а-яёіў]{1,2}\.)|(?<=№) (?=\p{Nd})/gu;

/**
 * A text in which no line ends with a Belarusian or Russian word of one letter, or parts a number from its noun in these
 * languages, whose typography asks for it. As long as it was.
 */
export function withWords(text: string): string {
  return text.replace(ONE_LETTER, '$1\u00a0').replace(NUMBERED, '\u00a0');
}
