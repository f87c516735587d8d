/** A mistake found later is told where it belongs: beside the figure, in the edition that holds it, and nowhere else. */
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { DRAFT, FIRST, SECOND } from '../fixtures/small/editions.ts';
import { CORRECTIONS, MISTAKES } from '../fixtures/small/later-editions.ts';
import { read } from './files.ts';

const { site } = inject('smallSite');

const textOf = (html: string, selector: string): string =>
  [...parseHTML(html).document.querySelectorAll(selector)]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' '))
    .join('\n');

/** What a page says of corrections beside a chart. */
const beside = (page: string) => textOf(read(site, `${page}index.html`), '[data-part=corrections]');

const OF_FIRST = 'Miscounted once';
const OF_SECOND = 'Miscounted twice';

test('A chart tells those of its own edition: not those of an earlier one, nor of a later one.', () => {
  expect(beside(`editions/${FIRST}/charts/rounds/`)).toContain(OF_FIRST);
  expect(beside(`editions/${FIRST}/charts/rounds/`)).not.toContain(OF_SECOND);
  for (const page of [`editions/${SECOND}/charts/rounds/`, 'charts/rounds/']) {
    expect(beside(page)).toContain(OF_SECOND);
    expect(beside(page)).not.toContain(OF_FIRST);
  }
});

test('A figure in a text tells those of the edition that the text is pinned to.', () => {
  const note = (page: string) => textOf(read(site, `${page}/index.html`), 'main');
  expect(note('a-day-in-december')).toContain('A digit was misread.');
  expect(note('what-came-after')).not.toContain('A digit was misread.');
});

test('What changed between two editions has the correction of the earlier one for its reason, and no other.', () => {
  const { tables } = JSON.parse(read(site, `editions/${SECOND}/changes.json`)) as {
    tables: { table: string; rows: { key: string; cells: { column: string; why: string | null }[] }[] }[];
  };
  const row = tables.find(({ table }) => table === 'rounds')?.rows.find(({ key }) => key === 'r03');
  const why = (column: string) => row?.cells.find((cell) => cell.column === column)?.why;
  expect(why('women')).toMatch(OF_FIRST);
  // The cell changed, and a correction of the later edition says that it is wrong still: that is no reason.
  expect(why('men')).toBeNull();
  for (const file of ['changes.json', 'changes.xml', 'index.html']) {
    const text = read(site, `editions/${SECOND}/${file}`);
    expect(text, file).toContain(OF_FIRST);
    expect(text, file).not.toContain(OF_SECOND);
  }
});

test('The page of corrections and its file tell all of them but those about people who are not shown.', () => {
  const shown = CORRECTIONS.map(({ correction_id }) => String(correction_id)).filter((id) =>
    /^(?:first|second)-/.test(id),
  );
  expect(shown.length).toBe(CORRECTIONS.length - 2);
  const page = parseHTML(read(site, 'corrections/index.html')).document;
  // What is the same of several editions is told once; of the others it keeps the addresses.
  const told = [...page.querySelectorAll('ol.timeline > li, ol.timeline > li a[id]')]
    .map(({ id }) => id)
    .sort();
  expect(told).toEqual([...shown, ...MISTAKES.map(({ id }) => String(id))].sort());
  const inFile = [...read(site, 'corrections/corrections.csv').matchAll(/^([\w-]+),20/gm)].map(
    ([, id]) => id,
  );
  expect(inFile.sort()).toEqual(shown.sort());
});

test('What only a draft puts right is not put right yet; what an edition does is, and leads there.', () => {
  const page = parseHTML(read(site, 'corrections/index.html')).document;
  const mended = (id: string) =>
    [...page.querySelectorAll(`li#${id} dd a`)].map((link) => link.getAttribute('href'));
  expect(mended('first-women')).toContain(`../editions/${SECOND}/`);
  expect(mended('second-men')).not.toContain(`../editions/${DRAFT}/`);
  expect(page.querySelector('li#second-men')?.textContent).toContain('not yet');
});

test('A year stays a year, and an empty cell is said to be empty.', () => {
  const text = textOf(
    read(site, 'corrections/index.html'),
    'ol.timeline > li#first-born, ol.timeline > li#first-place',
  );
  expect(text).toMatch(/1980.*1981/s);
  expect(text).toContain('Town Three');
  expect(text).not.toMatch(/1,98[01]/);
});
