/** A file that an endpoint answers with has the type that it has once it is built. */
import { expect, test } from 'vitest';
import { fileAnswer } from '#build/file-answer.ts';

test('An answer has its bytes, and its type by the name of the file.', async () => {
  const answer = fileAnswer('a { color: red }', new URL('https://site.example/charts/rounds/picture.css'));
  expect(answer.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  expect(await answer.text()).toBe('a { color: red }');
  const zip = fileAnswer(new Uint8Array([1, 2]), new URL('https://site.example/kit.zip'));
  expect(zip.headers.get('Content-Type')).toBe('application/zip');
  expect([...new Uint8Array(await zip.arrayBuffer())]).toEqual([1, 2]);
});
