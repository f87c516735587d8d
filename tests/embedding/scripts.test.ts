import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hostScriptText } from '#commands/embed-script.ts';
import { compileClassic } from '#embedding/compile.ts';
import { FRAME_SOURCE, hostScript, hostScripts } from '#embedding/scripts.ts';

test('The newest published script is the one in the source.', async () => {
  const { version, code } = hostScript();
  const advice = 'src/browser/embed-host.ts has changed; publish a new version with: npm run embed-script';
  expect(code === (await hostScriptText(version)), advice).toBe(true);
});

test('Published scripts are what they were on their first day.', () => {
  const golden = readFileSync('tests/golden/embed-scripts.txt', 'utf8');
  const published = hostScripts().map(({ version, integrity }) => `${version} ${integrity}\n`);
  expect(published.join('')).toBe(golden);
});

test('Scripts stand alone: classic, small, without a word to any other address.', async () => {
  for (const code of [hostScript().code, await compileClassic(FRAME_SOURCE)]) {
    expect(brotliCompressSync(code).length).toBeLessThan(2_000);
    expect(code).not.toMatch(/\b(?:import|export)\b/);
    expect(code).not.toMatch(/https?:|fetch|XMLHttpRequest|localStorage|cookie|eval|innerHTML/);
  }
});
