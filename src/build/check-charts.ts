/**
 * The charts as `npm run check` sees them: each file of `src/charts/` is loaded as Node loads it, so that a
 * declaration is checked without building pages. The folder is the list of charts, here as in `#charts/index.ts`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { loadData } from '#data/edition.ts';
import type { Problem } from '#data/problem.ts';
import type { Chart } from '#drawing/chart.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';
import { declarationProblems } from './check-declaration.ts';

/** Not a chart: it gathers them. */
const INDEX = 'index.ts';

/** Problems of every chart's declaration, in every language, on every edition. `data` must have passed the check. */
export async function checkCharts(data: string, folder = 'src/charts'): Promise<readonly Problem[]> {
  const { editions } = await loadData(data, { drafts: true });
  const problems: Problem[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith('.ts') || name === INDEX) continue;
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    const chart = await chartIn(file);
    if ('message' in chart) {
      problems.push({ file, message: chart.message });
      continue;
    }
    for (const edition of editions) {
      try {
        for (const code of LANGUAGES)
          problems.push(...declarationProblems(chart, { edition, language: languageOf(code) }, text, file));
      } catch (error) {
        const why = (error as Error).message;
        problems.push({
          file,
          message: `breaks on the edition of ${edition.asOf}: ${why}; look at the rows it takes`,
        });
      }
    }
  }
  return once(problems);
}

async function chartIn(file: string): Promise<Chart | { message: string }> {
  const expected = basename(file, '.ts');
  try {
    const { default: chart } = (await import(pathToFileURL(resolve(file)).href)) as { default?: Chart };
    if (chart?.id === undefined)
      return { message: 'exports no chart; export one by default, made by chart()' };
    if (chart.id === expected) return chart;
    return {
      message: `holds the chart "${chart.id}"; name the file ${chart.id}.ts, or the chart "${expected}"`,
    };
  } catch (error) {
    const [why = ''] = stripVTControlCharacters((error as Error).message).split('\n');
    return { message: `cannot be loaded: ${why}; mend the file, or take it out` };
  }
}

/** The same problem in several editions is told once. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(
      problems.map((each) => [`${each.file}:${each.line}:${each.name}:${each.message}`, each]),
    ).values(),
  ];
}
