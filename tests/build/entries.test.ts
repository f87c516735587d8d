import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesIn, filesIn } from '#build/entries.ts';
import { temporaryFolder } from '../data/synthetic.ts';

test('Files and folders are told at whatever depth, by name, with a slash between names.', async () => {
  const folder = await temporaryFolder();
  mkdirSync(join(folder, 'people/person-17'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const file of ['people/person-17/data.json', 'people/index.html', 'index.html'])
    writeFileSync(join(folder, file), '');
  expect([...entriesIn(folder)]).toEqual([
    { path: 'empty', isFolder: true },
    { path: 'index.html', isFolder: false },
    { path: 'people', isFolder: true },
    { path: 'people/index.html', isFolder: false },
    { path: 'people/person-17', isFolder: true },
    { path: 'people/person-17/data.json', isFolder: false },
  ]);
  expect([...filesIn(folder)]).toEqual(['index.html', 'people/index.html', 'people/person-17/data.json']);
});
