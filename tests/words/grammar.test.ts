/** Counts and dates in three languages, against forms written by hand, out of the samples of the translators. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { count, QUALIFIERS, type Qualifier } from '#data/count.ts';
import { date } from '#data/dates.ts';
import { languageFrom, languageOf } from '#words/language.ts';
import { messagesIn, OWN_WORDS, wordsOf, type LanguageCode } from '#words/messages.ts';
import { settled, settledPieces } from '#words/settle.ts';

const NUMBERS = [0, 1, 2, 5, 11, 21, 22, 101, 1300];
const LANGUAGES: readonly LanguageCode[] = ['en', 'be', 'ru'];

type Form = readonly [LanguageCode, string, number, Qualifier, string];

const FORMS: readonly Form[] = [
  ['be', 'people', 0, 'exact', '0 чалавек'],
  ['be', 'people', 1, 'exact', '1 чалавек'],
  ['be', 'people', 2, 'exact', '2 чалавекі'],
  ['be', 'people', 5, 'exact', '5 чалавек'],
  ['be', 'people', 11, 'exact', '11 чалавек'],
  ['be', 'people', 21, 'exact', '21 чалавек'],
  ['be', 'people', 22, 'exact', '22 чалавекі'],
  ['be', 'people', 101, 'exact', '101 чалавек'],
  ['be', 'people', 1300, 'exact', '1300 чалавек'],
  ['be', 'people', 1, 'about', 'каля 1 чалавека'],
  ['be', 'people', 2, 'about', 'каля 2 чалавек'],
  ['be', 'people', 21, 'about', 'каля 21 чалавека'],
  ['be', 'people', 1300, 'about', 'каля 1300 чалавек'],
  ['be', 'people', 1, 'at-least', 'не менш як 1 чалавек'],
  ['be', 'people', 21, 'at-least', 'не менш як 21 чалавек'],
  ['be', 'people', 22, 'over', 'больш як 22 чалавекі'],
  ['be', 'people', 1300, 'nearly', 'амаль 1300 чалавек'],
  ['be', 'whom', 1, 'exact', '1 чалавека'],
  ['be', 'whom', 21, 'at-least', 'не менш як 21 чалавека'],
  ['be', 'whom', 22, 'exact', '22 чалавекі'],
  ['be', 'whom', 22, 'about', 'каля 22 чалавек'],
  ['be', 'whom', 461, 'exact', '461 чалавека'],
  ['be', 'whom', 1300, 'nearly', 'амаль 1300 чалавек'],
  ['be', 'prisoners', 1, 'exact', '1 палітвязень'],
  ['be', 'prisoners', 22, 'exact', '22 палітвязні'],
  ['be', 'prisoners', 5, 'exact', '5 палітвязняў'],
  ['be', 'prisoners', 101, 'about', 'каля 101 палітвязня'],
  ['be', 'instances', 1, 'over', 'больш як 1 выпадак'],
  ['be', 'instances', 2, 'exact', '2 выпадкі'],
  ['be', 'instances', 21, 'about', 'каля 21 выпадку'],
  ['be', 'days', 1, 'exact', '1 дзень'],
  ['be', 'days', 2, 'nearly', 'амаль 2 дні'],
  ['be', 'days', 11, 'exact', '11 дзён'],
  ['be', 'days', 101, 'about', 'каля 101 дня'],
  ['be', 'entries', 22, 'exact', '22 запісы'],
  ['be', 'entries', 1300, 'over', 'больш як 1300 запісаў'],
  ['be', 'years', 5, 'exact', '5 гадоў'],
  ['ru', 'people', 0, 'exact', '0 человек'],
  ['ru', 'people', 1, 'exact', '1 человек'],
  ['ru', 'people', 2, 'exact', '2 человека'],
  ['ru', 'people', 5, 'exact', '5 человек'],
  ['ru', 'people', 11, 'exact', '11 человек'],
  ['ru', 'people', 21, 'exact', '21 человек'],
  ['ru', 'people', 22, 'exact', '22 человека'],
  ['ru', 'people', 101, 'exact', '101 человек'],
  ['ru', 'people', 1300, 'exact', '1300 человек'],
  ['ru', 'people', 1, 'about', 'около 1 человека'],
  ['ru', 'people', 2, 'about', 'около 2 человек'],
  ['ru', 'people', 21, 'about', 'около 21 человека'],
  ['ru', 'people', 21, 'at-least', 'как минимум 21 человек'],
  ['ru', 'people', 1, 'over', 'более 1 человека'],
  ['ru', 'people', 2, 'over', 'более 2 человек'],
  ['ru', 'people', 22, 'nearly', 'почти 22 человека'],
  ['ru', 'whom', 21, 'at-least', 'как минимум 21 человека'],
  ['ru', 'whom', 22, 'exact', '22 человека'],
  ['ru', 'whom', 22, 'over', 'более 22 человек'],
  ['ru', 'whom', 5, 'exact', '5 человек'],
  ['ru', 'prisoners', 1, 'exact', '1 политзаключённый'],
  ['ru', 'prisoners', 2, 'exact', '2 политзаключённых'],
  ['ru', 'prisoners', 21, 'over', 'более 21 политзаключённого'],
  ['ru', 'instances', 21, 'over', 'более 21 случая'],
  ['ru', 'instances', 21, 'nearly', 'почти 21 случай'],
  ['ru', 'instances', 5, 'exact', '5 случаев'],
  ['ru', 'days', 2, 'exact', '2 дня'],
  ['ru', 'days', 1300, 'about', 'около 1300 дней'],
  ['ru', 'days', 101, 'about', 'около 101 дня'],
  ['ru', 'entries', 1, 'exact', '1 запись'],
  ['ru', 'entries', 22, 'exact', '22 записи'],
  ['ru', 'entries', 11, 'over', 'более 11 записей'],
  ['ru', 'years', 2, 'exact', '2 года'],
  ['ru', 'years', 11, 'exact', '11 лет'],
  ['en', 'people', 1, 'about', 'about 1 person'],
  ['en', 'people', 1300, 'at-least', 'at least 1,300 people'],
];

test.each(FORMS)('%s, %s: %d, %s, is "%s"', (code, unit, value, qualifier, form) => {
  expect(languageOf(code).amount(count(value, qualifier), unit)).toBe(form);
});

test('every counted noun of every language is said of every number, under every qualifier', () => {
  for (const code of LANGUAGES) {
    const language = languageOf(code);
    const units = Object.keys((wordsOf(code) as { units: object }).units);
    for (const unit of units)
      for (const value of NUMBERS)
        for (const qualifier of QUALIFIERS) {
          const said = language.amount(count(value, qualifier), unit);
          expect(said, `${code} ${unit}`).toContain(language.number(value));
          expect(said, `${code} ${unit}`).not.toMatch(/undefined|\{|\}| {2}|^ | $/);
        }
  }
});

describe('a message asks for a value in the form its sentence needs', () => {
  const saying = (code: LanguageCode, one: string) => languageFrom(code, { ...wordsOf(code), one } as object);

  test('a count with its noun, and the bare number for what agrees with it', () => {
    const be = saying('be', '{total_n, plural, one {вызвалены} other {вызвалена}} {total_people}');
    expect(be.sayAny('one', { total: count(21) })).toBe('вызвалены 21 чалавек');
    expect(be.sayAny('one', { total: count(21, 'about') })).toBe('вызвалены каля 21 чалавека');
    expect(be.sayAny('one', { total: 1300 })).toBe('вызвалена 1300 чалавек');
  });

  test('a date in its case', () => {
    const ru = saying('ru', '{d}; с {d_genitive}; в {d_locative}; {d_nominative}; {d_precision}');
    const said = ['2024-12-09', '2024-12', '2024'].map((d) => ru.sayAny('one', { d: date(d) }));
    expect(said.map((each) => each.replaceAll('\u00a0', ' '))).toEqual([
      '9 декабря 2024 года; с 9 декабря 2024 года; в 9 декабря 2024 года; 9 декабря 2024 года; day',
      'декабрь 2024 года; с декабря 2024 года; в декабре 2024 года; декабрь 2024 года; month',
      '2024; с 2024 года; в 2024 году; 2024 год; year',
    ]);
    expect(() => ru.sayAny('one', {})).toThrow(/one/);
    expect(() => saying('ru', '{d_dative}').sayAny('one', { d: date('2024') })).toThrow(/as "dative"/);
  });

  test('a text that stands where a date may have no form', () => {
    expect(saying('be', 'да {d_genitive}').sayAny('one', { d: '' })).toBe('да ');
  });
});

test('dates end no sentence twice, and a day does not part from its month', () => {
  for (const code of ['be', 'ru'] as const) {
    const { date: write, dayOf, shortDate } = languageOf(code);
    const days = ['2024-01-01', '2024-02', '2024-03-09', '2024-05', '2024'].map(date);
    for (const day of days)
      for (const said of [write(day), dayOf(day), shortDate(day)]) expect(said).not.toMatch(/\./);
    expect(write(date('2024-03-09'))).toMatch(/^9\u00a0\p{L}+ 2024\u00a0года$/u);
  }
  expect(languageOf('be').shortDate(date('2024-12-09'))).toBe('9\u00a0сне\u00a02024');
  expect(languageOf('ru').shortDate(date('2025-05-07'))).toBe('7\u00a0мая\u00a02025');
  expect(languageOf('ru').shortDate(date('2025-05'))).toBe('май\u00a02025');
});

test('numbers are set as each language sets them', () => {
  expect([1517, 13000, 86.82].map(languageOf('be').number)).toEqual(['1517', '13\u00a0000', '86,82']);
  expect([1517, 13000, 86.82].map(languageOf('ru').number)).toEqual(['1517', '13\u00a0000', '86,82']);
});

test('countries are called as the language calls them', () => {
  expect(languageOf('be').country('Lithuania')).toBe('Літва');
  expect(languageOf('ru').country('United States')).toBe('США');
  expect(languageOf('ru').country('The north')).toBe('The north');
  expect(languageOf('en').country('Lithuania')).toBe('Lithuania');
});

test.each([
  ['была у калоніі', 'была ў калоніі'],
  ['быў ў калоніі', 'быў у калоніі'],
  ['9 ў зняволенні', '9 у зняволенні'],
  ['да ўсіх і на уніі', 'да ўсіх і на уніі'],
  ['У Мінску, ў Гомелі', 'У Мінску, у Гомелі'],
  ['З снежня да студзеня, з жніўня', 'Са снежня да студзеня, з жніўня'],
  ['праз снежань', 'праз снежань'],
])('%s is settled as %s', (text, said) => {
  expect(settled(text)).toBe(said);
});

test('A text in pieces is settled as the whole of it, but for what is no text.', () => {
  const number = { text: '2' };
  const settledIn = (...pieces: (string | typeof number)[]) => settledPieces(pieces, ({ text }) => text);
  expect(settledIn('Яна ', 'у ', 'Мінску ', 'ўсім')).toEqual(['Яна ', 'ў ', 'Мінску ', 'ўсім']);
  expect(settledIn('Ён ', 'ў', ' 2021, ', number, ' ў Гомелі')).toEqual([
    'Ён ',
    'у',
    ' 2021, ',
    number,
    ' у Гомелі',
  ]);
});

describe.each(['be', 'ru'] as const)('what there is of the words of %s', (code) => {
  const english = messagesIn(OWN_WORDS.en);
  const own = messagesIn(OWN_WORDS[code]);

  test('says nothing that English does not say', () => {
    const alone = [...own.keys()].filter(
      (key) => !english.has(key) && !/^(?:units|countries|feminine|oblique|dates)\./.test(key),
    );
    expect(alone).toEqual([]);
  });

  test('asks for values that English is given, or for a form of them', () => {
    const language = languageFrom(code, OWN_WORDS[code]);
    for (const key of own.keys()) {
      if (/^(?:units|countries|feminine|oblique|dates)\./.test(key)) continue;
      const given = languageOf('en').argumentsOf(key);
      for (const name of language.argumentsOf(key)) {
        const base = name.replace(/_[a-z]+$/, '');
        // English, too, may ask for a form alone.
        const bases = given.map((own) => own.replace(/_[a-z]+$/, ''));
        expect([...given, ...bases], `${code} ${key}`).toContain(given.includes(name) ? name : base);
      }
    }
  });

  test('has every form of a plural, and no "one" that says no number', () => {
    for (const [key, message] of own) {
      for (const branches of pluralsIn(parsed(message, code))) {
        expect(Object.keys(branches), `${code} ${key}`).toContain('other');
        const [first] = branches.one?.value ?? [];
        // A verb or adjective beside `{x_people}` agrees with 21 as with 1.
        const begins = first !== undefined && 'value' in first ? first.value : '';
        expect(begins, `${code} ${key} says it of 21, too`).not.toMatch(/^(?:один|адзін)/iu);
        // What follows is of all of them: "31 человек, у которых".
        expect(saidIn(branches.one?.value ?? []), `${code} ${key} says it of 31, too`).not.toMatch(OF_ONE);
      }
    }
  });
});

/** A clause about one alone: "who", "whose", in the singular. */
const OF_ONE =
  /, (?:\p{L}{1,3} )?(?:котор(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)|ч(?:ей|ья|ьё|ьего)|як(?:і|ога|ому|ім|ая|ой|ую|ое)|чы(?:й|я|ё|йго))(?!\p{L})/u;

