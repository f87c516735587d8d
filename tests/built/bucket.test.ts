/** The function that the recipe for a bucket puts before it, on every file of the built site. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { SETTINGS } from '#build/nginx.ts';
import { filesIn } from '../small/files.ts';
import { FOLDER } from '../site/site.ts';

interface Asked {
  readonly request: { readonly uri: string };
}
type Answered = { readonly uri: string } | { readonly statusCode: number; readonly headers: object };

/** As it stands in the recipe, to be pasted. */
const typed = /```js\n([^]*?)```/.exec(readFileSync('docs/publish/s3-and-cdn.md', 'utf8'))?.[1] ?? '';
const handler = runInNewContext(`${typed};handler`) as (asked: Asked) => Answered;

test('leads to every file by its address, and from a folder without its slash to the address with it', () => {
  const files = filesIn(FOLDER).filter((file) => !SETTINGS.some((name) => name === file));
  expect(files.length).toBeGreaterThan(100);
  const lost = files.filter((file) => {
    const answered = handler({ request: { uri: `/${file.replace(/(^|\/)index\.html$/, '$1')}` } });
    return !('uri' in answered) || answered.uri !== `/${file}`;
  });
  expect(lost).toEqual([]);
  expect(handler({ request: { uri: '/people' } })).toMatchObject({
    statusCode: 301,
    headers: { location: { value: '/people/' } },
  });
});
