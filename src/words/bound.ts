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

/**
 * Spaces at which no line ends: after a Belarusian or Russian word of one letter (в, к, з, у, и), between a number and its
 * noun or "г." in these languages, and between the sign for a number and its number. The space stands first, for by it
 * a text is searched many times faster than by what is around it.
 */
const BINDS =
  / (?<=(?:^|[^\wА-яЁёІіЎў.’-])[А-яЁёІіЎў] |\d (?=[а-яёіў]{3}|[а-яёіў]{1,2}\.)|(?:№|\bNo\.) (?=\d))/g;

/**
 * Strokes in Belarusian and Russian words after which no line begins: before or after a part of three letters at most
 * (кому-то, из-за, па-ранейшаму), or before a longer one that is no word by itself (калі-небудзь).
 */
const STROKES =
  /-(?:(?<=(?:^|[^А-яЁёІіЎў’-])[А-яЁёІіЎў’]{1,3}-)(?=[А-яЁёІіЎў])|(?<=[А-яЁёІіЎў]-)(?=(?:[А-яЁёІіЎў’]{1,3}|либо|нибудь|небудзь)(?![А-яЁёІіЎў’-])))/g;

/** A sign without width that keeps together what it stands between; it is passed over where a word is looked for. */
const JOINED = '-\u2060';

/** A text in which words and numbers stand in one line with what they belong to, as the typography of its language asks. */
export function withWords(text: string): string {
  return text.replace(BINDS, '\u00a0').replace(STROKES, JOINED);
}
