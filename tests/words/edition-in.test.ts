import { expect, test, vi } from 'vitest';
import { date } from '#data/dates.ts';
import { makeEdition } from '#data/edition.ts';
import { editionIn, editionWith } from '#words/edition-in.ts';
import { aboutOf, BLANK_CORRECTION } from '../data/blank.ts';
import { translatedData } from '../data/translations/folder.ts';
import { invent } from '../people/synthetic.ts';

test('an edition in a language has what is translated and read, and English where there is nothing', async () => {
  const data = await translatedData();
  await data.translate('Baker', { translated: 'Пякарка', note: 'by: t1; read: r1' });
  await data.translate('A synthetic person.', { translated: 'Прыдуманая асоба.', note: 'by: t1' });
  await data.translate('Nothing that happened.', {
    translated: 'Нічога, што было.',
    isFuzzy: true,
    note: 'by: t1; read: r1',
  });
  vi.stubEnv('TRANSLATIONS_DIR', data.translations);
  const { latest } = await data.load();
  const own = editionIn(latest, 'be');
  vi.unstubAllEnvs();
  expect(own.row('people', 'person-17')).toMatchObject({ role: 'Пякарка', one_line: 'A synthetic person.' });
  expect(own.articles[0]?.what_it_punishes).toBe('Nothing that happened.');
  expect(own.row('rounds', 'r1').announced_on).toBe('2024-07-03');
  expect(editionIn(latest, 'be')).toBe(own);
  expect(editionIn(own, 'en')).toBe(latest);
  expect(latest.row('people', 'person-17').role).toBe('Baker');
});

test('all that an edition says is translated: where was looked, and what was corrected, but no number and no key', () => {
  const words = { looked_for: { en: 'Releases' }, not_found: { en: 'Ages' } };
  const correction = {
    ...BLANK_CORRECTION,
    edition: date('2024-12-09'),
    table: 'people',
    key: 'person-17',
    column: 'role',
    was: 'Baker',
    is: 'Teacher',
    why: 'Misread',
  };
  const made = makeEdition(
    {
      ...aboutOf('2024-12-09'),
      looked_through: [
        { outlets: ['A Paper'], from: date('2024-12-01'), until: date('2024-12-09'), ...words },
      ],
    },
    invent({}),
    { corrections: [correction, { ...correction, column: 'gender', was: 'm', is: 'f' }] },
  );
  const own = editionWith(made, 'be', (context, english) => `${context}: ${english}`);
  expect(own.about.looked_through).toMatchObject([
    {
      outlets: ['A Paper'],
      looked_for: { en: 'Releases', be: 'edition/looked_for: Releases' },
      not_found: { en: 'Ages', be: 'edition/not_found: Ages' },
    },
  ]);
  expect(own.corrections).toMatchObject([
    { was: 'people/role/f: Baker', is: 'people/role/f: Teacher', why: 'corrections/why: Misread' },
    { was: 'm', is: 'f', why: 'corrections/why: Misread' },
  ]);
  expect(own.people[0]).toMatchObject({
    name_en: 'Person Seventeen',
    gender: 'f',
    role: 'people/role/f: Teacher',
  });
});
