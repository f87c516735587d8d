/**
 * Figures are text, and each leads to its note: without scripts to a sheet at the foot of the screen, with
 * them to a note beside the sentence. Nothing moves, and the way back leads to where the reader was.
 */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
import { builtDocuments } from './documents.ts';
import { useSite } from './site.ts';

const site = useSite();

const STORY = '/pardons-and-arrests/';
const PERSON = '/people/mikalai-statkevich/';
const OFF = { javaScriptEnabled: false };
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

const noteOf = async (page: Page, figure: Locator) =>
  page.locator(`.note${(await figure.getAttribute('href')) ?? ''}`);
const topOf = async (element: Locator) => (await element.boundingBox())?.y ?? Number.NaN;
const hashOf = (page: Page) => new URL(page.url()).hash;
const isFixed = (note: Locator) => note.evaluate((element) => getComputedStyle(element).position === 'fixed');

/** A figure in the middle of the screen. */
async function figureIn(page: Page, nth = 6): Promise<Locator> {
  const figure = page.locator('main p .fact').nth(nth);
  await figure.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return figure;
}

test('A figure is text in a link: no form control, no note and no list of sources stands in a sentence.', () => {
  const problems = builtDocuments('class="fact').flatMap(({ address, document }) =>
    [...document.querySelectorAll('a.fact')].flatMap((figure) => {
      const around = figure.closest('p, li, dd, .figure');
      const where = `${address} ${figure.textContent}`;
      if (!around) return `${where}: stands in no sentence`;
      if (figure.closest('button, label, details, summary')) return `${where}: stands in a control`;
      if (around.querySelector('button, input, select, .fact-source, .note')) return `${where}: is not alone`;
      return figure.children.length === 0 ? [] : `${where}: is more than text`;
    }),
  );
  expect(problems).toEqual([]);
});

test('A figure that stands in several places has one note, which leads back to each.', () => {
  const pages = builtDocuments('class="fact');
  const problems = pages.flatMap(({ address, document }) =>
    [...document.querySelectorAll('.note')].flatMap((note) => {
      const figures = [...document.querySelectorAll(`a.fact[href="#${note.id}"]`)].map(({ id }) => `#${id}`);
      const back = [...note.querySelectorAll('.fact-head a')].map((link) => link.getAttribute('href'));
      return figures.join() === back.join()
        ? []
        : `${address} ${note.id}: ${figures.join()} | ${back.join()}`;
    }),
  );
  expect(problems).toEqual([]);
  expect(pages.some(({ document }) => document.querySelector('.note-return'))).toBe(true);
});

test('No note stands in a box that would hold its sheet: such a box is fixed to, instead of the screen.', () =>
  site.openAll(['/', PERSON, ...EXPLAINERS.map(({ slug }) => `/${slug}/`)], async (page, address) => {
    const holds = await page.evaluate(() => {
      const found: string[] = [];
      for (let box = document.querySelector('.note')?.parentElement; box; box = box.parentElement) {
        const { contentVisibility, containerType, contain, transform, filter, willChange, perspective } =
          getComputedStyle(box);
        const values = [
          transform,
          filter,
          perspective,
          contain,
          willChange,
          containerType,
          contentVisibility,
        ];
        if (
          values.some((value) => !['none', 'normal', 'auto', 'visible'].includes(value)) ||
          contentVisibility === 'auto'
        )
          found.push(`${box.localName}.${box.className}: ${values.join()}`);
      }
      return found;
    });
    expect(holds, address).toEqual([]);
  }));

