/** What `npm run check` and `npm run build` both begin with. */
import { checkCharts } from '#build/check-charts.ts';
import { checkData, type Findings } from '#data/check/check.ts';
import { dataFolder, loadData } from '#data/edition.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { checkClaims } from '#prose/check-claims.ts';
import { checkWords } from '#prose/check-words.ts';
import { checkProse } from '#prose/check-prose.ts';
import { proseFolder } from '#prose/explainers.ts';
import { progress } from './progress.ts';
import { countOf, warningLines } from './warnings-text.ts';

/** Everything that is wrong, or looks wrong, with data, texts and charts. */
export async function findEverything(folder = dataFolder()): Promise<Findings> {
  const bar = progress();
  const { problems, warnings } = await checkData(folder, {
    rows: (count, file) => bar.show(`${count.toLocaleString('en')} rows checked, ${file}`),
    ...(process.env.TODAY !== undefined && { today: process.env.TODAY }),
  });
  const prose = await checkProse(proseFolder());
  // What reads rows is tried on sound data only.
  const isSound = problems.length === 0;
  const charts = isSound ? await checkCharts(folder) : [];
  const claims = isSound ? await checkTexts(folder) : [];
  bar.done();
  return { problems: [...problems, ...prose, ...claims, ...charts], warnings };
}

/** What texts and words claim, against the editions they are told from, the draft among them. */
async function checkTexts(folder: string): Promise<readonly Problem[]> {
  const { editions } = await loadData(folder, { drafts: true });
  return [...(await checkClaims(proseFolder(), editions)), ...(await checkWords(editions))];
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
