/** What a list of charts shows of each: every group with its name, whatever edition and language. */
import { expect, it } from 'vitest';
import { chartOf, CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { elementsOf, svgText, wordsOf, type Tree } from '#drawing/tree.ts';
import { fatesOf } from '#people/left-behind.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';

const { editions, latest } = await loadData('data', { drafts: true });

const said = (tree: Tree | null) =>
  tree
    ? elementsOf(tree)
        .filter(({ name }) => name === 'text')
        .map(wordsOf)
    : [];

const shown = (id: string, code: (typeof LANGUAGES)[number] = 'en') =>
  describeChart(chartOf(id), { edition: latest, language: languageOf(code) }).thumbnail();

it.each(editions.map((edition) => [edition.asOf, edition] as const))(
  'can be drawn of %s in every language',
  (_, edition) => {
    for (const code of LANGUAGES)
      for (const chart of CHARTS) {
        const { rows, thumbnail } = describeChart(chart, { edition, language: languageOf(code) });
        const drawn = thumbnail();
        expect(drawn === null).toBe(rows.length === 0);
        if (drawn) expect(svgText(drawn)).not.toMatch(/NaN|undefined|Infinity/);
      }
  },
);

it.each(editions.map((edition) => [edition.asOf, edition] as const))(
  'no heading, label or name is cut in %s, in a small picture or a large one',
  (_, edition) => {
    const cut = LANGUAGES.flatMap((code) =>
      CHARTS.flatMap((chart) => {
        const of = describeChart(chart, { edition, language: languageOf(code) });
        const layouts = of.views.flatMap(({ id }) => [of.drawing('narrow', id), of.drawing('wide', id)]);
        return [of.thumbnail(), of.card(), ...layouts]
          .flatMap(said)
          .filter((words) => words.includes('…'))
          .map((words) => `${code} ${chart.id}: ${words}`);
      }),
    );
    expect(cut).toEqual([]);
  },
);

it.each(LANGUAGES)('lives stand under the name of what became of them, in %s', (code) => {
  const names = said(shown('who-was-left', code)).filter((words) => !/^\d{4}$/.test(words));
  expect(names).toHaveLength([...fatesOf(latest).values()].filter(({ length }) => length > 0).length);
});

it('people alone are shown beside a pardon, each field under its number and what it is', () => {
  const drawn = shown('one-month');
  const fields = drawn
    ? elementsOf(drawn).filter(({ attributes: { fill } }) => fill?.startsWith('url(') === true)
    : [];
  expect(fields).toHaveLength(3);
  expect(said(drawn)).toHaveLength(6);
});
