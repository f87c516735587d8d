import { expect, test } from 'vitest';
import { finderOf } from '#browser/people-find.ts';
import { all, openPage } from './page.ts';

openPage(
  `<ul>
    <li class="person-card" id="plain" data-gender="m" data-words="Ігар Калеснік|Ihar Kalesnik|Igor Kolesnik"><h3>Игорь Колесник</h3><p>Программист из Минска.</p></li>
    <li class="person-card" id="wife" data-gender="f" data-words="Святлана Ветроўская|Sviatlana Vetrouskaya"><h3>Светлана Ветровская</h3><p>Адвокат.</p></li>
  </ul>`,
  'https://site.example/ru/people/',
);
const find = finderOf(all('.person-card'));
const found = (query: string) => [...find(query)].map(({ id }) => id);

test('Everyone is there before anything is typed.', () => {
  expect(found(' ')).toEqual(['plain', 'wife']);
});

test('A name is found inflected, in mixed letters, in another spelling and with a slip, as the search finds it.', () => {
  for (const query of ['Колесника', 'Кaлеснiк', 'Kolesnikov', 'калесн', 'Колестник', 'Ігара Калесніка'])
    expect(found(query), query).toEqual(['plain']);
  expect(found('Ветроўскую')).toEqual(['wife']);
});

test('One letter, with which typing begins, finds by every spelling of a name.', () => {
  expect(found('к')).toEqual(['plain']);
  expect(found('k')).toEqual(['plain']);
  expect(found('v')).toEqual(['wife']);
});

test('Accents, capitals and marks between words make no difference; of nobody whose gender is not known a name is found, too.', () => {
  openPage(
    `<li class="person-card" id="accents" data-words=""><h3>Zoë Ångström-Müller</h3><p>Éditeur,2021</p></li>`,
  );
  const finder = finderOf(all('.person-card'));
  for (const query of ['zoe', 'ZOË', 'angstrom', 'muller', 'Éditeur', 'editeur', '2021', 'müller edit'])
    expect(
      [...finder(query)].map(({ id }) => id),
      query,
    ).toEqual(['accents']);
  expect(finder('editeur nobody').size).toBe(0);
});

test('So is what somebody does, by the beginnings of its words; another name is nobody’s.', () => {
  expect(found('программист минск')).toEqual(['plain']);
  expect(found('адв')).toEqual(['wife']);
  expect(found('Воробьёва')).toEqual([]);
});
