/** The small site with its draft, as an editor sees it: what is frozen stays, and what is no edition yet says so. */
import { parseHTML } from 'linkedom';
import { beforeAll, expect, inject, test } from 'vitest';
import { DRAFT, FIRST, SECOND } from '../fixtures/small/editions.ts';
import { buildSmallSite, type SmallSite } from './build.ts';
import { draftedTexts } from './drafted.ts';
import { filesIn, read } from './files.ts';
import { differences, DRAFTED } from './golden.ts';

const sealed = inject('smallSite').site;
let draft: SmallSite['site'];

beforeAll(async () => {
  ({ site: draft } = await buildSmallSite({ drafts: true }));
}, 300_000);

const textOf = (file: string, selector: string) =>
  (parseHTML(read(draft, file)).document.querySelector(selector)?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

test('A frozen frame does not change when an edition is added, but for the line that says so.', () => {
  const frames = filesIn(sealed).filter((file) => /^editions\/[^/]+\/embed\/.*index\.html$/.test(file));
  expect(frames.length).toBeGreaterThan(20);
  const line = /<span class="embed-newer">[^<]*<\/span>/;
  for (const file of frames) {
    const [was, is] = [read(sealed, file), read(draft, file)];
    expect(is.replace(line, ''), file).toBe(was.replace(line, ''));
    expect(is, file).toMatch(line);
  }
});

test('So do the files of an older edition: tables, charts, zips and what it says of itself.', () => {
  const files = filesIn(sealed).filter((file) => new RegExp(`^editions/(?:${FIRST}|${SECOND})/`).test(file));
  const taken = files.filter((file) => /\/data\/|\/charts\/[^/]+\/(?:data\.|chart\.svg)/.test(file));
  expect(taken.length).toBeGreaterThan(100);
  expect(taken.filter((file) => read(draft, file) !== read(sealed, file))).toEqual([]);
});

test('The draft is said to be one wherever it is named or cited.', () => {
  expect(textOf('charts/rounds/index.html', '.chart-foot')).toMatch(/\bdraft\b/i);
  expect(textOf('editions/index.html', 'main')).toMatch(/Draftwork of the third edition\s.*?\bdraft\b/);
  expect(textOf('embed/rounds/index.html', '.embed-edition')).toMatch(/\bdraft\b/i);
  expect(textOf('people/person-alfa/index.html', 'main')).toMatch(/\bdraft\b/i);
  expect(textOf(`editions/${DRAFT}/index.html`, 'main')).toMatch(/\bdraft\b/i);
});

test('What is said of the draft as one is what was last looked at ("npm run bless" takes it as it is now).', () => {
  expect(differences(draftedTexts(draft), DRAFTED).join('\n\n')).toBe('');
});

test('It is the newest: its rows are in the charts, and what it changes is told.', () => {
  expect(read(draft, 'charts/rounds/data.csv')).toContain('Draftwork round');
  const changes = JSON.parse(read(draft, `editions/${DRAFT}/changes.json`)) as {
    before: string;
    tables: { table: string }[];
  };
  expect(changes.before).toBe(SECOND);
  expect(changes.tables.map(({ table }) => table)).toContain('rounds');
  // The mistake of the second edition is put right in it.
  expect(read(draft, `editions/${DRAFT}/changes.json`)).toContain('Miscounted twice.');
});
