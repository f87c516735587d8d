/** The story the site began with is told with its figures, and each opens its source where it stands. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

const STORY = '/pardons-and-arrests/';

/** The first figure of the text that reads as given, and what its note says. */
async function openFigure(page: Page, reads: string): Promise<string> {
  const figure = page.locator('main p .fact').getByText(reads, { exact: true }).first();
  await figure.click();
  const note = page.locator('.note:target');
  expect(`#${await note.getAttribute('id')}`).toBe(await figure.getAttribute('href'));
  expect(await note.locator('a[href^="https://"]').first().isVisible()).toBe(true);
  return note.innerText();
}

const openInStory = (reads: string) =>
  site.open(STORY, (page) => openFigure(page, reads), { javaScriptEnabled: false });

describe('Each figure of the story opens its source on one click.', () => {
  test.for([
    ['29', 'The Insider'],
    ['207', 'The Insider'],
    ['about 1,300', 'The Insider'],
    ['at least 671', 'Viasna'],
    ['671', 'The Insider'],
    ['26 January', ''],
    ['178', ''],
  ])('%s', async ([reads = '', source = '']) => {
    expect(await openInStory(reads)).toContain(source);
  });
});

test('The note of 207 gives 178 as well, and adds up the rounds between them.', async () => {
  const note = await openInStory('207');
  expect(note).toContain('178');
  const [rounds = ''] = /\d+(?:, \d+)+ and \d+/.exec(note) ?? [];
  const sizes = rounds.match(/\d+/g)?.map(Number) ?? [];
  expect(sizes).toEqual([18, 30, 30, 37, 31, 32]);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(178);
});

test('The front page leads to the story, and the story to the edition it is from.', () =>
  site.open('/', async (page) => {
    await page.locator('main a[href="pardons-and-arrests/"]').first().click();
    expect(new URL(page.url()).pathname).toBe(STORY);
    await page.locator('main a[href$="editions/2024-12-09/"]').first().click();
    expect(await page.locator('h1').innerText()).toMatch(/9\s+December 2024/);
  }));
