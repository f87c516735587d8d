/**
 * Whether a chart's declaration holds together: its columns are its own, its words are there, and what it
 * says is filled in from its rows. Told like problems of data: file, line, what is wrong, what to do.
 */
import type { Problem } from '#data/problem.ts';
import { namedIn, type Chart } from '#drawing/chart.ts';
import { sayFigures } from '#words/sentence.ts';
import type { View } from '#words/view.ts';

/** The file of a chart, relative to the project. */
export const fileOf = ({ id }: Chart): string => `src/charts/${id}.ts`;

/** Problems of a declaration, as seen in an edition that has rows for it. `text` is that of its file. */
export function declarationProblems(
  chart: Chart,
  view: View,
  text: string,
  file = fileOf(chart),
): readonly Problem[] {
  const lines = text.split('\n');
  const lineOf = (part: string) => Math.max(1, lines.findIndex((line) => line.includes(part)) + 1);
  const problem = (part: string, name: string, message: string): Problem => ({
    file,
    line: lineOf(part),
    name,
    message,
  });
  const columns = chart.columns.map(({ id }) => id);
  const known = `it has ${columns.join(', ')}`;
  const rows = chart.rows(view.edition);
  const unknown = (names: readonly (string | undefined)[]) => [
    ...new Set(names.filter((name) => name !== undefined && !columns.includes(name))),
  ];
  const words = (parts: readonly string[]) =>
    parts.filter((part) => !view.language.has(`charts.${chart.id}.${part}`));

  const problems = [
    ...unknown(chart.said ?? []).map((name) =>
      problem('said:', 'said', `"${name}" is no column of the chart; ${known}`),
    ),
    ...unknown(rows.flatMap(({ cells = [] }) => cells.map(({ shownIn }) => shownIn))).map((name) =>
      problem('shownIn', 'shownIn', `"${name}" is no column of the chart; ${known}`),
    ),
    ...words([
      'question',
      'title',
      'subtitle',
      'says',
      'counts',
      ...columns.map((id) => `columns.${id}`),
      ...(chart.views ?? []).map((id) => `views.${id}`),
    ]).map((part) =>
      problem(
        'id:',
        'id',
        `src/words/${view.language.code}/charts.json has no word "charts.${chart.id}.${part}"; add it`,
      ),
    ),
  ];
  if (rows.length === 0 || problems.length > 0) return problems;
  const stops = unknown((chart.stops?.(rows, view) ?? []).map(({ column }) => column));
  return [
    ...stops.map((name) => problem('stops', 'stops', `"${name}" is no column of the chart; ${known}`)),
    ...sentenceProblems(chart, view, problem),
  ];
}

function sentenceProblems(
  chart: Chart,
  view: View,
  problem: (part: string, name: string, message: string) => Problem,
): readonly Problem[] {
  const values = chart.values(chart.rows(view.edition), view);
  const key = `charts.${chart.id}.says`;
  try {
    const others = ['brief', 'more'].filter((word) => view.language.has(`charts.${chart.id}.${word}`));
    for (const word of ['title', 'says', ...others])
      sayFigures(view.language, `charts.${chart.id}.${word}`, values, namedIn(chart, word));
    if (['title', 'says'].some((word) => view.language.takesValues(`charts.${chart.id}.${word}`))) return [];
    return [
      problem(
        'values',
        'values',
        `neither the title nor "${key}" holds any of them, so the text alternative would say nothing of the data; put a value into it`,
      ),
    ];
  } catch (error) {
    return [problem('values', 'values', (error as Error).message)];
  }
}
