/**
 * Every note of the story on every screen, and what readers do across figures: find in page, links to a
 * passage, copying, and the tree that a screen reader is given.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
import { figureIn, hashOf, noteOf, OFF, PHONE, STORY, topOf } from '../site/notes.ts';
import { useSite } from '../site/site.ts';

const site = useSite();

describe.each([
  ['on a wide screen', { viewport: { width: 1440, height: 900 } }],
  ['on a middling one', { viewport: { width: 768, height: 900 } }],
  ['on a phone', PHONE],
])('with scripts, %s', (_, screen) => {
  const { width = 0, height = 0 } = screen.viewport ?? {};

  test('Every note opens beside its sentence, on the screen, with a source in view, and nothing moves.', () =>
    site.open(
      STORY,
      async (page) => {
        const count = await page.locator('main p .fact').count();
        for (let nth = 0; nth < count; nth += 4) {
          const figure = await figureIn(page, nth);
          const note = await noteOf(page, figure);
          const top = await topOf(figure);
          await figure.click();
          const box = await note.boundingBox();
          const line = await figure.boundingBox();
          if (!box || !line) throw new Error(`${nth} is not shown`);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          const isBeside = box.x >= line.x + line.width;
          const isClear = box.y >= line.y + line.height - 1 || box.y + box.height <= line.y + 1;
          expect(isBeside || isClear).toBe(true);
          const source = await note.locator('a[href^="https:"]').first().boundingBox();
          expect(source?.y).toBeLessThan(height);
          expect(await topOf(figure)).toBe(top);
          expect(hashOf(page)).toBe('');
          await page.keyboard.press('Escape');
          expect(await topOf(figure)).toBe(top);
        }
      },
      screen,
    ));

  test('A note is closed by its cross, by its number, by its figure, by a press elsewhere and by Escape.', () =>
    site.open(
      STORY,
      async (page) => {
        const figure = await figureIn(page);
        const note = await noteOf(page, figure);
        const isOpen = () => note.evaluate((element) => element.classList.contains('is-open'));
        const isFocused = () => figure.evaluate((element) => element === document.activeElement);
        const ways: [() => Promise<void>, boolean][] = [
          [() => note.locator('.note-close a').click(), true],
          [() => note.locator('.fact-head a').first().click(), true],
          [() => figure.click(), true],
          [() => page.mouse.click(2, 2), false],
          [() => page.keyboard.press('Escape'), true],
        ];
        for (const [close, returns] of ways) {
          await figure.click();
          expect(await isOpen()).toBe(true);
          await close();
          expect(await isOpen()).toBe(false);
          if (returns) expect(await isFocused()).toBe(true);
        }
      },
      screen,
    ));
});

test('Notes that stand open in the margin touch neither a chart nor each other, and are in no one’s way elsewhere.', () =>
  site.openAll(
    EXPLAINERS.map(({ slug }) => `/${slug}/`),
    async (page, address) => {
      for (const width of [1100, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const { margin, wide, text } = await page.evaluate(() => {
          const boxes = (selector: string) =>
            [...document.querySelectorAll(selector)].map((element) => {
              const { left, top, right, bottom } = element.getBoundingClientRect();
              return { left, top, right, bottom };
            });
          return {
            margin: boxes('[class*="note-aside-"]'),
            wide: boxes('.article-body > figure'),
            text: boxes('.article-body > p, .article-body > h2'),
          };
        });
        expect(margin.length, address).toBeGreaterThan(0);
        for (const [at, note] of margin.entries()) {
          const others = [...margin.slice(at + 1), ...wide, ...text];
          const touched = others.filter(
            ({ left, top, right, bottom }) =>
              left < note.right && right > note.left && top < note.bottom && bottom > note.top,
          );
          expect(touched, `${address} at ${width}`).toEqual([]);
          expect(note.right).toBeLessThanOrEqual(width);
        }
      }
      await page.setViewportSize({ width: 768, height: 900 });
      expect(await page.locator('[class*="note-aside-"]:visible').count()).toBe(0);
    },
    OFF,
  ));

/** Words of the text on both sides of a figure, and the figure: the first such words that stand on the page once. */
async function acrossFigure(page: Page): Promise<{ phrase: string; nth: number }> {
  return page.evaluate(() => {
    const tidy = (text: string) => text.replace(/\s+/g, ' ');
    const all = tidy(document.body.textContent).toLowerCase();
    for (const [nth, figure] of [...document.querySelectorAll('.article-body > p > a.fact')].entries()) {
      const [before = ''] = figure.parentElement?.textContent.split(figure.textContent) ?? [];
      const [lead = ''] = /\S+\s*$/.exec(before) ?? [];
      const [after = ''] = /^\s*\S+(?:\s+\S+)?/.exec(figure.nextSibling?.textContent ?? '') ?? [];
      const phrase = tidy(`${lead}${figure.textContent}${after}`)
        .replace(/[^\p{L}\p{N}]+$/u, '')
        .trim();
      if (nth > 8 && lead && after && all.split(phrase.toLowerCase()).length === 2) return { phrase, nth };
    }
    throw new Error('no such words');
  });
}

