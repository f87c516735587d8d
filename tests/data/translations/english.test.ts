import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { checkEnglish } from '#data/translations/english.ts';
import { translatedData } from './folder.ts';

test('A text of the data has the quotation marks of English, or its row is named.', async () => {
  const data = await (await translatedData()).load();
  const mistake = {
    id: 'mistake-17',
    pages: ['/'],
    since: '2026-01-01',
    put_right_on: '2026-01-02',
    said: 'The page said “held”.',
    right: 'It should have said "released".',
    why: 'A slip.',
  };
  const problems = checkEnglish({ ...data, mistakes: [mistake as never] });
  expect(problems.map(formatProblem)).toEqual([
    'mistakes.csv mistake-17: "It should have said "released"." has "; write “ ”, and ‘ ’ within them',
  ]);
});

test('The texts of the data have them.', async () => {
  expect(checkEnglish(await loadData('data', { drafts: true })).map(formatProblem)).toEqual([]);
});
