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

test('Rows about somebody without a page are left out.', () => {
  expect(all).toContain('ADA');
  expect(all).not.toMatch(/hidden/i);
});
