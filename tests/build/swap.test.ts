import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { besideFolder, prepareSwap, swapIn } from '#build/swap.ts';
import { temporaryFolder } from '../data/synthetic.ts';

async function site(folder: string, content: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), content);
  await writeFile(join(folder, '_headers'), '');
  return folder;
}

const shown = (folder: string) => readFile(join(folder, 'index.html'), 'utf8');

test('a build is written beside what is published', async () => {
  expect(await besideFolder('/nowhere/dist')).toBe('/nowhere/dist.next');
  expect(await besideFolder('/nowhere/dist/')).toBe('/nowhere/dist.next');
});

test('a finished build takes the place of the published one, and nothing else is left', async () => {
  const root = await temporaryFolder();
  const out = await site(join(root, 'dist'), 'old');
  await swapIn(await site(await besideFolder(out), 'new'), out);
  expect(await shown(out)).toBe('new');
  expect(await readdir(root)).toEqual(['dist']);
});

test('a first build is published where nothing was', async () => {
  const root = await temporaryFolder();
  const out = join(root, 'dist');
  await prepareSwap(out);
  await swapIn(await site(await besideFolder(out), 'new'), out);
  expect(await shown(out)).toBe('new');
});

test('where a build is missing, what was published stays', async () => {
  const root = await temporaryFolder();
  const out = await site(join(root, 'dist'), 'old');
  await expect(swapIn(join(root, 'dist.next'), out)).rejects.toThrow('ENOENT');
  expect(await shown(out)).toBe('old');
  expect(await readdir(root)).toEqual(['dist']);
});

test('what an interrupted swap left aside is put back', async () => {
  const root = await temporaryFolder();
  await site(join(root, 'dist.old'), 'old');
  await prepareSwap(join(root, 'dist'));
  expect(await shown(join(root, 'dist'))).toBe('old');
  expect(await readdir(root)).toEqual(['dist']);
});

test('what an interrupted swap left aside goes with the next build', async () => {
  const root = await temporaryFolder();
  await site(join(root, 'dist.old'), 'older');
  const out = await site(join(root, 'dist'), 'old');
  await prepareSwap(out);
  await swapIn(await site(await besideFolder(out), 'new'), out);
  expect(await shown(out)).toBe('new');
  expect(await readdir(root)).toEqual(['dist']);
});

test('a link to the published folder goes on leading there', async () => {
  const root = await temporaryFolder();
  await site(join(root, 'disk', 'dist'), 'old');
  await symlink(join(root, 'disk', 'dist'), join(root, 'public'));
  await prepareSwap(join(root, 'public'));
  await swapIn(await site(await besideFolder(join(root, 'public')), 'new'), join(root, 'public'));
  expect(await shown(join(root, 'disk', 'dist'))).toBe('new');
  expect(await shown(join(root, 'public'))).toBe('new');
});

test('a folder that is not a build of the site is not replaced', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'thesis.txt'), '');
  await expect(prepareSwap(root)).rejects.toThrow(
    'is not a build of the site, and a build would replace it; set OUT_DIR to another folder',
  );
  await expect(prepareSwap('.')).rejects.toThrow('is not a build of the site');
  await expect(prepareSwap('..')).rejects.toThrow('is not a build of the site');
  await expect(prepareSwap(join(root, 'thesis.txt'))).rejects.toThrow('ENOTDIR');
  await prepareSwap(await temporaryFolder());
});
