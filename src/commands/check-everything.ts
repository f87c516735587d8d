/** What `npm run check` and `npm run build` both begin with. */
import { checkData } from '#data/check/check.ts';
import { dataFolder } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { checkProse } from '#prose/check-prose.ts';
import { proseFolder } from '#prose/explainers.ts';
import { progress } from './progress.ts';

/** Checks data and explainers, prints what is wrong, and returns how many problems there are. */
export async function checkEverything(folder = dataFolder()): Promise<number> {
  const bar = progress();
  const problems = [
    ...(await checkData(folder, {
      rows: (count, file) => bar.show(`${count.toLocaleString('en')} rows checked, ${file}`),
    })),
    ...(await checkProse(proseFolder())),
  ];
  bar.done();
  for (const problem of problems) console.error(formatProblem(problem));
  const many = problems.length === 1 ? '' : 's';
  if (problems.length === 0) console.log(`${folder}: no problems`);
  else console.error(`\n${problems.length} problem${many}.`);
  return problems.length;
}
