/** Styles in the pages that show before anything else is asked for, and what the policy has to allow for them. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inlineStyles, styleHash } from '#build/inline-styles.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'styles-'))));
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}
const read = (file: string) => readFile(join(folder, file), 'utf8');
const link = (href: string) => `<link rel="stylesheet" href="${href}">`;

test('A frame and a story have their style in them, and the policy its hash; other pages keep the link.', async () => {
  await write('assets/page.css', '@font-face{src:url(face.woff2)}\n');
  await write('assets/frame.css', 'p{color:red}');
  await write('a-story/index.html', link('../assets/page.css'));
  await write('be/a-story/index.html', link('../../assets/page.css'));
  await write('about/index.html', link('../assets/page.css'));
  await write(
    'embed/rounds/index.html',
    `${link('../../assets/frame.css')}<noscript>${link('x.css')}</noscript>`,
  );
  const stories = ['a-story/index.html', 'be/a-story/index.html'];
  const styles = await inlineStyles(folder, [...stories, 'about/index.html', 'embed/rounds/index.html'], {
    stories,
  });
  // What it names is found from where the page stands.
  const [one, other] = ['../assets/face.woff2', '../../assets/face.woff2'].map(
    (file) => `@font-face{src:url(${file})}`,
  );
  expect(await read('a-story/index.html')).toBe(`<style>${one}</style>`);
  expect(await read('be/a-story/index.html')).toBe(`<style>${other}</style>`);
  expect(await read('about/index.html')).toBe(link('../assets/page.css'));
  expect(await read('embed/rounds/index.html')).toBe(
    `<style>p{color:red}</style><noscript>${link('x.css')}</noscript>`,
  );
  expect(styles).toEqual({
    pages: [styleHash(one ?? ''), styleHash(other ?? '')].sort(),
    embeds: [styleHash('p{color:red}')],
  });
});

test('Links may begin at the root of a site under a folder.', async () => {
  await write('assets/frame.css', 'p{}');
  await write('embed/404.html', link('/rd/assets/frame.css'));
  await inlineStyles(folder, ['embed/404.html'], { place: '/rd/' });
  expect(await read('embed/404.html')).toBe('<style>p{}</style>');
});

test('What names a file, or would end the element, stands in no frame.', async () => {
  await write('embed/rounds/index.html', link('../../frame.css'));
  await write('frame.css', 'p{background:url(x.png)}');
  await expect(inlineStyles(folder, ['embed/rounds/index.html'])).rejects.toThrow('names a file');
  await write('frame.css', 'p::before{content:"</style>"}');
  await expect(inlineStyles(folder, ['embed/rounds/index.html'])).rejects.toThrow('ends an element');
});
