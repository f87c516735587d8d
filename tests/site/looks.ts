/** What can be seen of a page: whether it fits the screen, what can be read, what is cut off. */
import type { Page } from 'playwright-core';

/** Opens everything on a page that a reader can open. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** By how many pixels a page can be scrolled sideways, and the first element that sticks out. */
export async function sideways(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const culprit = [...document.body.querySelectorAll('*')].find(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement),
    );
    return `${scrollWidth - clientWidth} px, <${culprit?.localName} class="${culprit?.getAttribute('class')}">`;
  });
}

/** What can be read and used on a page: words outside drawings, links, buttons, in order. */
export async function readable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown: string[] = [];
    for (const element of document.body.querySelectorAll(
      'h1, h2, h3, h4, p, li, a, button, summary, th, td, dt, dd, figcaption',
    )) {
      if (
        // A note stands in the margin where there is one; anywhere, its figure leads to it. Where rows become
        // cards, each value bears its heading, and an empty cell shows none.
        element.closest('svg, .chart-drawing, .note, .as-cards thead') ||
        // A dash is shown for what nobody reported, and under the table what it means; under cards one line.
        element.closest('td.not-reported, .dash-means, .left-out') ||
        (element.localName === 'td' && element.textContent.trim() === '') ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue;
      const { width, height } = element.getBoundingClientRect();
      if (width > 1 && height > 1)
        shown.push(`${element.localName} ${element.textContent.replace(/\s+/g, ' ').trim()}`);
    }
    return shown;
  });
}

/** Words that their own box hides without a way to scroll to them. */
export async function hidden(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const isWiderThanBox = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
        const isHigherThanBox = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1;
        if (!isWiderThanBox && !isHigherThanBox) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (isWiderThanBox && cuts(overflowX)) || (isHigherThanBox && cuts(overflowY));
      })
      .filter(
        (element) =>
          !element.closest('svg, [aria-hidden="true"]') &&
          element.checkVisibility() &&
          element.textContent.trim() !== '',
      )
      .map(
        (element) =>
          `<${element.localName} class="${element.className}"> hides a part of “${element.textContent.trim().slice(0, 40)}”`,
      ),
  );
}
