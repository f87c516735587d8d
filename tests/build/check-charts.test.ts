/** Charts as `npm run check` sees them: loaded from their folder, tried on every edition. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCharts } from '#build/check-charts.ts';
import { CHARTS } from '#charts/index.ts';
import { formatProblem } from '#data/problem.ts';
import { LANGUAGES } from '#words/language.ts';
import { syntheticData, temporaryFolder } from '../data/synthetic.ts';

const declared = (id: string, rows: string) => `
import { chart } from '#drawing/chart.ts';
export default chart({
  id: '${id}',
  rows: ${rows},
  columns: [{ id: 'label', kind: 'text', value: ({ label }) => label }],
  values: () => ({}),
  said: ['weather'],
  draw: () => null,
});
`;

test('the site’s own charts hold together on every edition', async () => {
  expect((await checkCharts('data')).map(formatProblem)).toEqual([]);
  const files = (await readdir('src/charts')).filter((name) => name !== 'index.ts');
  expect(files.sort()).toEqual(CHARTS.map(({ id }) => `${id}.ts`).sort());
});

test('a chart without words, one that breaks, and what is no chart are named', async () => {
  const data = await syntheticData();
  const folder = await temporaryFolder();
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write('index.ts', 'export const CHARTS = [];');
  await write('wordless.ts', declared('wordless', '({ rounds }) => rounds'));
  await write('breaks.ts', declared('breaks', '({ custody }) => custody[9].counter'));
  await write('renamed.ts', declared('named', '() => []'));
  await write('no-chart.ts', 'export const chart = 1;');
  await write('notes.md', 'What this folder holds.');
  await write('unsound.ts', 'export default {');
  const all = (await checkCharts(data.folder, folder)).map((each) =>
    formatProblem(each).replaceAll(folder, 'charts'),
  );
  // Every language lacks the same words.
  const isTranslated = (line: string) => /src\/words\/(?!en\/)/.test(line);
  const words = all.filter((line) => line.includes('src/words/'));
  expect(all.filter(isTranslated)).toHaveLength((words.length / LANGUAGES.length) * (LANGUAGES.length - 1));
  const told = all.filter((line) => !isTranslated(line));
  // What is wrong with it is told by whatever loads it.
  const [unloaded = ''] = told.splice(
    told.findIndex((line) => line.includes('unsound.ts')),
    1,
  );
  expect(unloaded).toMatch(/^charts\/unsound\.ts cannot be loaded: .+; mend the file, or take it out$/);
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "charts/breaks.ts breaks on the edition of 2024-12-09: Cannot read properties of undefined (reading 'counter'); look at the rows it takes
    charts/breaks.ts breaks on the edition of 2025-01-26: Cannot read properties of undefined (reading 'counter'); look at the rows it takes
    charts/no-chart.ts exports no chart; export one by default, made by chart()
    charts/renamed.ts holds the chart "named"; name the file named.ts, or the chart "renamed"
    charts/wordless.ts:8 said: "weather" is no column of the chart; it has label
    charts/wordless.ts:4 id: src/words/en/charts.json has no word "charts.wordless.question"; add it
    charts/wordless.ts:4 id: src/words/en/charts.json has no word "charts.wordless.title"; add it
    charts/wordless.ts:4 id: src/words/en/charts.json has no word "charts.wordless.subtitle"; add it
    charts/wordless.ts:4 id: src/words/en/charts.json has no word "charts.wordless.says"; add it
    charts/wordless.ts:4 id: src/words/en/charts.json has no word "charts.wordless.counts"; add it
    charts/wordless.ts:4 id: src/words/en/charts.json has no word "charts.wordless.columns.label"; add it"
  `);
});