test.for(EXPLAINERS.map(({ slug }) => [`/${slug}/`]))(
  'Find in page and a link to a passage of %s find words across a figure.',
  ([address = '']) =>
    site.open(address, async (page) => {
      const { phrase, nth } = await acrossFigure(page);
      expect(phrase).toMatch(/\d/);
      expect(phrase.split(' ').length).toBeGreaterThan(1);
      const found = await page.evaluate((text) => {
        const isFound = (window as unknown as { find: (text: string) => boolean }).find(text);
        return [isFound, String(getSelection()).replace(/\s+/g, ' ')];
      }, phrase);
      expect(found).toEqual([true, phrase]);
      await page.goto('about:blank');
      await page.goto(
        `${site.origin}${address}#:~:text=${encodeURIComponent(phrase).replaceAll('-', '%2D')}`,
      );
      const figure = page.locator('.article-body > p > a.fact').nth(nth);
      const isInSight = async () => {
        const top = await topOf(figure);
        return top > 0 && top < 720;
      };
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(2000);
      await expect.poll(isInSight, { timeout: 60_000 }).toBe(true);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    }),
);

interface AccessibleNode {
  readonly nodeId: string;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
}

test.for(EXPLAINERS.map(({ slug }) => [`/${slug}/`]))(
  'Chromium’s accessibility tree reads the first paragraphs of %s as text and links, word by word.',
  ([address = '']) =>
    site.open(address, async (page) => {
      const paragraphs = await page
        .locator('.article-body > p')
        .evaluateAll((all) =>
          all.slice(0, 2).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
        );
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const known = new Map((nodes as AccessibleNode[]).map((node) => [node.nodeId, node]));
      const below = (node: AccessibleNode): AccessibleNode[] =>
        (node.childIds ?? []).flatMap((id) => {
          const child = known.get(id);
          return child ? [child, ...below(child)] : [];
        });
      const read = [...known.values()]
        .filter(({ role }) => role?.value === 'paragraph')
        .map((node) => below(node).filter(({ ignored }) => !ignored));
      const said = read.map((parts) =>
        parts
          .filter(({ role }) => role?.value === 'StaticText')
          .map(({ name }) => name?.value ?? '')
          .join('')
          .replace(/\s+/g, ' ')
          .trim(),
      );
      for (const paragraph of paragraphs) {
        const at = said.indexOf(paragraph);
        expect(said).toContain(paragraph);
        const roles = new Set(read[at]?.map(({ role }) => role?.value));
        for (const role of ['StaticText', 'InlineTextBox', 'link', 'doc-noteref', 'emphasis', 'time'])
          roles.delete(role);
        expect([...roles]).toEqual([]);
      }
    }),
);

test('Names of sources stay apart when they are copied.', async () => {
  const copied = await site.open('/charts/rounds/', async (page) => {
    // Tables stand folded under their drawing.
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    return page.locator('.source-links:visible').evaluateAll((all) =>
      all.map((each) => {
        const names = [...each.querySelectorAll('a')].map(({ textContent }) => textContent.trim());
        const selection = getSelection();
        selection?.selectAllChildren(each);
        return { names, text: String(selection).replace(/\s+/g, ' ').trim() };
      }),
    );
  });
  expect(copied.some(({ names }) => names.length > 1)).toBe(true);
  for (const { names, text } of copied) expect(`${text},`).toContain(names.join(', '));
});
