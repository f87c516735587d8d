import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planWithdrawal, withdraw } from '#data/edit/withdraw.ts';
import { withdrawFromTranslations } from '#data/edit/withdraw-translations.ts';
import { csvIn, NEWER, ROWS } from '../synthetic.ts';
import { translatedData, type TranslatedData } from '../translations/folder.ts';

async function everything({ translations }: TranslatedData): Promise<string> {
  const files = (await readdir(translations, { recursive: true })).filter((file) => file.includes('.'));
  return (await Promise.all(files.map((file) => readFile(join(translations, file), 'utf8')))).join('\n');
}

test('a withdrawn person is in no translation, in no spelling, and neither is what was about them alone', async () => {
  const data = await translatedData();
  const names = { name_en: 'Ada Vydumskaya', name_be: 'Ада Выдумская', name_ru: 'Ада Выдумская' };
  const people = ROWS.people.map((row) => (row.person_id === 'person-17' ? { ...row, ...names } : row));
  const events = ROWS.events.map((row) => ({ ...row, detail: 'Ada Vydumskaya was the first of three.' }));
  await data.write(`${NEWER}/people.csv`, csvIn(NEWER, 'people', people));
  await data.write(`${NEWER}/events.csv`, csvIn(NEWER, 'events', events));
  await data.renew();
  const first = 'Ada Vydumskaya was the first of three.';
  const note = 'by: t1; read: r1; Выдумскай пра гэта сказана';
  await data.translate(first, { translated: 'Пра Аду Выдумскую сказана першай з трох.', note });
  await data.translate('Sentenced to 4.5 years', { translated: 'Ада Выдумская: 4,5 года', note: '' });

  const { folder, translations } = data;
  const terms = ['en,be,ru', 'prison,турма,тюрьма', 'Ada Vydumskaya,Ада Выдумская,Ада Выдумская', ''];
  const complete = join(translations, 'complete.json');
  await writeFile(complete, '{ "be": ["events"], "ru": [] }');
  await writeFile(join(translations, 'glossary.csv'), terms.join('\n'));
  await withdraw(folder, await planWithdrawal(folder, 'person-17'), {
    why: 'At the family’s request',
    today: '2026-02-01',
    translations,
  });
  const left = await everything(data);
  expect(left).not.toMatch(/vydum|выдум|person-17|Sentenced to/i);
  expect(await readFile(join(translations, 'glossary.csv'), 'utf8')).toBe('en,be,ru\nprison,турма,тюрьма\n');
  // What is to be read again must not keep the site from being built.
  expect(JSON.parse(await readFile(complete, 'utf8'))).toEqual({ be: [], ru: [] });
  const entry = await data.entry('[name withdrawn] was the first of three.');
  expect(entry).toMatchObject({ isFuzzy: true });
  expect(entry?.translated).toMatch(/сказана першай з трох\.$/);
  expect(await data.faults()).toBe('');
});

test('a file without the name stays as it was, and is as complete as it was', async () => {
  const data = await translatedData();
  const { folder, translations } = data;
  await data.translate('Baker', { translated: 'Person 17', note: 'by: t1' });
  const complete = join(translations, 'complete.json');
  await writeFile(complete, '{ "be": ["rounds", "people"], "ru": ["people"] }');
  const rounds = join(translations, 'be', 'rounds.po');
  await writeFile(join(translations, 'be', 'names.txt'), 'Person\nPerson 17\nYouTube\n');
  const before = await readFile(rounds, 'utf8');
  await withdrawFromTranslations(translations, await planWithdrawal(folder, 'person-17'));
  expect(JSON.parse(await readFile(complete, 'utf8'))).toMatchObject({ be: ['rounds'] });
  expect(await readFile(rounds, 'utf8')).toBe(before);
  expect(await readFile(join(translations, 'be', 'names.txt'), 'utf8')).toBe('Person\nYouTube\n');
});
