/** What the whole site weighs, and each edition in it: see decision 16. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tooHeavy } from '#build/weight.ts';
import { builtFiles, FOLDER } from '../site/site.ts';

test('The site is no heavier than its editions allow.', () => {
  const files = builtFiles().filter((file) => !file.startsWith('offline/'));
  const sizes = new Map(files.map((file) => [file, statSync(join(FOLDER, file)).size]));
  expect(tooHeavy(sizes).join('\n\n')).toBe('');
});
