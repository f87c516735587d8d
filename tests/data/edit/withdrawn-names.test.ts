import { expect, test } from 'vitest';
import { namingOf, WITHDRAWN } from '#data/edit/withdrawn-names.ts';

const naming = namingOf({
  id: 'ivan-goncharov',
  names: ['Ivan Goncharov', 'Іван Ганчароў', 'Иван Гончаров', 'Vania (pen name)'],
  others: ['Olga Knipper', 'Anton Chekhov'],
  also: ['Vaňa'],
});

test('a name gives way in every spelling, declined, and by the surname alone', () => {
  for (const text of [
    'Ivan Goncharov',
    'Goncharov',
    'Гончарова',
    'Гончаровыми',
    'Gončarovas',
    'Gontscharow',
    'IVAN GONCHAROV',
    'vaňa',
    'Vania (pen name)',
  ])
    expect(naming.without(`On ${text}, once more`)).toBe(`On ${WITHDRAWN}, once more`);
  expect(naming.without('Ivan Goncharov’s trial')).toBe(`${WITHDRAWN}’s trial`);
});

test('other words stay, and other people', () => {
  for (const text of ['Ivan goes home', 'гончая', 'a gong', 'Anton Chekhov', 'Olga Knipper'])
    expect(naming.without(text)).toBe(text);
});

test('ids and addresses that hold the name lose it, the same id always in the same way', () => {
  expect(naming.withoutInId('ivan-goncharov-1890-detained')).toBe('withdrawn-1890-detained');
  expect(naming.withoutInId('agency-1890-goncharova')).toBe('agency-1890-withdrawn');
  expect(naming.withoutInId('agency-1890-gong')).toBe('agency-1890-gong');
  expect(naming.isTold('https://example.org/news/iwan-gonczarow-wyjechal/')).toBe(true);
  expect(naming.isTold('https://example.org/%D0%B3%D0%BE%D0%BD%D1%87%D0%B0%D1%80%D0%BE%D0%B2%D0%B0')).toBe(
    true,
  );
  expect(naming.isTold('https://example.org/%E0%A4%A/')).toBe(false);
  for (const address of [
    '?tags=IvanGoncharov',
    '?tags=%D0%98%D0%B2%D0%B0%D0%BD%D0%93%D0%BE%D0%BD%D1%87%D0%B0%D1%80%D0%BE%D0%B2',
    '@ivangoncharov_fans',
  ])
    expect(naming.isTold(`https://example.org/${address}`), address).toBe(true);
  expect(naming.isTold('https://example.org/gonggong')).toBe(false);
});

test('a surname that somebody else bears is no sign of the person', () => {
  const shared = namingOf({
    id: 'ivan-goncharov',
    names: ['Ivan Goncharov'],
    others: ['Maria Goncharova'],
    also: [],
  });
  expect(shared.without('Goncharov and Maria Goncharova and Ivan Goncharov')).toBe(
    `Goncharov and Maria Goncharova and ${WITHDRAWN}`,
  );
  expect(shared.withoutInId('maria-goncharova-1890')).toBe('maria-goncharova-1890');
});

test('a name with a hyphen is a name', () => {
  const double = namingOf({ id: 'a-b', names: ['Anna Orlova-Denisova'], others: [], also: [] });
  expect(double.without('Anna Orlova-Denisova, Orlova-Denisova, Orlova')).toBe(
    `${WITHDRAWN}, ${WITHDRAWN}, ${WITHDRAWN}`,
  );
});

test('a short surname is told in an address where it is a word, whichever way words are told apart', () => {
  const short = namingOf({ id: 'a-k', names: ['Anna Kołas'], others: [], also: [] });
  for (const address of ['anna-kolas', '?tags=AnnaKolas', 'anna_ko%C5%82as/1', 'annaKołas'])
    expect(short.isTold(`https://example.org/${address}`), address).toBe(true);
  // Within another word it may be anything.
  expect(short.isTold('https://example.org/annakolas')).toBe(false);
});

test('a surname of three letters, or a word of a name in lower case, is too common to be looked for', () => {
  const three = namingOf({ id: 'a-l', names: ['Anna Lee'], others: [], also: [] });
  expect(three.without('Lee and Anna Lee')).toBe(`Lee and ${WITHDRAWN}`);
  const four = namingOf({ id: 'a-r', names: ['Anna Rook'], others: [], also: [] });
  expect(four.without('Rook, a rook, Rooks, Rookerie and Rookeries')).toBe(
    `${WITHDRAWN}, a rook, ${WITHDRAWN}, ${WITHDRAWN} and Rookeries`,
  );
  const six = namingOf({ id: 'a-m', names: ['Anna Magpie'], others: [], also: [] });
  expect(six.without('magpie, magpies')).toBe(`${WITHDRAWN}, ${WITHDRAWN}`);
});
