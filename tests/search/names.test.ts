import { expect, test } from 'vitest';
import { matchNames, queryOf, soundsOf, type Candidate } from '#search/names.ts';

interface Person extends Candidate {
  readonly id: string;
}

const person = (
  id: string,
  names: readonly string[],
  more: { gender?: 'm' | 'f'; known?: number; life?: readonly string[] } = {},
): Person => ({
  id,
  named: { names, gender: more.gender ?? null, known: more.known ?? 1 },
  sounds: soundsOf(names),
  life: more.life ?? [],
});

const people = [
  person('wife', ['Sviatlana Vetrouskaya', 'Святлана Ветроўская', 'Светлана Ветровская'], {
    gender: 'f',
    known: 9,
  }),
  person('husband', ['Siarhei Vetrouski', 'Сяргей Ветроўскі', 'Сергей Ветровский'], {
    gender: 'm',
    known: 5,
  }),
  person('hyphen', ['Palina Dubrova-Lisouskaya', 'Паліна Дуброва-Лісоўская', 'Полина Дуброва-Лисовская'], {
    gender: 'f',
  }),
  person('short', ['Maksim Duk', 'Максім Дук', 'Максим Дук'], { gender: 'm', life: ['lawyer'] }),
  person('plain', ['Ihar Kalesnik', 'Ігар Калеснік', 'Игорь Колесник'], { gender: 'm' }),
  person('alias', ['Nasta Verasen', 'Наста Верасень', 'Jhon Silver (pen name)'], { gender: 'f' }),
];

const found = (query: string) => matchNames(queryOf(query), people).found.map(({ person: { id } }) => id);
const nearest = (query: string) => matchNames(queryOf(query), people).nearest.map(({ person: { id } }) => id);

test('A name is found in any spelling, part and case of its language.', () => {
  for (const query of [
    'Kalesnik',
    'колесник',
    'Калесніка',
    'Колеснику',
    'Калеснікам',
    'Kolesnika',
    'Kolesnikovi',
    'Koleszniknak',
    'Kolesnik’s',
    'Igor Kolesnik',
    'Колесник Игорь',
    'калес',
    'Κολέσνικ',
    'კოლესნიკის',
  ])
    expect(found(query), query).toEqual(['plain']);
});

test('Letters of another alphabet, signs for an apostrophe and accents do not hide a name.', () => {
  for (const query of ['Кaлеснiк', 'Kалесник', 'КОЛЕСНИ́К', 'Кале\u00adсник', 'Коле\u200bсник'])
    expect(found(query), query).toEqual(['plain']);
  const signed = [person('signed', ['Daryia Vetruk', 'Дар’я Вятрук', 'Дарья Вятрук'])];
  for (const sign of '\'’‘ʼ´`′ˈ‛＇"ʹ')
    expect(matchNames(queryOf(`Дар${sign}я Вятрук`), signed).found, sign).toHaveLength(1);
});

test('The ending tells a man from a woman of the same name; both are shown, the likelier first.', () => {
  expect(found('Ветровского')).toEqual(['husband', 'wife']);
  expect(found('Ветроўскую')).toEqual(['wife', 'husband']);
  expect(found('Сергея Ветровского')).toEqual(['husband']);
});

test('Patronymics, titles and what somebody does are no part of a name; an initial tells people apart.', () => {
  for (const query of [
    'Игорь Павлович Колесник',
    'Ігара Паўлавіча Калесніка',
    'господину Колеснику',
    'Mr Kalesnik',
    'Kalesnik case',
    'Колесник И. П.',
  ])
    expect(found(query), query).toEqual(['plain']);
  expect(found('lawyer Duk')).toEqual(['short']);
  expect(found('С. Ветровск')).toContain('husband');
  // What somebody does is no name, however much is said of it.
  expect(found('lawyer, lawyer')).toEqual([]);
});

test('A surname that begins as a title does is a name, and a title with its ending is none.', () => {
  const all = ['Panasiuk', 'Drozd', 'Sudnik', 'Suprun'].map((surname) =>
    person(surname, [`Ihar ${surname}`]),
  );
  const ids = (query: string) => matchNames(queryOf(query), all).found.map(({ person: { id } }) => id);
  expect(ids('Ihar Panasiuk')).toEqual(['Panasiuk']);
  expect(ids('Игорь Дрозд')).toEqual(['Drozd']);
  expect(ids('Ігара Судніка')).toEqual(['Sudnik']);
  for (const title of ['пана', 'спадару', 'Dr.', 'Herrn', 'правозащитника', 'господину', 'суд', 'Señora'])
    expect(ids(`${title} Drozd`), title).toEqual(['Drozd']);
});

