/** What is looked at on few pages is looked at on all: the pages that were chosen show every kind of element. */
import { expect, test } from 'vitest';
import { cover, missedBy } from '../site/cover.ts';
import { builtDocuments, isEnglish, parsePage } from '../site/documents.ts';

test('Every kind of element on any page occurs on a page that is looked at closely.', () => {
  const pages = builtDocuments('', isEnglish);
  const chosen = cover(pages);
  console.log(`${chosen.length} of ${pages.length} pages show every kind of element.`);
  expect(missedBy(chosen, pages)).toEqual([]);
  expect(chosen.length).toBeLessThan(pages.length / 2);
});

const page = (body: string) => parsePage('index.html', `<html lang="en"><body>${body}</body></html>`);

test('A kind is told by tag, class, paint, role, state, words, and everything around.', () => {
  const plain = page('<p><a href="1">One</a></p>');
  const alike = page('<p><a href="2">Another</a></p><p><a href="3">Third</a></p>');
  expect(missedBy([plain], [plain, alike])).toEqual([]);
  for (const other of [
    '<p><b href="1">One</b></p>',
    '<p><a class="new" href="1">One</a></p>',
    '<p><a fill="red" href="1">One</a></p>',
    '<p><a role="img" href="1">One</a></p>',
    '<p><a aria-label="One" href="1">One</a></p>',
    '<p><a>One</a></p>',
    '<p><a href="1"> </a></p>',
    '<div><a href="1">One</a></div>',
  ]) {
    expect(missedBy([plain], [plain, page(other)]), other).not.toEqual([]);
    expect(cover([plain, page(other)]), other).toHaveLength(2);
  }
});

test('A page that shows nothing new is not chosen, however much it holds.', () => {
  const long = page('<p>One</p>'.repeat(50));
  const rich = page('<p>One</p><h1>Two</h1><ul><li>Three</li></ul>');
  expect(cover([long, rich])).toEqual([rich]);
  expect(cover([long, rich], [rich])).toEqual([]);
  expect(cover([rich], [long])).toEqual([rich]);
});