describe.each([
  ['on a wide screen', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', PHONE],
])('without scripts, %s', (_, screen) => {
  const options = { ...screen, ...OFF };

  test('A figure opens its note at the foot of the screen, its cross closes it, and the text stays where it is.', () =>
    site.open(
      STORY,
      async (page) => {
        const figure = await figureIn(page);
        const note = await noteOf(page, figure);
        const top = await topOf(figure);
        await figure.click();
        expect(await isFixed(note)).toBe(true);
        const box = await note.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(screen.viewport?.height ?? 0, 0);
        expect(box?.height ?? 0).toBeLessThanOrEqual((screen.viewport?.height ?? 0) * 0.6 + 1);
        expect(await topOf(figure)).toBe(top);
        const cross = note.getByRole('link', { name: 'Close', exact: true });
        const { width = 0, height = 0 } = (await cross.boundingBox()) ?? {};
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
        await cross.click();
        expect(await isFixed(note)).toBe(false);
        expect(await topOf(figure)).toBe(top);
      },
      options,
    ));

  test('Back closes the note, and the text stays where it is.', () =>
    site.open(
      STORY,
      async (page) => {
        const figure = await figureIn(page);
        const note = await noteOf(page, figure);
        const top = await topOf(figure);
        await figure.click();
        await page.goBack();
        expect(await isFixed(note)).toBe(false);
        expect(hashOf(page)).toBe('');
        expect(await topOf(figure)).toBe(top);
      },
      options,
    ));
});

test('Without scripts the keyboard goes into the note, to its sources, and back to the figure.', () =>
  site.open(
    STORY,
    async (page) => {
      const figure = await figureIn(page);
      const note = await noteOf(page, figure);
      await figure.focus();
      await page.keyboard.press('Enter');
      expect(await isFixed(note)).toBe(true);
      for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('Tab');
      expect(await note.locator('a:focus').getAttribute('href')).toMatch(/^https:/);
      await note.locator('.note-close a').focus();
      await page.keyboard.press('Enter');
      expect(await isFixed(note)).toBe(false);
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('id')).toBe(await figure.getAttribute('id'));
    },
    OFF,
  ));

test('All notes unfold at the end without a script, and each leads back to every place of its figure.', () =>
  site.open(
    STORY,
    async (page) => {
      const all = page.getByRole('link', { name: /^Show all \d+ notes$/ });
      const notes = page.locator('.note');
      expect(await notes.last().isVisible()).toBe(false);
      await all.focus();
      await page.keyboard.press('Enter');
      expect(await notes.evaluateAll((each) => each.every((note) => note.checkVisibility()))).toBe(true);
      const back = notes
        .filter({ has: page.locator('.note-return') })
        .first()
        .locator('.fact-head a');
      expect(await back.count()).toBeGreaterThan(1);
      for (const link of await back.all()) {
        await all.click();
        await link.click();
        const figure = page.locator(`a.fact${hashOf(page)}`);
        const top = await topOf(figure);
        expect(top).toBeGreaterThan(100);
        expect(top).toBeLessThan(700);
      }
    },
    { ...PHONE, ...OFF },
  ));

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

test('By keyboard a note is read where its figure stands: Tab goes in, through its links, and on after the figure.', () =>
  site.open(STORY, async (page) => {
    const figure = await figureIn(page);
    const note = await noteOf(page, figure);
    const next = page.locator('main p .fact').nth(7);
    await figure.focus();
    await page.keyboard.press('Enter');
    const links = await note.locator('a:visible').count();
    expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
    for (let link = 0; link < links; link += 1) {
      await page.keyboard.press('Tab');
      expect(await note.locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Tab');
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await note.evaluate((element) => element.classList.contains('is-open'))).toBe(false);
    await figure.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
  }));

test('A second place of a figure opens the same note, and the way back leads to that place.', () =>
  site.open(STORY, async (page) => {
    const [first, second] = await page.evaluate(() => {
      const hrefs = [...document.querySelectorAll('.article-body a.fact')].map((each) =>
        each.getAttribute('href'),
      );
      const at = hrefs.findIndex((href, index) => hrefs.indexOf(href) < index);
      return [hrefs.indexOf(hrefs[at] ?? ''), at];
    });
    const figure = page.locator('.article-body a.fact').nth(second ?? 0);
    const other = page.locator('.article-body a.fact').nth(first ?? 0);
    expect(await figure.getAttribute('href')).toBe(await other.getAttribute('href'));
    await figure.click();
    await page.keyboard.press('Escape');
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
  }));

test('An address that names a note shows it, and a script leaves it by Escape or for another note.', () =>
  site.open(`${STORY}#note-3`, async (page) => {
    const named = page.locator('#note-3');
    expect(await isFixed(named)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isFixed(named)).toBe(false);
    await page.goto(`${site.origin}${STORY}#note-4`);
    await (await figureIn(page)).click();
    expect(await page.locator('.note:is(.is-open, :target)').count()).toBe(1);
  }));

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
  const copied = await site.open('/charts/rounds/', (page) =>
    page.locator('.source-links:visible').evaluateAll((all) =>
      all.map((each) => {
        const names = [...each.querySelectorAll('a')].map(({ textContent }) => textContent.trim());
        const selection = getSelection();
        selection?.selectAllChildren(each);
        return { names, text: String(selection).replace(/\s+/g, ' ').trim() };
      }),
    ),
  );
  expect(copied.some(({ names }) => names.length > 1)).toBe(true);
  for (const { names, text } of copied) expect(`${text},`).toContain(names.join(', '));
});
