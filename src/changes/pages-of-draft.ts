/** Where on the site a draft shows: for the page that an editor sees while a draft grows. */
import { CHARTS } from '#charts/index.ts';
import { describeChart } from '#drawing/description.ts';
import type { RowName } from '#rows/row-place.ts';
import type { Language } from '#words/language.ts';
import { chartChange, isSameChart } from './chart-change.ts';
import { tellChanges } from './row-changes.ts';
import { withPage } from './row-pages.ts';
import type { Step } from './steps.ts';

/** Pages of rows that are new or told otherwise, then charts whose rows or finding change, each once. Sources are on every page. */
export function pagesOfDraft(step: Step, language: Language): readonly RowName[] {
  const { before, after: edition } = step;
  const naming = { edition, latest: edition, language, isPinned: false };
  const rows = tellChanges(step, language)
    .filter(({ table }) => table !== 'sources')
    .flatMap((change) => change.rows.filter(({ how }) => how !== 'removed'))
    .map(({ name }) => withPage(name, naming))
    .filter(({ href }) => href !== null);
  const charts = CHARTS.filter(
    (chart) => !isSameChart(chartChange(chart, { edition: before, language }, { edition, language })),
  ).map((chart): RowName => ({
    href: `/charts/${chart.id}/`,
    text: describeChart(chart, { edition, language }).question,
  }));
  return [...new Map([...rows, ...charts].map((page) => [page.href, page])).values()];
}
