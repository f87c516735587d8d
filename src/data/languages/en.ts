import type { LanguageData } from './language.ts';

export const en: LanguageData = {
  name: 'English',
  tag: 'en-GB',
  isPublished: true,
  alphabet: 'Latin',
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  numberWords:
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?)\b/giu,
};
