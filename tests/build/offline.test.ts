import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { offlineFile, packOffline } from '#build/offline.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const SITE: Readonly<Record<string, string>> = {
  '404.html': '<a href="/people/">People</a>',
  _headers: '',
  'assets/a.js': 'import { b } from "./b.js"; document.title = b;',
  'assets/b.js': 'export const b = "Person 17";',
  'assets/site.css': 'p { color: red }',
  'charts/rounds/chart.png': 'picture',
  'charts/rounds/data.csv': 'people\n17\n',
  'charts/rounds/index.html':
    '<script type="module" src="../../assets/a.js"></script><img src="chart.png"><a href="data.csv">Numbers</a>',
  'editions/2024-12-09/charts/rounds/chart.png': 'picture',
  'editions/2024-12-09/charts/rounds/index.html': '<a href="kit.zip">The <b>kit</b></a>',
  'editions/2024-12-09/charts/rounds/kit.zip': 'kit',
  'index.html':
    '<link rel="stylesheet" href="assets/site.css"><a href="people/#p17">People</a> <a href="./">Here</a> <a href="charts/rounds/">Rounds</a> <a href="editions/2024-12-09/charts/rounds/">Then</a> <a href="https://example.org/">Out</a>',
  'index.html.gz': 'packed',
  'people/index.html': '<p id="p17"><a href="../">Front</a> <a href="#p17">Person 17</a></p>',
  'search/index/things.js': 'things()',
};

async function packed(site = SITE, code: LanguageCode = 'en') {
  const folder = await temporaryFolder();
  for (const [file, text] of Object.entries(site)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const size = await packOffline(folder, Object.keys(site), code);
  const zip = await readFile(join(folder, offlineFile(code)));
  const files = new Map(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [
      name.replace(`revolving-door-${code}/`, ''),
      strFromU8(bytes),
    ]),
  );
  return { size, zip, files };
}

test('links lead to files, with what follows their address; those out stay', async () => {
  const { files, size, zip } = await packed();
  expect(files.get('index.html')).toBe(
    '<link rel="stylesheet" href="assets/site.css"><a href="people/index.html#p17">People</a> <a href="index.html">Here</a> <a href="charts/rounds/index.html">Rounds</a> <a href="editions/2024-12-09/charts/rounds/index.html">Then</a> <a href="https://example.org/">Out</a>',
  );
  expect(files.get('people/index.html')).toBe(
    '<p id="p17"><a href="../index.html">Front</a> <a href="#p17">Person 17</a></p>',
  );
  expect(size).toBe(zip.length);
});

test('what is left out is said where its link was', async () => {
  const { files } = await packed();
  expect(files.get('editions/2024-12-09/charts/rounds/index.html')).toBe(
    '<span>The <b>kit</b></span> <small>(not in this copy)</small>',
  );
});

test('what an address cannot hold stays as it was written', async () => {
  const { files } = await packed({
    'index.html': '<a href="people/%C5%A1%20x/?of=17#p">Š</a> <img src="%C5%A1.svg">',
    'people/š x/index.html': '<a href="../../">Front</a>',
    'š.svg': '<svg/>',
  });
  expect(files.get('index.html')).toBe(
    '<a href="people/%C5%A1%20x/index.html?of=17#p">Š</a> <img src="%C5%A1.svg">',
  );
  expect(files.get('š.svg')).toBe('<svg/>');
});

test('of a language that has no page at the root a page there leads to its front page', async () => {
  const { files } = await packed(
    {
      'index.html': '<a href="be/">Беларуская</a>',
      'be/index.html': '<a href="../">English</a>',
      'be/search/index/things.js': 'рэчы()',
      'search/index/things.js': 'things()',
    },
    'be',
  );
  expect([...files.keys()].sort()).toEqual([
    'README.txt',
    'be/index.html',
    'be/search/index/things.js',
    'index.html',
  ]);
  const { document } = parseHTML(files.get('index.html') ?? '');
  const { say } = languageOf('be');
  expect(document.documentElement.lang).toBe('be');
  expect(document.title).toBe(say('site.name'));
  expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
    '0; url=be/index.html',
  );
  expect(document.querySelector('p')?.innerHTML).toBe(`<a href="be/index.html">${say('site.name')}</a>`);
  expect(files.get('README.txt')).toBe(`${say('offline.readme')}\n`);
  expect(files.get('be/index.html')).toBe(`<span>English</span> <small>(${say('offline.leftOut')})</small>`);
});

test('scripts are classic ones that need no other', async () => {
  const { files } = await packed();
  expect(files.get('charts/rounds/index.html')).toContain('<script defer src="../../assets/a.js"></script>');
  expect(files.get('assets/a.js')).toContain('Person 17');
  expect(files.get('assets/a.js')).not.toMatch(/\b(?:import|export)\b/);
});

test('it holds what pages need, and no more', async () => {
  expect([...(await packed()).files.keys()].sort()).toEqual([
    'README.txt',
    'assets/a.js',
    'assets/site.css',
    'charts/rounds/chart.png',
    'charts/rounds/data.csv',
    'charts/rounds/index.html',
    'editions/2024-12-09/charts/rounds/index.html',
    'index.html',
    'people/index.html',
    'search/index/things.js',
  ]);
});

test('the same bytes each time', async () => {
  expect((await packed()).zip.equals((await packed()).zip)).toBe(true);
});
