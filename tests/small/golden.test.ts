/** The whole small site as a folder of texts: whatever a reader or a machine reads of it is as it was last looked at. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { bless, differences } from './golden.ts';
import { goldenTexts } from './reading.ts';

const { site } = inject('smallSite');

test('What is read of the small site is what was last looked at ("npm run bless" takes it as it is now).', () => {
  expect(differences(goldenTexts(site)).join('\n\n')).toBe('');
});

test('A difference names the page and the line; so does a text that is new or gone.', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    const texts = new Map([
      ['charts/one.txt', '=== charts/one/index.html\n# One\nabout 1,300\nend\nlast\n'],
      ['root.txt', '=== index.html\n# Front\n'],
    ]);
    bless(texts, folder);
    expect(differences(texts, folder)).toEqual([]);
    const changed = new Map([
      ['charts/one.txt', '=== charts/one/index.html\n# One\n1,300\nend\nmore\nlast\n'],
      ['people.txt', ''],
    ]);
    expect(differences(changed, folder)).toEqual([
      'root.txt: nothing is read there any more',
      'charts/one.txt:3, in charts/one/index.html\n- about 1,300\n+ 1,300',
      'charts/one.txt:5, in charts/one/index.html\n+ more',
      'people.txt: was not read before',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
