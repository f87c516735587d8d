import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '#data/problem.ts';
import { checkMessages, messageLines } from '#words/check-messages.ts';
import { LANGUAGES } from '#words/messages.ts';

/** Words of three languages in a folder of their own. */
async function wordsOf(files: Readonly<Record<string, object | string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'words-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, words] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), typeof words === 'string' ? words : JSON.stringify(words, null, 2));
  }
  return folder;
}

const ENGLISH = {
  site: { name: 'Rounds', days: '{n, plural, one {# day} other {# days}}' },
  front: { more: 'More' },
};

test('a published language lacks no word; each is named with its file, all at once', async () => {
  const folder = await wordsOf({ 'en/site.json': ENGLISH, 'be/site.json': { site: { name: 'Раўнды' } } });
  const { problems, counts } = await checkMessages({ folder, published: ['en', 'be'] });
  expect(problems.map(formatProblem).map((line) => line.replace(folder, 'words'))).toEqual([
    'words/be/site.json site.days: is missing; translate "{n, plural, one {# day} other {# days}}"',
    'words/be/site.json front.more: is missing; translate "More"',
  ]);
  const lines = messageLines(counts);
  expect(lines).toContain('words/be: 1 of 3 messages');
  expect(lines).toContain('words/ru: 0 of 3 messages, not published');
});

test('what a language has is right before it is published; the line says where', async () => {
  const folder = await wordsOf({
    'en/site.json': ENGLISH,
    'be/site.json': {
      site: { days: '{n, plural, one {адзін дзень} few {# дні} many {# дзён} other {# дня}}' },
    },
    'ru/site.json': { site: { nothing: 'Ничего' } },
    'ru/more.json': '{ "site": ',
  });
  const { problems } = await checkMessages({ folder, published: ['en'] });
  expect(problems.map(formatProblem).map((line) => line.replace(folder, 'words'))).toEqual([
    'words/be/site.json:3 site.days: "{n, plural, one {адзін дзень} few {# дні} many …" says no number under "one" of {n}, which is 21 and 31 as well; write #, or =1 where one alone is meant',
    expect.stringMatching(/^words\/ru\/more\.json is not JSON: .*; mend it$/),
    'words/ru/site.json:3 site.nothing: "Ничего" is no message of English (any more); take it out',
  ]);
});

test('quotation marks of another language are named with their file and line, in English too', async () => {
  const folder = await wordsOf({
    'en/site.json': { site: { said: 'He said "so"' } },
    'be/site.json': { site: { said: 'Сказаў “так”' } },
    'ru/site.json': { site: { said: 'Сказал «что «так»»' } },
  });
  const { problems } = await checkMessages({ folder, published: ['en'] });
  expect(problems.map(formatProblem).map((line) => line.replace(folder, 'words'))).toEqual([
    'words/en/site.json:3 site.said: "He said "so"" has "; write “ ”, and ‘ ’ within them',
    'words/be/site.json:3 site.said: "Сказаў “так”" has “ ”; write « », and „ “ within them',
    'words/ru/site.json:3 site.said: "Сказал «что «так»»" has « » within « »; write „ “ there',
  ]);
});

test('unless it is said which are, those of the build are published', async () => {
  const folder = await wordsOf({ 'en/site.json': ENGLISH });
  const { counts } = await checkMessages({ folder });
  for (const { language, isPublished } of counts)
    expect(isPublished, language).toBe(LANGUAGES.includes(language));
});

test('a message that stands in two files is named with the other one', async () => {
  const folder = await wordsOf({ 'en/front.json': { a: 'A' }, 'en/site.json': { a: 'B' } });
  const { problems } = await checkMessages({ folder, published: ['en'] });
  expect(problems.map(formatProblem).map((line) => line.replaceAll(folder, 'words'))).toEqual([
    'words/en/site.json:2 a: stands in words/en/front.json, too; keep one',
  ]);
});

test('a noun that is counted has a form behind 2 in every message, as its units say', async () => {
  const folder = await wordsOf({
    'en/site.json': { units: { days: '{number} days' }, left: '{n, plural, one {# day} other {# days}}' },
    'be/site.json': {
      units: {
        days: '{count, plural, one {{number} дзень} few {{number} дні} many {{number} дзён} other {{number} дня}}',
      },
      left: '{n, plural, one {# дзень} other {# дня}}',
    },
  });
  const { problems } = await checkMessages({ folder, published: ['en'] });
  expect(problems.map(({ name, message }) => `${name ?? ''}: ${message}`)).toContain(
    'left: "{n, plural, one {# дзень} other {# дня}}" has no few for {n}, and 2 needs another form than 5; add few and many',
  );
});

test('the words there are have no such fault', async () => {
  const { problems } = await checkMessages({ published: ['en'] });
  expect(problems.map(formatProblem)).toEqual([]);
});
