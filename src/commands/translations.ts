/**
 * `npm run translations`: writes the files of `translations/` anew for the texts that the data has now, and says
 * how far each is. Translations that stand are kept; what a text said before is offered as fuzzy.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFolder, loadData } from '#data/edition.ts';
import { replaceFile } from '#data/edit/replace.ts';
import { DataError, formatProblem } from '#data/problem.ts';
import { statesOf, type Counted } from '#data/translations/check.ts';
import { TRANSLATED_LANGUAGES } from '#data/languages.ts';
import { translationsFolder } from '#data/translations/folder.ts';
import { UnreadableTranslations } from '#data/translations/po-file.ts';
import { renewed } from '#data/translations/renew.ts';
import { countLines } from './translation-counts.ts';

const folder = translationsFolder();
try {
  const counts: Counted[] = [];
  let written = 0;
  const data = await loadData(dataFolder(), { drafts: true });
  for (const { file, language, table, texts, entries, text } of await renewed(folder, data)) {
    counts.push({ language, table, states: statesOf(texts, entries) });
    if ((await readFile(file, 'utf8').catch(() => null)) === text) continue;
    await mkdir(dirname(file), { recursive: true });
    await replaceFile(file, text);
    written += 1;
  }
  for (const line of countLines(counts)) console.log(line);
  const files = await Promise.all(
    TRANSLATED_LANGUAGES.map((language) => readdir(join(folder, language)).catch(() => [])),
  );
  console.log(`${written} of ${files.flat().filter((name) => name.endsWith('.po')).length} files written.`);
} catch (error) {
  if (error instanceof DataError) for (const problem of error.problems) console.error(formatProblem(problem));
  else if (error instanceof UnreadableTranslations) console.error(error.message);
  else throw error;
  console.error('No file was written.');
  process.exitCode = 1;
}
