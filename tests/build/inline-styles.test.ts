/** Styles in the pages that show before anything else is asked for, and what the policy has to allow for them. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inlineStyles, styleHash, stylesWithin } from '#build/inline-styles.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'styles-'))));
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}
const read = (file: string) => readFile(join(folder, file), 'utf8');
const link = (href: string) => `<link rel="stylesheet" href="${href}">`;

test('A story has its style in it, and what that names is found from where the page stands.', async () => {
  await write('assets/page.css', '@font-face{src:url(face.woff2)}\n');
  await write('a-story/index.html', link('../assets/page.css'));
  await write('be/a-story/index.html', link('../../assets/page.css'));
  const styles = await inlineStyles(folder, ['a-story/index.html', 'be/a-story/index.html']);
  const [one, other] = ['../assets/face.woff2', '../../assets/face.woff2'].map(
    (file) => `@font-face{src:url(${file})}`,
  );
  expect(await read('a-story/index.html')).toBe(`<style>${one}</style>`);
  expect(await read('be/a-story/index.html')).toBe(`<style>${other}</style>`);
  expect(styles).toEqual([styleHash(one ?? ''), styleHash(other ?? '')].sort());
});

test('A frame has its style in it, but for what only a page without scripts asks for.', async () => {
  await write('assets/frame.css', 'p{color:red}');
  const { put, hashes } = stylesWithin(folder);
  const without = `<noscript>${link('x.css')}</noscript>`;
  expect(put('embed/rounds/index.html', link('../../assets/frame.css') + without)).toBe(
    `<style>p{color:red}</style>${without}`,
  );
  expect(hashes()).toEqual([styleHash('p{color:red}')]);
});

test('Links may begin at the root of a site under a folder.', async () => {
  await write('assets/frame.css', 'p{}');
  expect(stylesWithin(folder, '/rd/').put('embed/404.html', link('/rd/assets/frame.css'))).toBe(
    '<style>p{}</style>',
  );
});

test('What names a file, or would end the element, stands in no frame.', async () => {
  const putInto = () => stylesWithin(folder).put('embed/rounds/index.html', link('../../frame.css'));
  await write('frame.css', 'p{background:url(x.png)}');
  expect(putInto).toThrow('names a file');
  await write('frame.css', 'p::before{content:"</style>"}');
  expect(putInto).toThrow('ends an element');
});