test('Short forms of a given name are it beside another word, in any script and case, and alone they are no name.', () => {
  for (const query of ['Света Ветровская', 'Svetu Vetrouskaya', 'Свету Ветровскую', 'Светка Ветровская'])
    expect(found(query), query).toEqual(['wife']);
  for (const query of ['Серёжа Ветровский', 'Сережи Ветровского', 'Ветровский Серёга', 'Serjozha Vetrouski'])
    expect(found(query), query).toEqual(['husband']);
  for (const query of ['Света', 'Серёжа', 'люди']) expect(found(query), query).toEqual([]);
  for (const query of ['Света Дуброва', 'Серёжа Колесник', 'Поля Ветровская'])
    expect(found(query), query).toEqual([]);
});

test('A patronymic is one in any spelling, beside the given name; beside the surname alone it is a surname.', () => {
  for (const query of [
    'Igor Pavlovich Kalesnik',
    'Igor Pavlovitsj Kalesnik',
    'Igor Pavlovitš Kalesnik',
    'Igor Pawlowitsch Kalesnik',
    'Kalesnik Igor Pavlovich',
  ])
    expect(found(query), query).toEqual(['plain']);
  for (const query of ['Павлович Колесник', 'Kalesnik Pavlovich']) expect(found(query), query).toEqual([]);
});

test('One slip in a long name is forgiven, in a short one only beside the given name.', () => {
  for (const query of ['Клесник', 'Колесинк', 'Колесмик']) expect(found(query), query).toEqual(['plain']);
  expect(found('Дуг')).toEqual([]);
  expect(found('Колмсмик')).toEqual([]);
});

test('Somebody else’s given name beside a surname makes it somebody else, whose nearest names are shown apart.', () => {
  expect(found('Анна Ветровская')).toEqual([]);
  expect(nearest('Анна Ветровская')).toEqual(['wife', 'husband']);
  expect(found('Колесникович')).toEqual([]);
  expect(nearest('Колесникович')).toContain('plain');
});

test('A whole name that is nobody’s finds nobody of the same given name, and no strangers as the nearest.', () => {
  for (const query of ['Игорь Петкевич', 'Петкевич Игорь', 'Сергей Павлович', 'Ihar Piatkevich'])
    expect([...found(query), ...nearest(query)], query).toEqual([]);
  // Half a likeness of one word is none where the other is like nothing.
  expect(nearest('Колмсмик')).toEqual(['plain']);
  expect(nearest('Роберт Колмсмик')).toEqual([]);
  expect(nearest('Игорь Колмсмик')).toEqual(['plain']);
});

test('A double name is found whole and by either part, an alias without what stands in brackets.', () => {
  for (const query of ['Дуброва', 'Лисовской', 'Дуброва-Лисовскую', 'Полины Дубровы-Лисовской'])
    expect(found(query), query).toEqual(['hyphen']);
  expect(found('Silver')).toEqual(['alias']);
  expect(found('pen name')).toEqual([]);
});

test('Nothing, one letter and signs find nobody.', () => {
  for (const query of ['', ' ', 'К', '«»?!', '\ud800', '…']) {
    expect(found(query), query).toEqual([]);
    expect(nearest(query), query).toEqual([]);
  }
});

test('A given name that is nearly theirs is theirs beside a surname that is surely so, and beside no other.', () => {
  for (const query of ['Паліта Дуброва', 'Лісоўская Палена', 'Palita Lisouskaya'])
    expect(found(query), query).toEqual(['hyphen']);
  // Without its vowels it is the same name.
  for (const query of ['Плина Дубрва', 'Plina Lisouskaya']) expect(found(query), query).toEqual(['hyphen']);
  for (const query of [
    'Марына Дуброва',
    'Паліта Дуб',
    'Паліта Дубрач',
    'Паліта',
    'Паліта Патрова',
    // A slip more is one too many.
    'Паліта Дуброва Лісомская',
  ])
    expect(found(query), query).toEqual([]);
});

