import { expect, test, vi } from 'vitest';
import { editionIn } from '#words/edition-in.ts';
import { translatedData } from '../data/translations/folder.ts';

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
