/**
 * Figures and notes in Firefox, whose way of copying leaves out form controls, and which Tor Browser is made
 * of. Nobody listens to a screen reader here: what is looked at is the accessibility tree that one would read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
import { parsePage } from '../site/documents.ts';
import { FIREFOX, Firefox, KEYS, type Point } from './firefox.ts';
import { FOLDER, useServer } from '../site/site.ts';

const STORY = '/pardons-and-arrests/';
const ADDRESSES = EXPLAINERS.map(({ slug }) => [`/${slug}/`]);

/** The first two paragraphs, as the page has them. */
const PARAGRAPHS = `[...document.querySelectorAll('.article-body > p')].slice(0, 2)`;
const WORDS = `${PARAGRAPHS}.map(({ textContent }) => textContent.replace(/\\s+/g, ' ').trim())`;
const FIGURES = `${PARAGRAPHS}.flatMap((each) => [...each.querySelectorAll('a.fact')].map(({ textContent }) => textContent))`;

/** Text of the clipboard, asked for in the window of the browser. */
const CLIPBOARD = `(() => {
  const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  transfer.init(null);
  transfer.addDataFlavor('text/plain');
  Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
  const found = {};
  transfer.getTransferData('text/plain', found);
  return found.value.QueryInterface(Ci.nsISupportsString).data;
})()`;

