import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import rounds from '#charts/rounds.ts';
import { date } from '#data/dates.ts';
import { describeChart } from '#drawing/description.ts';
import { pictureSvg } from '#drawing/picture/share-picture.ts';
import type { Sized } from '#embedding/frame-heights.ts';
import { selfContained, selfContainedPage } from '#embedding/self-contained.ts';
import { chartCsv, chartJson } from '#takeaway/chart-files.ts';
import { kit } from '#takeaway/kit.ts';
import { languageOf } from '#words/language.ts';
import { inEnglish, round, source, synthetic } from '../charts/synthetic.ts';

const edition = synthetic({
  sources: [
    source('paper', { title: 'Counted', url: 'https://paper.example/1', published: date('2024-11') }),
    source('letter'),
  ],
  rounds: [round('r1', '2024-07-03', 18, { source_ids: ['paper', 'letter'] })],
});
const described = describeChart(rounds, inEnglish(edition));
const of = (code: 'en' | 'ru'): Sized => ({
  described,
  reference: { chart: 'rounds', code, edition: null },
  newest: edition,
  site: new URL('https://site.example'),
});
let files: Record<string, Uint8Array> = {};
beforeAll(async () => {
  files = unzipSync(await kit(of('en')));
});
const read = (name: string) => strFromU8(files[`rounds-2024-12-09/${name}`] ?? new Uint8Array());

test('A kit holds each text as the site gives it', () => {
  expect(read('data.csv')).toBe(chartCsv(described));
  expect(read('data.json')).toBe(chartJson(described));
  expect(read('chart.svg')).toBe(pictureSvg(described, 'chart'));
  expect(read('chart-dark.svg')).toBe(pictureSvg(described, 'chart', 'dark'));
  const snippet = selfContained(of('en'), { hasLinks: true });
  expect(read('chart.html')).toBe(selfContainedPage(of('en'), snippet));
  expect(read('snippet.html')).toBe(snippet);
  expect(read('snippet-no-links.html')).toBe(selfContained(of('en'), { hasLinks: false }));
  expect(read('alt-text.txt')).toBe(`${described.subject}\n${described.title}\n\n${described.says}\n`);
});

test('Its pictures are three, each of its own size', () => {
  const widthOf = (name: string) => Buffer.from(files[`rounds-2024-12-09/${name}`] ?? []).readUInt32BE(16);
  expect(['chart.png', 'card.png', 'square.png'].map(widthOf)).toEqual([1520, 1200, 1080]);
});

test('Its README says what the chart says, how to cite it, under what licence, and every source', () => {
  const { say } = languageOf('en');
  const parts = read('README.txt').split('\n\n');
  const address = 'https://site.example/editions/2024-12-09/charts/rounds/';
  expect(parts).toEqual([
    `${described.subject}\n${described.title}\n${described.subtitle}`,
    described.says,
    described.counts,
    expect.stringMatching(/^.+\n(?:- .+\n){4}- .+$/),
    `${say('chartPage.cite')}\n${say('chartPage.citation', { title: described.title, date: '9 December 2024', address })}`,
    say('embed.kit.licence'),
    `${say('chartPage.sources', { count: 2 })}\n- Publisher of paper, Counted, November 2024, https://paper.example/1\n- Publisher of letter\n`,
  ]);
});

test('Its folder names the chart, the edition, and the language where it is not English', async () => {
  expect(Object.keys(files).every((name) => name.startsWith('rounds-2024-12-09/'))).toBe(true);
  const inRussian = Object.keys(unzipSync(await kit(of('ru'))));
  expect(inRussian.every((name) => name.startsWith('rounds-2024-12-09-ru/'))).toBe(true);
});
