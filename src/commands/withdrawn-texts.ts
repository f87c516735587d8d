/** What a withdrawal changes of the site’s own texts and words, and what an editor is told of it. */
import { resolve } from 'node:path';
import type { Withdrawing } from '#data/edit/withdraw.ts';
import { dataFolder, loadData } from '#data/edition.ts';
import { compareProblems, type Problem } from '#data/problem.ts';
import { checkClaims } from '#prose/check-claims.ts';
import { checkProse } from '#prose/check-prose.ts';
import { proseFolder } from '#prose/explainers.ts';
import { textsWithout, type ChangedText } from '#prose/withdraw-from-texts.ts';
import { styled } from './terminal.ts';

/** The site’s own folders, and what points a command to others. */
const OWN = [
  { name: 'PROSE_DIR', real: 'src/prose' },
  { name: 'WORDS_DIR', real: 'src/words' },
] as const;

/** Texts in every language, and the words of pages. */
export async function ownTextsWithout(plans: readonly Withdrawing[]): Promise<readonly ChangedText[]> {
  const changed = await Promise.all(
    OWN.map(({ name, real }) =>
      textsWithout(
        folderOf(name, real),
        plans.map(({ person, naming }) => ({
          id: person,
          without: name === 'WORDS_DIR' ? naming.withoutFullName : naming.without,
        })),
      ),
    ),
  );
  return changed.flat();
}

/**
 * Why texts may not be written, or `null`: who withdraws from a copy of the data must not find the site’s own texts
 * changed.
 */
export function whyNotWritten(changed: readonly ChangedText[]): string | null {
  if (resolve(dataFolder()) === resolve('data')) return null;
  const meant = OWN.filter(
    ({ name, real }) =>
      resolve(folderOf(name, real)) === resolve(real) &&
      changed.some(({ file }) => resolve(file).startsWith(resolve(real))),
  );
  if (meant.length === 0) return null;
  const [settings, folders] = [meant.map(({ name }) => name), meant.map(({ real }) => real)];
  return `DATA_DIR is ${dataFolder()}, not this site’s data, and ${folders.join(' and ')} of the site would be changed with it; set ${settings.join(' and ')} to copies of them, or leave DATA_DIR out`;
}

/** What the texts lack after a withdrawal: a passage that was about the person and has no mark of it. */
export async function wantingTexts(data: string): Promise<readonly Problem[]> {
  const { editions } = await loadData(data, { drafts: true });
  return [...(await checkProse(proseFolder())), ...(await checkClaims(proseFolder(), editions))].sort(
    compareProblems,
  );
}

export function textLines(files: readonly string[]): readonly string[] {
  return files.map((file) =>
    styled('yellow', `  ${file}: passages about them fall, the name goes; read it again`),
  );
}

function folderOf(name: (typeof OWN)[number]['name'], real: string): string {
  return name === 'PROSE_DIR' ? proseFolder() : (process.env[name] ?? real);
}
