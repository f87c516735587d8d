/** Every qualifier that leaves the site in a chart's files and drawings against the files, read here without the site's own reader. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { dataFolder, loadData, type Edition } from '#data/edition.ts';
import { TABLES, type TableName } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { chartCsv, chartJson } from '#takeaway/chart-files.ts';
import { inEnglish } from './synthetic.ts';

const { editions } = await loadData('data');

type Cells = Readonly<Record<string, string>>;

/** Columns of charts that show a cell of one row, and where that row says how sure the cell is. */
const QUALIFIED: Readonly<Record<string, Readonly<Record<string, [cell: string, qualifier: string]>>>> = {
  'in-custody': { count: ['count', 'qualifier'], women: ['women', 'women_qualifier'] },
  'ever-recognised': { count: ['count', 'qualifier'], women: ['women', 'women_qualifier'] },
  'how-many-released': { count: ['count', 'qualifier'] },
  convictions: { convicted: ['value', 'qualifier'] },
  lists: { entries: ['value', 'qualifier'] },
};

const WORDS: Readonly<Record<string, string>> = {
  about: 'about ',
  'at-least': 'at least ',
  over: 'over ',
  nearly: 'nearly ',
  exact: '',
};

async function linesOf(edition: Edition, table: TableName): Promise<ReadonlyMap<string, Cells>> {
  const text = await readFile(`${dataFolder()}/${edition.asOf}/${table}.csv`, 'utf8');
  const { data } = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true });
  return new Map(data.map((line) => [line[TABLES[table].key] ?? '', line]));
}

const CASES = editions.flatMap((edition) =>
  Object.keys(QUALIFIED).map((id) => [edition.asOf, id, edition] as const),
);

test.each(CASES)(
  'In the edition of %s the CSV, the JSON and the table of %s keep every qualifier.',
  async (_, id, edition) => {
    const chart = CHARTS.find((each) => each.id === id);
    if (!chart) throw new Error(`no chart ${id}`);
    const view = inEnglish(edition);
    const described = describeChart(chart, view);
    const { data: csv } = Papa.parse<Cells>(chartCsv(described), { header: true, skipEmptyLines: true });
    const { rows: json } = JSON.parse(chartJson(described)) as {
      rows: Record<string, string | number | null>[];
    };
    const table = tableOf(chart, view);
    for (const [index, row] of described.rows.entries()) {
      const [cell] = row.cells ?? [];
      if (!cell) continue;
      const line = (await linesOf(edition, cell.table)).get(cell.key) as Cells;
      for (const [column, [value, qualifier]] of Object.entries(QUALIFIED[id] ?? {})) {
        const at = table.columns.findIndex((each) => each.id === column);
        const shown = table.rows[index]?.cells[at]?.text;
        if (line[value] === '') {
          expect(shown).toBe('not reported');
          continue;
        }
        const given = line[qualifier] ?? '';
        const expected = given === '' ? 'exact' : given;
        const where = `${cell.key} ${column}`;
        expect([where, csv[index]?.[`${column}_qualifier`]]).toEqual([where, expected]);
        expect([where, json[index]?.[`${column}_qualifier`]]).toEqual([where, expected]);
        expect([where, shown]).toEqual([
          where,
          `${WORDS[expected]}${Number(line[value]).toLocaleString('en-GB')}`,
        ]);
      }
    }
  },
);

test('The first round is at least as large as Viasna counted it, wherever its size is given.', () => {
  for (const edition of editions) {
    for (const id of ['rounds', 'destinations']) {
      const chart = CHARTS.find((each) => each.id === id);
      if (!chart) throw new Error(`no chart ${id}`);
      const described = describeChart(chart, inEnglish(edition));
      const { data } = Papa.parse<Cells>(chartCsv(described), { header: true });
      expect(data[0]).toMatchObject({ released: '18', released_qualifier: 'at-least' });
    }
  }
});

test('Days held, of which an end is not known to the day, are "about" so many in the files as on the page.', () => {
  const chart = CHARTS.find(({ id }) => id === 'who-was-left');
  if (!chart) throw new Error('no chart who-was-left');
  for (const edition of editions) {
    const { data } = Papa.parse<Cells>(chartCsv(describeChart(chart, inEnglish(edition))), { header: true });
    const feduta = data.find(({ name }) => name === 'Aliaksandr Feduta');
    expect(feduta).toMatchObject({ days_held_qualifier: 'about' });
    expect(data.some(({ days_held_qualifier: qualifier }) => qualifier === 'exact')).toBe(true);
  }
});
