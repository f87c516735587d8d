import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedSince } from '#commands/changed-since.ts';
import { temporaryFolder } from '../data/synthetic.ts';

test('Changed and new files are named as they are called here; what is gone or passed over is not.', async () => {
  const root = await temporaryFolder();
  const folder = join(root, 'project');
  await mkdir(folder);
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: root });
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  for (const name of ['same.ts', 'changed.ts', 'gone.ts', '../beside.ts']) await write(name, 'one');
  await write('.gitignore', 'built\n');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'One');
  await write('changed.ts', 'two');
  await write('../beside.ts', 'two');
  await write('new.ts', 'two');
  await write('built', 'two');
  await rm(join(folder, 'gone.ts'));
  expect(changedSince('HEAD', folder)).toEqual(['changed.ts', 'new.ts']);
  git('add', '-A');
  git('commit', '-q', '-m', 'Two');
  expect(changedSince('HEAD', folder)).toEqual([]);
  expect(changedSince('HEAD~1', folder)).toEqual(['changed.ts', 'new.ts']);
  expect(() => changedSince('nowhere', folder)).toThrow('nowhere');
});