/** Functions over the accessibility tree of the page, for expressions in the window of the browser. */
const TREE = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const roleOf = ({ role }) => service.getStringRole(role);
  const childrenOf = (node) =>
    Array.from({ length: node?.childCount ?? 0 }, (_, at) => node.getChildAt(at)).filter((child) => child !== null);
  const below = (node) => childrenOf(node).flatMap((child) => [child, ...below(child)]);
  const page = () => below(service.getAccessibleFor(window.gBrowser.selectedBrowser));
  const until = async (look) => {
    for (let wait = 0; wait < 300; wait += 1) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return null;
  };`;
const inTree = (body: string) => `(async () => {${TREE}${body}})()`;

/** Paragraphs: their texts, leaf by leaf, and the roles of what they hold. */
const ACCESSIBLE = inTree(`
  const paragraphs = await until(() => {
    const found = page().filter((node) => roleOf(node) === 'paragraph');
    return found.length > 10 && found;
  });
  return paragraphs.map((paragraph) => {
    const parts = below(paragraph);
    const leaves = parts.filter((part) => roleOf(part) === 'text leaf');
    const text = leaves.map(({ name }) => name).join('').replace(/\\s+/g, ' ').trim();
    return { text, roles: [...new Set(parts.map(roleOf))] };
  });`);

/** What has the focus: its role and its name. */
const FOCUSED = inTree(`
  const found = await until(() =>
    page().findLast((node) => {
      const state = {};
      node.getState(state, {});
      return state.value & Ci.nsIAccessibleStates.STATE_FOCUSED;
    }),
  );
  return [roleOf(found), found.name ?? ''];`);

/** How far down the screen the first link of a name stands. */
const topOf = (name: string) =>
  inTree(`
    const link = await until(() => page().find((node) => roleOf(node) === 'link' && node.name === ${JSON.stringify(name)}));
    const [y, none] = [{}, {}];
    link.getBounds(none, y, {}, {});
    return y.value;`);

describe.skipIf(FIREFOX === undefined)('in Firefox', () => {
  const site = useServer();
  const addressOf = (path: string) => `${site.origin}${path}`;

  describe('with scripts', () => {
    let firefox: Firefox;

    beforeAll(async () => {
      firefox = await Firefox.start();
    });
    afterAll(() => firefox.close());

    test.for(ADDRESSES)(
      'The first two paragraphs of %s are copied with every number.',
      async ([path = '']) => {
        await firefox.resize(1280, 1000);
        await firefox.open(addressOf(path));
        const paragraphs = await firefox.evaluate<string[]>(WORDS);
        const figures = await firefox.evaluate<string[]>(FIGURES);
        expect(figures.length).toBeGreaterThan(0);
        const copied: string[] = [];
        for (const nth of paragraphs.keys()) {
          const [from, to] = await firefox.evaluate<[Point, Point]>(`(() => {
          const paragraph = ${PARAGRAPHS}[${nth}];
          paragraph.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.selectNodeContents(paragraph);
          const lines = [...range.getClientRects()];
          const [first, last] = [lines[0], lines.at(-1)];
          return [{ x: first.left + 1, y: first.top + 8 }, { x: last.right + 40, y: last.bottom - 8 }];
        })()`);
          await firefox.drag(from, to);
          await firefox.press(KEYS.Control, 'c');
          copied.push((await firefox.evaluateInWindow<string>(CLIPBOARD)).replace(/\s+/g, ' ').trim());
        }
        expect(copied).toEqual(paragraphs);
        for (const figure of figures) expect(copied.join(' ')).toContain(figure.replace(/\s+/g, ' '));
      },
    );

    test.for(ADDRESSES)(
      'The accessibility tree reads the first paragraphs of %s as text and links, word by word.',
      async ([path = '']) => {
        await firefox.open(addressOf(path));
        const paragraphs = await firefox.evaluate<string[]>(WORDS);
        const read = await firefox.evaluateInWindow<{ text: string; roles: string[] }[]>(ACCESSIBLE);
        for (const paragraph of paragraphs) {
          const found = read.find(({ text }) => text === paragraph);
          expect(read.map(({ text }) => text)).toContain(paragraph);
          const others = found?.roles.filter(
            (role) => !['text leaf', 'link', 'emphasis', 'time'].includes(role),
          );
          expect(others).toEqual([]);
        }
      },
    );

    test('A note opens beside its sentence by a click, Escape closes it, and nothing moves.', async () => {
      for (const width of [360, 768, 1440]) {
        await firefox.resize(width, 760);
        await firefox.open(addressOf(STORY));
        await firefox.evaluate('document.fonts.ready.then(() => null)');
        const figure = `document.querySelectorAll('main p .fact')[6]`;
        // To a whole pixel: Firefox rounds others by itself, a moment later.
        await firefox.evaluate(
          `scrollTo(0, Math.round(scrollY + ${figure}.getBoundingClientRect().y - 350))`,
        );
        const boxOf = (element: string) =>
          firefox.evaluate<Point & { width: number; height: number }>(`${element}.getBoundingClientRect()`);
        const before = await boxOf(figure);
        await firefox.click(before.x + before.width / 2, before.y + before.height / 2);
        const note = await boxOf(`document.querySelector('.note.is-open')`);
        expect(note.x).toBeGreaterThanOrEqual(0);
        expect(note.x + note.width).toBeLessThanOrEqual(width);
        expect(note.y).toBeGreaterThanOrEqual(0);
        expect(note.y + note.height).toBeLessThanOrEqual(760);
        await firefox.press(KEYS.Escape);
        const [isClosed, isFocused] = await firefox.evaluate<boolean[]>(
          `[document.querySelector('.note.is-open') === null, document.activeElement === ${figure}]`,
        );
        expect([isClosed, isFocused]).toEqual([true, true]);
        expect((await boxOf(figure)).y).toBe(before.y);
      }
    });

    test.for(ADDRESSES)('Its reader view asks for one picture of each chart of %s.', async ([path = '']) => {
      await firefox.open(addressOf(path));
      const charts = await firefox.evaluate<number>(`document.querySelectorAll('figure.chart').length`);
      site.asked.length = 0;
      await firefox.open(`about:reader?url=${encodeURIComponent(addressOf(path))}`);
      const pictures = () => site.asked.filter((url) => url.endsWith('/chart.png'));
      await expect.poll(pictures, { timeout: 60_000 }).toHaveLength(charts);
      expect(new Set(pictures()).size).toBe(charts);
    });
  });

  describe('without scripts', () => {
    let firefox: Firefox;

    beforeAll(async () => {
      firefox = await Firefox.start({ 'javascript.enabled': false });
    });
    afterAll(() => firefox.close());

    test('A note opens and closes by keyboard alone, nothing moves, and Tab goes on from the figure.', async () => {
      const { document } = parsePage('', readFileSync(join(FOLDER, STORY, 'index.html'), 'utf8'));
      const figure = document.querySelector('.article-body a.fact')?.textContent ?? '';
      await firefox.resize(360, 740);
      await firefox.open(addressOf(STORY));
      const hash = async () => new URL(await firefox.address()).hash;
      const focused = () => firefox.evaluateInWindow<[string, string]>(FOCUSED);
      const tab = async () => {
        const before = String(await focused());
        await firefox.press(KEYS.Tab);
        await expect.poll(async () => String(await focused()), { timeout: 20_000 }).not.toBe(before);
      };
      const tabTo = async (name: string) => {
        for (let stop = 0; stop < 60; stop += 1) {
          await tab();
          if ((await focused())[1] === name) return;
        }
        throw new Error(`Tab does not reach ${name}`);
      };
      await tabTo(figure);
      const top = await firefox.evaluateInWindow<number>(topOf(figure));
      // A place on the screen may be rounded to the other pixel when the window comes back to it.
      const moved = async () => Math.abs((await firefox.evaluateInWindow<number>(topOf(figure))) - top);
      await firefox.press(KEYS.Enter);
      await expect.poll(hash).toBe('#note-1');
      await expect.poll(async () => (await focused())[0]).toBe('listitem');
      expect(await moved()).toBeLessThanOrEqual(1);
      await tabTo('Close');
      await firefox.press(KEYS.Enter);
      await expect.poll(hash).toBe('#back-1');
      expect(await moved()).toBeLessThanOrEqual(1);
      await firefox.press(KEYS.Tab);
      await expect.poll(focused).toEqual(['link', figure]);
      await firefox.press(KEYS.Enter);
      await expect.poll(hash).toBe('#note-1');
      await firefox.back();
      await expect.poll(hash).toBe('#back-1');
      expect(await moved()).toBeLessThanOrEqual(1);
    });
  });
});