test.each([
  // As it is; letters that are confused; what a case adds, twice where the name itself may end so; another's ending.
  ['Zubr', 'Ihar Zubr', 0],
  ['Zobr', 'Ihar Zubr', null],
  ['Kolesnik', 'Ihar Kalesnik', 0.05],
  ['Zubru', 'Ihar Zubr', 0.03],
  ['Jurasia', 'Juras Kalesnik', 0.06],
  ['Ветровского', 'Светлана Ветровская', 0.18],
  // Other initials than somebody's.
  ['I. Kalesnik', 'Ihar Kalesnik', 0],
  ['S. Kalesnik', 'Ihar Kalesnik', 0.25],
  // A beginning, from the second letter on; one that is confused, and in a long one as much as in six letters.
  ['ka', 'Ihar Kalesnik', 0.4],
  ['ko', 'Ihar Kalesnik', 0.45],
  ['ki', 'Ihar Kalesnik', null],
  ['bobaryk', 'Ihar Babarykinovich', 0.45],
  ['bobirykin', 'Ihar Babarykinovich', null],
  // A slip: in six letters alone, in five beside the given name, in fewer none; nor where an ending leaves next to nothing.
  ['Kalbem', 'Ihar Kalben', 1],
  ['Kalem', 'Ihar Kalen', null],
  ['Ihar Kalem', 'Ihar Kalen', 1],
  ['Marap Zubr', 'Maran Zubr', 1],
  ['Ihar Lana', 'Ihar Lapa', null],
  ['Ihar Lapaha', 'Ihar Lakaha', 1],
  ['Ihar Duskij', 'Ihar Luskij', null],
])('%s means %s at a cost of %d', (query, name, cost) => {
  const woman = name.startsWith('С') ? 'f' : 'm';
  const [only] = matchNames(queryOf(query), [person('one', [name], { gender: woman })]).found;
  if (cost === null) expect(only).toBeUndefined();
  else expect(only?.cost).toBeCloseTo(cost, 9);
});

test('A given name that begins with two letters like theirs is another.', () => {
  expect(found('Пасіна Дуброва')).toEqual([]);
});

const among = (query: string, ...known: readonly (readonly [surname: string, known: number])[]) => {
  const all = known.map(([surname, much]) => person(surname, [`Ihar ${surname}`], { known: much }));
  const matches = matchNames(queryOf(query), all);
  return { found: matches.found.map(({ person: { id } }) => id), nearest: matches.nearest };
};

test('Of those who fit, slips are left out where somebody fits without, two letters that changed places among them.', () => {
  expect(among('Kalmesik', ['Kalmefik', 9], ['Kalmesik', 1], ['Kamlesik', 9]).found).toEqual(['Kalmesik']);
  expect(among('Kalmesik', ['Kalmefik', 1], ['Kamlesik', 1]).found).toEqual(['Kamlesik', 'Kalmefik']);
});

test('Of those who fit, whoever is named by more of the words is first, however little known.', () => {
  const all = [
    person('known', ['Ihar Duk'], { known: 9, life: ['maksim'] }),
    person('named', ['Maksim Duk'], { known: 1 }),
  ];
  const ids = matchNames(queryOf('Maksim Duk'), all).found.map(({ person: { id } }) => id);
  expect(ids).toEqual(['named', 'known']);
});

test('Of a name each sound is kept that differs from the others, whole or without its ending, and each once.', () => {
  const surnames = (...names: string[]) => soundsOf(names.map((name) => `Ihar ${name}`)).surnames;
  const different = (words: readonly string[]) => new Set(words).size;
  // One ending, and two names; one sound, and two endings.
  const couple = surnames('Vetrouski', 'Vetrouskaya');
  expect(different(couple.map(({ whole }) => whole))).toBe(2 * different(couple.map(({ stem }) => stem)));
  expect(surnames('Karney', 'Karněj')).toEqual(
    expect.arrayContaining([
      { whole: 'karnei', stem: 'karne' },
      { whole: 'karnei', stem: 'karnei' },
    ]),
  );
  expect(surnames('Duk', 'Дук')).toEqual([{ whole: 'duk', stem: 'duk' }]);
});

test('Of those as near, to an eighth of a slip, the better known is first; else the nearer.', () => {
  expect(among('Balan', ['Belan', 1], ['Belon', 9]).found).toEqual(['Belon', 'Belan']);
  expect(among('Belan', ['Bilan', 1], ['Bolan', 9]).found).toEqual(['Bilan', 'Bolan']);
  expect(among('Balan', ['Belon', 1], ['Belan', 1]).found).toEqual(['Belan', 'Belon']);
});

test('The nearest are five at most, of words of four letters and more, as far as a quarter of their letters.', () => {
  const many = Array.from({ length: 6 }, () => ['Kalesnik', 1] as const);
  expect(among('Колесникович', ...many)).toMatchObject({ found: [], nearest: { length: 5 } });
  expect(among('Zubn', ['Zubr', 1])).toMatchObject({ found: [], nearest: [{ cost: 1 }] });
  expect(among('Dug', ['Duk', 1])).toEqual({ found: [], nearest: [] });
  expect(among('Supn', ['Zubr', 1])).toEqual({ found: [], nearest: [] });
});
