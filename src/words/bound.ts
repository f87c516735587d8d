/** A day of the calendar with its month and its year. */
const DAY = /(?<!\p{N})\d{1,2}[ \u00a0]\p{L}{3,}[ \u00a0]\d{4}(?!\p{N})/gu;

/** A text for a narrow place, in which no line parts a day from its month and its year. */
export function bound(text: string): string {
  return text.replace(DAY, (day) => day.replaceAll(' ', '\u00a0'));
}
