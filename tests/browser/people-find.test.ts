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

test('So is what somebody does, by the beginnings of its words; another name is nobody’s.', () => {
  expect(found('программист минск')).toEqual(['plain']);
  expect(found('адв')).toEqual(['wife']);
  expect(found('Воробьёва')).toEqual([]);
});
