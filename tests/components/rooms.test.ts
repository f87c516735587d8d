/** Every page stands in the room that a reader would look for it in. */
import { expect, test } from 'vitest';
import { currentOn, quietTitle, roomOf } from '#components/rooms.ts';
import { EXPLAINERS } from '#prose/explainers.ts';

test('A page stands in the room whose name its address begins with.', () => {
  expect(roomOf('/charts/rounds/')).toBe('charts');
  expect(roomOf('/people/')).toBe('people');
});

test('An explainer is a story; editions, sources and corrections are among the data.', () => {
  for (const { slug } of EXPLAINERS) expect(roomOf(`/${slug}/`)).toBe('stories');
  for (const path of ['/editions/2024-12-09/', '/sources/', '/corrections/'] as const)
    expect(roomOf(path)).toBe('data');
});

test('The front page, the search and the safety note stand in no room.', () => {
  for (const path of ['/', '/search/', '/safety/'] as const) expect(roomOf(path)).toBeNull();
});

test('Of a page a quiet site says the room that it stands in, and of one that stands in none nothing.', () => {
  const say = (key: string) => key;
  expect(quietTitle('/rounds/r01/', { say })).toBe('nav.timeline');
  expect(quietTitle('/safety/', { say })).toBe('quiet.title');
});

test('Of the links of the masthead one is the page itself, or the room that it stands in, and no other is.', () => {
  const links = ['/', '/stories/', '/charts/', '/timeline/', '/search/'] as const;
  const current = (path: `/${string}`) =>
    links
      .map((link) => currentOn(path, link) ?? '')
      .join(' ')
      .trim();
  expect(links.map((link) => links.map((path) => currentOn(path, link)))).toEqual(
    links.map((link) => links.map((path) => (path === link ? 'page' : undefined))),
  );
  expect(current('/rounds/r01/')).toBe('true');
  expect(currentOn('/rounds/r01/', '/timeline/')).toBe('true');
  expect(current('/safety/')).toBe('');
});