/** The words of a message's parts themselves, without what they choose between. */
function saidIn(parts: Parts): string {
  return parts.map((part) => ('value' in part && !('options' in part) ? part.value : '…')).join('');
}

type Parts = ReturnType<IntlMessageFormat['getAst']>;
type Branches = Readonly<Partial<Record<string, { readonly value: Parts }>>>;

function parsed(message: string, code: LanguageCode): Parts {
  const styles = { number: { words: {}, feminine: {}, oblique: {} } };
  return new IntlMessageFormat(message, code, styles, { ignoreTag: true }).getAst();
}

/** The branches of each plural of a message, those within others among them. */
function pluralsIn(parts: Parts): readonly Branches[] {
  return parts.flatMap((part) => {
    if (!('options' in part)) return [];
    const branches: Branches = part.options;
    const inner = Object.values(branches).flatMap((branch) => pluralsIn(branch?.value ?? []));
    return 'pluralType' in part ? [branches, ...inner] : inner;
  });
}

test.each([
  ['be', 'У шасці раўндах вызвалілі 100 чалавек'],
  ['ru', 'В шести раундах освобождено 100 человек'],
] as const)('%s spells a small number out in its case', (code, said) => {
  const total = { value: 100, qualifier: 'exact' } as const;
  expect(languageOf(code).sayAny('charts.rounds.brief', { rounds: 6, total })).toBe(said);
});
