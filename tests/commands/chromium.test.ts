/** The browser of the tests is the one that is named, else the lightest that is installed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from '#commands/chromium.ts';
import { temporaryFolder } from '../data/synthetic.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a browser that is named is taken, and of those installed the one without windows', async () => {
  const folder = await temporaryFolder();
  for (const name of ['chromium', 'chromium-headless-shell', 'google-chrome'])
    await writeFile(join(folder, name), '');
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM', undefined);
  expect(findChromium()).toBe(`${folder}/chromium-headless-shell`);
  vi.stubEnv('CHROMIUM', '/somewhere/else');
  expect(findChromium()).toBe('/somewhere/else');
});
