import { expect, test } from 'vitest';
import { readTexts } from '#prose/texts.ts';

test('What a text says of itself is quoted where YAML would read something else in it.', async () => {
  const bare = (await readTexts('src/prose')).flatMap(({ file, text }) => {
    const [, head = ''] = /^---\n([^]*?)\n---/.exec(text) ?? [];
    return head
      .split('\n')
      .filter((line) => /^\w+: +(?:[^'"\s].*(?:: | #)|[[\]{}&*!|>%@`])/.test(line))
      .map((line) => `${file}: ${line}`);
  });
  expect(bare).toEqual([]);
});
