/**
 * Every message of every language, said of numbers of each kind and under every qualifier: none fails, none is left
 * unfilled, and behind a number its noun stands in a form that goes with it.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { count, QUALIFIERS, type Count } from '#data/count.ts';
import { date } from '#data/dates.ts';
import type { LanguageCode } from '#data/languages.ts';
import { writingFaults } from '#data/translations/faults.ts';
import { readNames } from '#data/translations/folder.ts';
import { languageFrom, type Value } from '#words/language.ts';
import { LANGUAGES, messagesIn, OWN_WORDS } from '#words/messages.ts';
import { isCountedUnit } from '#words/units.ts';

const NUMBERS = [0, 1, 2, 5, 11, 21, 22, 101, 1300];
const DATES = ['2024-12-09', '2024-12', '2024'].map(date);
const NO_MESSAGE = /^(?:units|countries|feminine|oblique|dates)\./;
/** Words of a search, and names of files, which stand in any language. */
const OF_ANY_LANGUAGE = /^search\.places\.[^.]+\.words$/;
/** What a value of text is filled in with: of the language's own letters, with a consonant at both ends. */
const TEXTS: Readonly<Partial<Record<LanguageCode, string>>> = { be: 'Янкам', ru: 'Иваном' };
const DATE_FORM = /_(?:genitive|locative|nominative|precision)$/;

interface Part {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const [SELECT, PLURAL] = [5, 6];

function deepIn(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [
    part,
    ...Object.values(part.options ?? {}).flatMap(({ value }) => deepIn(value)),
  ]);
}

/** The values of a message: numbers, dates, choices and texts, as its own words tell. */
function kindsIn(message: string, code: LanguageCode, units: readonly string[]) {
  const styles = { number: { words: {}, feminine: {}, oblique: {} } };
  const parts = deepIn(
    new IntlMessageFormat(message, code, styles, { ignoreTag: true }).getAst() as unknown as readonly Part[],
  );
  const numbers = new Set<string>();
  const dates = new Set<string>();
  const choices = new Map<string, Set<string>>();
  const texts = new Set<string>();
  for (const { type, value, options } of parts) {
    const [, base, form = ''] = /^(.+)_([a-z]+)$/.exec(value) ?? [];
    if (type === 0 || type === 7) continue;
    if (DATE_FORM.test(value)) dates.add(base ?? value);
    else if (base !== undefined && (form === 'n' || units.includes(form))) numbers.add(base);
    else if (type === PLURAL || type === 2) numbers.add(value);
    else if (type === SELECT)
      choices.set(value, new Set([...(choices.get(value) ?? []), ...Object.keys(options ?? {})]));
    else texts.add(value);
  }
  return { numbers, dates, choices, texts };
}

/** Fillings that between them give every number, qualifier, date and choice to every value. */
function* fillings(kinds: ReturnType<typeof kindsIn>, code: LanguageCode): Iterable<Record<string, Value>> {
  const choices = [...kinds.choices].map(([name, options]) => [name, [...options]] as const);
  const most = choices.reduce((all, [, options]) => all * options.length, 1);
  const needsNumbers = kinds.numbers.size > 0;
  const counts: readonly Count[] = needsNumbers
    ? NUMBERS.flatMap((value) => QUALIFIERS.map((qualifier) => count(value, qualifier)))
    : [count(1)];
  for (const [at, of] of counts.entries())
    for (let chosen = 0; chosen < most; chosen += 1) {
      let left = chosen;
      const picked = choices.map(([name, options]): [string, string] => {
        const option = options[left % options.length] as string;
        left = Math.floor(left / options.length);
        return [name, option];
      });
      yield {
        ...Object.fromEntries([...kinds.texts].map((name) => [name, TEXTS[code] ?? 'Person'])),
        ...Object.fromEntries([...kinds.numbers].map((name) => [name, of])),
        ...Object.fromEntries([...kinds.dates].map((name) => [name, DATES[at % DATES.length] ?? ''])),
        ...Object.fromEntries(picked),
      };
    }
}

describe.each(LANGUAGES)('each message of %s', async (code) => {
  const words = OWN_WORDS[code];
  const language = languageFrom(code, words);
  const messages = [...messagesIn(words)].filter(([key]) => !NO_MESSAGE.test(key));
  const units = [...messagesIn(words).keys()].flatMap((key) => /^units\.(.+)/.exec(key)?.[1] ?? []);
  const names = code === 'en' ? new Set<string>() : await readNames('translations', code);
  const said = (visit: (key: string, text: string) => void) => {
    for (const [key, message] of messages)
      for (const values of fillings(kindsIn(message, code, units), code)) {
        // A number that only chooses is given as a number; ICU cannot choose by a count.
        const plain = Object.fromEntries(
          Object.entries(values).map(([name, value]) => {
            const isBare =
              typeof value === 'object' &&
              language.argumentsOf(key).includes(name) &&
              choosesBy(message, name);
            return [name, isBare ? value.value : value];
          }),
        );
        visit(key, language.sayAny(key, plain));
      }
  };

  test('is said of every number, qualifier, date and choice, and leaves nothing open', () => {
    let texts = 0;
    said((key, text) => {
      texts += 1;
      const where = `${code} ${key}: ${text}`;
      if (/undefined|NaN|\[object|\ufffc/.test(text)) throw new Error(`${where} is left open`);
      if (/[^.]\.\.(?!\.)| {2}|\( | \)|\s[,;](?!\w)/.test(text)) throw new Error(`${where} is ill set`);
    });
    expect(texts).toBeGreaterThan(messages.length);
  });

  test('has behind a number its noun in a form that goes with it', () => {
    const nouns = new Map<string, Set<number>>();
    for (const unit of units.filter((each) => isCountedUnit(each) || code !== 'en'))
      for (const value of NUMBERS)
        for (const qualifier of QUALIFIERS) {
          const noun = /(\p{L}+)$/u.exec(language.amount(count(value, qualifier), unit))?.[1] ?? '';
          nouns.set(noun, (nouns.get(noun) ?? new Set()).add(value));
        }
    const wrong = new Set<string>();
    said((key, text) => {
      for (const [whole, digits = '', noun = ''] of text.matchAll(
        /(?<![\p{L}\d.,–—-])(\d[\d,\u00a0]*)[ \u00a0](\p{L}+)/gu,
      )) {
        const value = Number(digits.replace(/\D/g, ''));
        const forms = nouns.get(noun);
        if (forms !== undefined && NUMBERS.includes(value) && !forms.has(value))
          wrong.add(`${key}: ${whole}`);
      }
    });
    expect([...wrong]).toEqual([]);
  });

  if (code !== 'en')
    test('is written as the language is once its values stand in it', () => {
      const faults = new Set<string>();
      said((key, text) => {
        if (OF_ANY_LANGUAGE.test(key)) return;
        for (const fault of writingFaults(text, code, names)) faults.add(`${key}: ${fault}`);
      });
      expect([...faults]).toEqual([]);
    });
});

/** Whether a value itself, not a form of it, chooses a plural. */
function choosesBy(message: string, name: string): boolean {
  return new RegExp(`\\{${name}, (?:plural|selectordinal|number)`).test(message);
}
