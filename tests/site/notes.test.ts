/**
 * Figures are text, and each leads to its note: without scripts to a sheet at the foot of the screen, with
 * them to a note beside the sentence. Nothing moves, and the way back leads to where the reader was.
 */
import { describe, expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
import { builtDocuments } from './documents.ts';
import { figureIn, hashOf, isFixed, noteOf, OFF, PHONE, STORY, topOf } from './notes.ts';
import { useSite } from './site.ts';

const site = useSite();

const PERSON = '/people/mikalai-statkevich/';

test('A figure is text in a link: no form control, no note and no list of sources stands in a sentence.', () => {
  const problems = builtDocuments('class="fact').flatMap(({ address, document }) =>
    [...document.querySelectorAll('a.fact')].flatMap((figure) => {
      const around = figure.closest('p, li, dd, .figure');
      const where = `${address} ${figure.textContent}`;
      if (!around) return `${where}: stands in no sentence`;
      if (figure.closest('button, label, details, summary')) return `${where}: stands in a control`;
      if (around.querySelector('button, input, select, .fact-source, .note')) return `${where}: is not alone`;
      const isText = [...figure.children].every(({ localName }) => localName === 'small');
      return isText ? [] : `${where}: is more than text`;
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
