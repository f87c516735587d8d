/** The data the pages are made of, read once, together with the charts that are drawn from it. */
import { readFile } from 'node:fs/promises';
import { CHARTS } from '#charts/index.ts';
import { dataFolder, loadData, type Data } from '#data/edition.ts';
import { DataError } from '#data/problem.ts';
import { declarationProblems, fileOf } from './check-declaration.ts';
import { dataIn } from '#words/edition-in.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';

let reading: Promise<Data> | undefined;
const declared = new Map<LanguageCode, Promise<void>>();

/**
 * With its texts in a language, as far as they are translated. Sealed editions only; with `DRAFT=1`, and while
 * developing, the draft as well. Throws a `DataError` where rows are unsound or where, in that language, a chart's
 * declaration does not hold together: an editor waits for the page that is open, and not for the others.
 */
export async function published(code: LanguageCode = 'en'): Promise<Data> {
  reading ??= loadData(dataFolder(), { drafts: process.env.DRAFT === '1' || import.meta.env.DEV });
  const data = await reading;
  const declaring = declared.get(code) ?? refuseDeclarations(data, code);
  declared.set(code, declaring);
  await declaring;
  return dataIn(data, code);
}

async function refuseDeclarations({ latest }: Data, code: LanguageCode): Promise<void> {
  const problems = await Promise.all(
    CHARTS.map(async (chart) => {
      const text = await readFile(fileOf(chart), 'utf8');
      return declarationProblems(chart, { edition: latest, language: languageOf(code) }, text);
    }),
  );
  if (problems.flat().length > 0) throw new DataError(problems.flat());
}
