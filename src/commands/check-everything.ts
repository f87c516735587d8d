/** What `npm run check` and `npm run build` both begin with. */
import { checkCharts } from '#build/check-charts.ts';
import { checkData, type Findings } from '#data/check/check.ts';
import { dataFolder, loadData, type Edition } from '#data/edition.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { checkTranslations, type Counted } from '#data/translations/check.ts';
import { checkEnglish } from '#data/translations/english.ts';
import { translationsFolder } from '#data/translations/folder.ts';
import { checkClaims } from '#prose/check-claims.ts';
import { checkWords } from '#prose/check-words.ts';
import { besideDraft, type Shows } from '#prose/draft-claims.ts';
import { checkProse, olderWordings } from '#prose/check-prose.ts';
import { proseFolder } from '#prose/explainers.ts';
import { stillNamed } from '#prose/still-named.ts';
import { readTexts } from '#prose/texts.ts';
import { checkMessages, messageLines, type CountedMessages } from '#words/check-messages.ts';
import { progress } from './progress.ts';
import { countLines } from './translation-counts.ts';
import { countOf, problemLines, warningLines } from './warnings-text.ts';

/** What is found, and how far the translations are. */
export interface AllFindings extends Findings {
  readonly translations: readonly Counted[];
  readonly messages: readonly CountedMessages[];
  /** Texts whose English has changed since. */
  readonly older: readonly Problem[];
}

/** Everything that is wrong, or looks wrong, with data, texts, translations and charts. */
export async function findEverything(folder = dataFolder(), shows: Shows = 'nothing'): Promise<AllFindings> {
  const bar = progress();
  const { problems, warnings } = await checkData(folder, {
    rows: (count, file) => bar.show(`${count.toLocaleString('en')} rows checked, ${file}`),
    ...(process.env.TODAY !== undefined && { today: process.env.TODAY }),
  });
  const prose = await checkProse(proseFolder());
  const messages = await checkMessages();
  // What reads rows is tried on sound data only.
  const isSound = problems.length === 0;
  const charts = isSound ? await checkCharts(folder) : [];
  const data = isSound ? await loadData(folder, { drafts: true }) : null;
  const claims = data === null ? NONE : await checkTexts(data.editions, shows);
  const translations =
    data === null ? { problems: [], counts: [] } : await checkTranslations(translationsFolder(), data);
  const marks = data === null ? [] : checkEnglish(data);
  const english = marks.map((each) => ({ ...each, rule: 'quotes' as const }));
  bar.done();
  return {
    problems: [
      ...problems,
      ...messages.problems,
      ...prose,
      ...claims.problems,
      ...translations.problems,
      ...charts,
    ],
    warnings: [...warnings, ...english, ...claims.warnings],
    translations: translations.counts,
    messages: messages.counts,
    older: await olderWordings(proseFolder()),
  };
}

const NONE: Findings = { problems: [], warnings: [] };

/** What texts and words claim, against the editions they are told from, the draft among them. */
async function checkTexts(editions: readonly Edition[], shows: Shows): Promise<Findings> {
  const texts = await readTexts(proseFolder());
  const draft = editions.findLast(({ isDraft }) => isDraft)?.asOf ?? null;
  const claimed = [...(await checkClaims(proseFolder(), editions, texts)), ...(await checkWords(editions))];
  const { problems, warnings } = besideDraft(claimed, draft, shows);
  return { problems: [...problems, ...(await stillNamed(editions, texts))], warnings };
}

/** Finds everything, prints it, and returns how many problems there are. Warnings stop nothing. */
export async function checkEverything(
  folder = dataFolder(),
  { all = false, shows = 'nothing' }: { all?: boolean; shows?: Shows } = {},
): Promise<number> {
  const { problems, warnings, translations, messages, older } = await findEverything(folder, shows);
  for (const line of messageLines(messages)) console.log(line);
  // What a published language lacks is among the problems.
  const drafted = messages.flatMap(({ isPublished, missing }) => (isPublished ? [] : missing));
  for (const each of all ? drafted : []) console.log(formatProblem(each));
  for (const line of countLines(translations)) console.log(`translations/${line}`);
  for (const each of older) console.log(formatProblem(each));
  for (const line of warningLines(warnings, { all })) console.error(line);
  for (const line of problemLines(problems, { all })) console.error(line);
  const doubts = warnings.length === 0 ? '' : `, ${countOf(warnings.length, 'warning')}`;
  if (problems.length === 0) console.log(`${folder}: no problems${doubts}`);
  else console.error(`\n${countOf(problems.length, 'problem')}${doubts}.`);
  return problems.length;
}
