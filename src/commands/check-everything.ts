/** What `npm run check` and `npm run build` both begin with. */
import { checkCharts } from '#build/check-charts.ts';
import { checkData, type Findings } from '#data/check/check.ts';
import { dataFolder } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { checkProse } from '#prose/check-prose.ts';
import { proseFolder } from '#prose/explainers.ts';
import { progress } from './progress.ts';
import { countOf, warningLines } from './warnings-text.ts';

/** Everything that is wrong, or looks wrong, with data, explainers and charts. Charts are tried on sound data only. */
export async function findEverything(folder = dataFolder()): Promise<Findings> {
  const bar = progress();
  const { problems, warnings } = await checkData(folder, {
    rows: (count, file) => bar.show(`${count.toLocaleString('en')} rows checked, ${file}`),
    ...(process.env.TODAY !== undefined && { today: process.env.TODAY }),
  });
  const prose = await checkProse(proseFolder());
  const charts = problems.length === 0 ? await checkCharts(folder) : [];
  bar.done();
  return { problems: [...problems, ...prose, ...charts], warnings };
}

/** Finds everything, prints it, and returns how many problems there are. Warnings stop nothing. */
export async function checkEverything(folder = dataFolder(), { all = false } = {}): Promise<number> {
  const { problems, warnings } = await findEverything(folder);
  for (const line of warningLines(warnings, { all })) console.error(line);
  for (const problem of problems) console.error(formatProblem(problem));
  const doubts = warnings.length === 0 ? '' : `, ${countOf(warnings.length, 'warning')}`;
  if (problems.length === 0) console.log(`${folder}: no problems${doubts}`);
  else console.error(`\n${countOf(problems.length, 'problem')}${doubts}.`);
  return problems.length;
}
