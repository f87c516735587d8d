import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkTranslations } from '#data/translations/check.ts';
import { translatedData } from './folder.ts';

const WHY = 'Nobody was recognised.';

test('files that were just written have no fault, and everything is missing', async () => {
  const data = await translatedData();
  expect(await data.faults()).toBe('');
  const { counts } = await checkTranslations(data.translations, await data.load());
  expect(counts.find(({ language, table }) => language === 'be' && table === 'events')?.states).toEqual({
    missing: 2,
    fuzzy: 0,
    unread: 0,
    read: 0,
  });
});

test('what is translated waits for a reader', async () => {
  const data = await translatedData();
  const statesOf = async () => {
    const { counts } = await checkTranslations(data.translations, await data.load());
    return counts.find(({ language, table }) => language === 'be' && table === 'rounds')?.states;
  };
  await data.translate(WHY, { translated: 'Нікога не прызналі.', note: 'by: t2' });
  expect(await statesOf()).toMatchObject({ unread: 1, read: 0 });
  await data.translate(WHY, { note: 'by: t2; read: r1', translated: 'Нікога не прызналі.' });
  expect(await statesOf()).toMatchObject({ unread: 0, read: 1 });
  expect(await data.faults()).toBe('');
});

test('a fault names its file, its line and what to do', async () => {
  const data = await translatedData();
  await data.translate('Sentenced to 4.5 years', { translated: 'Асуджаная на 5 гадоў', note: 'by: t1' });
  const text = await readFile(join(data.translations, 'be/life-events.po'), 'utf8');
  const line = text.slice(0, text.indexOf('msgctxt "life-events/headline/f"')).split('\n').length;
  expect(await data.faults()).toBe(
    `translations/be/life-events.po:${line} life-events/headline/f: "Асуджаная на 5 гадоў" has the numbers 5, and the English has 4.5; mend them, or say why in a comment that begins with "numbers:"`,
  );
});

test('an entry without a source text is refused, and so is one that stands twice', async () => {
  const data = await translatedData();
  const file = join(data.translations, 'be/events.po');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    `${text}\nmsgctxt "events/headline"\nmsgid "Round 9"\nmsgstr ""\n\nmsgctxt "events/headline"\nmsgid "Round 1 is announced"\nmsgstr ""\n`,
  );
  expect(await data.faults()).toMatch(
    /be\/events\.po:\d+ "Round 1 is announced" stands twice; keep one\n.*be\/events\.po:\d+ events\/headline: "Round 9" is no text of the data \(any more\); run "npm run translations"$/,
  );
});

test('nobody is named, and forms are whole', async () => {
  const data = await translatedData();
  await data.translate('Baker', { translated: 'Пякарка', note: 'by: Person 30' });
  expect(await data.faults()).toMatch(/names "Person 30"; say a role, such as t2 or r1, never a name/);
  await data.translate('Baker', {
    translated: 'Пякарка',
    plural: 'Bakers',
    forms: ['Пякарка', ''],
    note: '',
  });
  expect(await data.faults()).toMatch(/has not all of its 3 forms: one, few, many/);
});

test('a table that is declared complete lacks nothing', async () => {
  const data = await translatedData();
  await writeFile(join(data.translations, 'complete.json'), '{ "be": ["events"] }');
  expect(await data.faults()).toMatch(/be\/events\.po is declared complete .* 2 of its texts/);
});

test('a file that is none is named', async () => {
  const data = await translatedData();
  await writeFile(join(data.translations, 'be/events.po'), 'msgid "cut');
  expect(await data.faults()).toMatch(/be\/events\.po is not a file of translations: .*; restore it/);
});
