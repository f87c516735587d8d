/** Words that nobody says are translated for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messagesIn, wordsOf } from '#words/messages.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'));

/** Keys that stand in the code, and keys that it puts together: `mechanisms.${round.mechanism}`. */
const typed = new Set(
  sources.flatMap((text) => text.match(/(?<=['"`])[a-z][\w-]*(?:\.[\w-]+)*(?=['"`])/g) ?? []),
);
const built = sources
  .flatMap((text) => text.match(/(?<=`)[a-z][\w.-]*\$\{[^`]*(?=`)/g) ?? [])
  .map((key) =>
    key
      .split(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/)
      .map((part) => part.replaceAll('.', '\\.'))
      .join('.+'),
  )
  .map((pattern) => new RegExp(`^${pattern}$`));

test('Every message is said by something.', () => {
  const keys = [...messagesIn(wordsOf('en')).keys()];
  expect(keys.length).toBeGreaterThan(1000);
  expect(keys.filter((key) => !typed.has(key) && !built.some((pattern) => pattern.test(key)))).toEqual([]);
});
