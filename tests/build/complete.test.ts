import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseIncomplete, takeStock } from '#build/complete.ts';
import { siteWriter } from '#build/writer.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const WHOLE = {
  'index.html':
    '<link rel="stylesheet" href="/assets/site.css"><a href="/people/?status=held#p17">People</a>' +
    '<img srcset="/charts/one.png 1x, /charts/one@2x.png 2x"><a href="https://example.org/x">There</a>',
  'people/index.html': '<a href="/">Home</a><a href="/people">People</a><script src="/assets/a.js"></script>',
  '404.html': '<link rel="icon" href="/%D0%BA%20%D0%BA.svg">',
  'assets/site.css': '@font-face { src: url("/assets/golos.woff2") }',
  'assets/a.js': 'import"./b.js";const later=()=>import("./c.js");',
  'assets/b.js': 'export{a}from"./c.js"',
  'assets/c.js': 'export const a=1',
  'assets/golos.woff2': '',
  'charts/one.png': '',
  'charts/one@2x.png': '',
  'feed.xml': '',
  'к к.svg': '',
};

/** What is said of that site without some of its files. */
async function refusalWithout(...missing: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const [file, content] of Object.entries(WHOLE)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (!missing.includes(file)) writeFileSync(join(folder, file), content);
  }
  const written = siteWriter(folder).finish();
  const rendered = ['index.html', 'people/index.html', 'feed.xml'];
  const refusal = refuseIncomplete(folder, takeStock(folder), rendered, written);
  return refusal.then(
    () => '',
    (error: unknown) => (error as Error).message,
  );
}

test('A build that holds all that its pages name is whole.', async () => {
  expect(await refusalWithout()).toBe('');
});

test.for([
  ['feed.xml', 'feed.xml, which was drawn.'],
  ['people/index.html', 'people/index.html, which index.html names.'],
  ['assets/site.css', 'assets/site.css, which index.html names.'],
  ['assets/golos.woff2', 'assets/golos.woff2, which assets/site.css names.'],
  ['assets/c.js', 'assets/c.js, which assets/b.js loads.'],
  ['charts/one@2x.png', 'charts/one@2x.png, which index.html names.'],
  ['к к.svg', 'к к.svg, which 404.html names.'],
  ['index.html', 'index.html, the front page.'],
])('Without %s it is not published.', async ([file = '', said = '']) => {
  expect(await refusalWithout(file)).toBe(
    `The build is not whole, so it is not published: there is no ${said}`,
  );
});

test('Of many missing files the first is named, and the others counted.', async () => {
  expect(await refusalWithout('assets/site.css', 'assets/golos.woff2', 'charts/one.png')).toBe(
    'The build is not whole, so it is not published: there is no assets/site.css, which index.html names (and 1 more).',
  );
});

test.skipIf(process.platform === 'win32')(
  'What was made under a strict umask is opened to readers.',
  async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, 'people'));
    writeFileSync(join(folder, 'people', 'index.html'), '12345');
    chmodSync(join(folder, 'people', 'index.html'), 0o600);
    for (const closed of [join(folder, 'people'), folder]) chmodSync(closed, 0o700);
    const { files, bytes } = takeStock(folder);
    expect([[...files], bytes]).toEqual([[['people/index.html', 5]], 5]);
    const modes = [folder, join(folder, 'people'), join(folder, 'people', 'index.html')].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o755, 0o755, 0o644]);
  },
);
