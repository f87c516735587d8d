/** A withdrawal from a copy of the data leaves the site’s own texts as they are. */
import { afterEach, expect, test, vi } from 'vitest';
import { whyNotWritten } from '#commands/withdrawn-texts.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const changed = [
  { file: 'src/prose/a-story/en.mdx', text: '' },
  { file: 'src/words/be/site.json', text: '' },
];

test('Of the site’s own data everything is written.', () => {
  vi.stubEnv('DATA_DIR', undefined);
  expect(whyNotWritten(changed)).toBeNull();
  vi.stubEnv('DATA_DIR', './data');
  expect(whyNotWritten(changed)).toBeNull();
});

test('Of a copy nothing of the site is, and what to set is said.', () => {
  vi.stubEnv('DATA_DIR', '/tmp/copy');
  vi.stubEnv('PROSE_DIR', undefined);
  expect(whyNotWritten(changed)).toBe(
    'DATA_DIR is /tmp/copy, not this site’s data, and src/prose and src/words of the site would be changed with it; set PROSE_DIR and WORDS_DIR to copies of them, or leave DATA_DIR out',
  );
  vi.stubEnv('WORDS_DIR', '/tmp/words');
  expect(whyNotWritten(changed)).toMatch(/set PROSE_DIR to copies/);
  vi.stubEnv('PROSE_DIR', '/tmp/prose');
  expect(whyNotWritten([{ file: '/tmp/prose/a-story/en.mdx', text: '' }])).toBeNull();
});

test('A copy that names somebody in no text of the site can be worked on without more.', () => {
  vi.stubEnv('DATA_DIR', '/tmp/copy');
  expect(whyNotWritten([])).toBeNull();
});
