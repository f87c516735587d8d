/**
 * Every chart of the small site's invented editions, in both layouts and every view and as small pictures, as it was
 * last looked at, with its key and what its rows are tied to: rows that the real editions lack, such as counts of every
 * qualifier and places nobody was at.
 */
import { describe, expect, it } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import type { LayoutName } from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import { tiesOf } from '#drawing/row-ties.ts';
import { svgText } from '#drawing/tree.ts';
import { loadSmallData } from '../fixtures/small/load.ts';
import { inEnglish } from './synthetic.ts';

const { editions } = await loadSmallData();
const LAYOUTS: readonly LayoutName[] = ['narrow', 'wide'];

describe.each(editions)('the invented edition of $asOf', (edition) => {
  it.each(CHARTS)('draws $id as it was last looked at', async (chart) => {
    const described = describeChart(chart, inEnglish(edition));
    const drawings = [
      ...(chart.views ?? ['']).flatMap((shown) =>
        LAYOUTS.map((layout) => ({ as: [shown, layout], tree: described.drawing(layout, shown) })),
      ),
      { as: ['thumbnail'], tree: described.thumbnail() },
      { as: ['card'], tree: described.card() },
    ];
    for (const { as, tree } of drawings) {
      if (tree === null) continue;
      const name = [edition.asOf, ...as].filter(Boolean).join('-');
      const lines = svgText(tree).replaceAll('><', '>\n<');
      await expect(`${lines}\n`).toMatchFileSnapshot(`../golden/invented/${chart.id}/${name}.svg`);
    }
  });

  it.each(CHARTS)('explains and ties the marks of $id as it was last looked at', async (chart) => {
    const { key, view } = describeChart(chart, inEnglish(edition));
    const { said, rows } = tiesOf(chart, view);
    const of = (map: ReadonlyMap<string, unknown>) => JSON.stringify(Object.fromEntries(map));
    const lines = [
      ...key.map(({ sign, mark, only, text }) => `${sign ?? mark}${only ? ` (${only})` : ''}: ${text}`),
      `said: ${said.join(', ')}`,
      ...rows.map(({ key: name, cells, sources, stops }) =>
        [name, of(cells), of(sources), of(stops)].join(' '),
      ),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `../golden/invented/${chart.id}/${edition.asOf}-ties.txt`,
    );
  });
});
