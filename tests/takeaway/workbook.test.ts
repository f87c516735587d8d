import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { tableNamesIn } from '#data/schema.ts';
import { workbookOf } from '#takeaway/workbook.ts';
import { person, smallData, source } from './small-data.ts';

const SITE = new URL('https://example.org/');
const TABLES = {
  '2024-12-09': {
    sources: [source('paper'), source('letter', { title: '1 + 1 & <Ліст>' })],
    people: [person('ada', { born: '1980-05' }), person('hidden', { published: 'no' })],
    rounds: [
      {
        round_id: 'r01',
        announced_on: '2024-07-02',
        label: 'Round one',
        announced_count: '18',
        mechanism: 'pardon',
        destination: 'unknown',
        in_total: 'yes',
        names_published_by_state: 'no',
        certainty: 'reported',
        source_ids: 'paper;letter',
      },
    ],
  },
};
const make = async () => workbookOf((await smallData(TABLES)).latest, SITE);
const first = await make();
const files = Object.fromEntries(
  Object.entries(unzipSync(first.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]),
);
const all = Object.values(files).join('\n');

test('The same edition gives the same bytes, whenever they are made.', async () => {
  await new Promise((done) => setTimeout(done, 2100));
  expect((await make()).sha256).toBe(first.sha256);
});

test('There is a sheet that says what it is, then one for each table.', () => {
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(names).toEqual(['Read me', ...tableNamesIn(date('2024-12-09'))]);
  expect(all).toContain('edition of 9 December 2024');
});

test('A number is a number, a date and a list are text, and no text is a formula.', () => {
  expect(all).toMatch(/<c r="[A-Z]+2"[^>]*><v>18<\/v><\/c>/);
  expect(all).toContain('2024-07-02');
  expect(all).toContain('1980-05');
  expect(all).toContain('paper;letter');
  expect(all).toContain('1 + 1 &amp; &lt;Ліст&gt;');
  expect(all).not.toMatch(/<f[ >]/);
});

/** The references of a sheet's cells by row, those in bold letters apart. */
function lettersOf(sheet: number): readonly (readonly [cell: string, isBold: boolean])[] {
  const styles = files['xl/styles.xml'] ?? '';
  const fonts = [...(/<fonts[^]*?<\/fonts>/.exec(styles)?.[0] ?? '').matchAll(/<font>[^]*?<\/font>/g)];
  const looks = [...(/<cellXfs[^]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf ([^>]*)/g)].map(
    ([, look = '']) => Number(/fontId="(\d+)"/.exec(look)?.[1] ?? 0),
  );
  const isBold = (style: string) => fonts[looks[Number(style)] ?? 0]?.[0].includes('<b/>') ?? false;
  return [
    ...(files[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g),
  ].map(([, cell = '', style = '0']) => [cell, isBold(style)]);
}

test('What a workbook is called and the heads of its columns stand in bold letters, and nothing else; the heads stay in sight.', () => {
  const boldIn = (sheet: number) => lettersOf(sheet).filter(([, isBold]) => isBold);
  expect(boldIn(1)).toEqual([['A1', true]]);
  expect(lettersOf(1).length).toBeGreaterThan(5);
  for (const [at, name] of tableNamesIn(date('2024-12-09')).entries()) {
    const heads = lettersOf(at + 2).filter(([cell]) => /^[A-Z]+1$/.test(cell));
    expect(files[`xl/worksheets/sheet${at + 2}.xml`], name).toContain('ySplit="1"');
    expect(heads.length, name).toBeGreaterThan(1);
    expect(boldIn(at + 2), name).toEqual(heads.map(([cell]) => [cell, true]));
  }
});

test('Rows about somebody without a page are left out.', () => {
  expect(all).toContain('ADA');
  expect(all).not.toMatch(/hidden/i);
});
