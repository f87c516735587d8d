/** Claims among the words of pages: what no value fills in or chooses. */
import { expect, test } from 'vitest';
import { loadData, type Edition } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import type { TextProblem } from '#prose/check-claims.ts';
import { checkWords, wordProblems } from '#prose/check-words.ts';
import { readClaims } from '#prose/claims.ts';
import { round, synthetic } from '../charts/synthetic.ts';

const newest = synthetic({ rounds: [round('r1', '2024-07-02', 5), round('r2', '2024-08-16', 9)] });

/** Problems of one message; `￼` stands for what a value fills in. */
function problemsOf(path: string, fixed: string, list: object = {}, ...editions: Edition[]) {
  const json = JSON.stringify(list);
  const read = readClaims(json, 'en/claims.json');
  const raw = JSON.stringify({ message: fixed }, null, 2);
  const message = { path, file: 'en/site.json', raw, fixed };
  const listed = {
    editions: editions.length > 0 ? editions : [newest],
    code: 'en',
    list: 'en/claims.json',
    json,
  } as const;
  return [...read.problems, ...wordProblems([message], read.claims, listed)] as readonly TextProblem[];
}

const said = (...of: Parameters<typeof problemsOf>) => problemsOf(...of).map(formatProblem);

test('a claim that nobody declared is named with its message, its sentence and what to do', () => {
  expect(said('front.a', 'Words. None of them came.')).toEqual([
    'en/site.json:2:22 front.a: "None of" is a claim that a newer edition can make false, in "None of them came."; let a value choose the words, or declare in en/claims.json what they assert, or why they are no claim',
  ]);
});

test('a claim is placed where its sentence ends, too', () => {
  const places = said('front.a', 'None of them: this. None of them.').map((line) => line.split(' ')[0]);
  expect(places).toEqual(['en/site.json:2:15', 'en/site.json:2:35']);
});

test('what is declared covers its own words, and no claim before or behind them', () => {
  const list = { noClaims: [{ says: ['the last of them'], why: 'so' }] };
  expect(said('front.a', 'He came with the last of them.', list)).toEqual([]);
  for (const sentence of [
    'He came with the last of them, and never again.',
    'None of us came but the last of them.',
  ])
    expect(said('front.a', sentence, list), sentence).toHaveLength(1);
  const elsewhere = 'Nobody came. Each of them went with the last of them.';
  expect(
    said('front.a', elsewhere, { noClaims: [{ says: ['Each of them went with the last'], why: 'so' }] }),
  ).toHaveLength(1);
  // A claim that goes on behind the words that are declared is another.
  expect(
    said('front.a', 'He came with the last of them.', { noClaims: [{ says: ['the la'], why: 'so' }] }),
  ).toHaveLength(1);
});

test('what a value fills in or chooses is computed, and a rule of counting may say never and only', () => {
  expect(said('charts.a.title', '￼ rounds; the largest ￼. ￼')).toEqual([]);
  expect(said('charts.a.counts', 'Only those are counted, and never twice.')).toEqual([]);
  expect(said('charts.a.says', 'Only those are counted.')).toHaveLength(1);
});

test('a claim of the front page is tested on the newest edition, one of a chart on every edition', () => {
  const list = { claims: [{ says: 'The largest is told', is: 'largest-rounds', rounds: ['r2'] }] };
  const sealed = (edition: Edition): Edition => ({ ...edition, isDraft: false });
  const old = sealed(
    synthetic({ rounds: [round('r1', '2024-07-02', 5), round('r2', '2024-07-09', 4)] }, '2024-08-01'),
  );
  expect(said('front.a', 'The largest is told.', list, old, sealed(newest))).toEqual([]);
  expect(said('charts.a.says', 'The largest is told.', list, old, sealed(newest))).toEqual([
    'en/site.json:2:15 charts.a.says: "The largest is told." is false in the edition of 2024-08-01: r1 (2024-07-02) let out 5, and r2 at least 4 (largest-rounds); where the sentence is right as it is, mend its claim in en/claims.json, otherwise write what is so now, and then the claim',
  ]);
});

test('what is false is so in an edition that will be sealed or followed, or for good in one that is sealed', () => {
  const list = { claims: [{ says: 'The largest is told', is: 'largest-rounds', rounds: ['r1'] }] };
  const falseIn = (path: string, isDraft: boolean) =>
    problemsOf(path, 'The largest is told.', list, { ...newest, isDraft }).map((each) => each.falseIn);
  expect(falseIn('front.a', false)).toEqual([newest.asOf]);
  expect(falseIn('front.a', true)).toEqual([newest.asOf]);
  expect(falseIn('charts.a.says', true)).toEqual([newest.asOf]);
  expect(falseIn('charts.a.says', false)).toEqual([undefined]);
});

test('an entry whose words stand in no message is named', () => {
  expect(said('front.a', 'Words.', { noClaims: [{ says: ['the last'], why: 'so' }] })).toEqual([
    'en/claims.json:1:23 "the last" stands in no message; quote its words as they are now, or take the entry out',
  ]);
});

test('The words of the site hold no claim that is false or forgotten.', async () => {
  const { editions } = await loadData('data', { drafts: true });
  expect((await checkWords(editions)).map(formatProblem)).toEqual([]);
});
