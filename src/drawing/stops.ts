/** Where arrow keys stop first in a chart. */
import type { Language } from '#words/language.ts';
import type { Stop } from './chart.ts';

type Mark = 'first' | 'highest' | 'last';

/** The marks that tell a story of counts over time, in the order of rows, each once: the highest is called that wherever it is. */
export function stopsAt<Row>(
  rows: readonly Row[],
  marks: Readonly<Record<Mark, Row | undefined>>,
  language: Language,
): readonly Stop[] {
  const found = new Map<Row | undefined, Mark>();
  for (const mark of ['first', 'last', 'highest'] as const) found.set(marks[mark], mark);
  return [...found]
    .flatMap(([row, mark]) =>
      row === undefined ? [] : [{ row: rows.indexOf(row), what: language.say(`interaction.${mark}`) }],
    )
    .toSorted((a, b) => a.row - b.row);
}
