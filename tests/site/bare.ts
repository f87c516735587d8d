/** Every distinct drawing of the site once, many on a page that holds nothing but them and the site's style. */
import type { Page } from 'playwright-core';
import type { BuiltDocument } from './documents.ts';

/** A drawing in all its layouts: a narrow and a wide one, or one alone. */
export interface BareDrawing {
  /** Addresses of the pages that it stands on. */
  readonly pages: readonly string[];
  /** The drawing in what holds it, as far as style and size know of that. */
  readonly html: string;
  /** The stylesheets of its pages: links, and what stands in the page itself. */
  readonly style: string;
}

/** Drawings with words, in every view of a chart, each once however many pages show it in the same style. */
export function distinctDrawings(documents: readonly BuiltDocument[]): readonly BareDrawing[] {
  const drawings = documents.flatMap(({ address, document }) => {
    const style = [...document.querySelectorAll('link[rel="stylesheet"], head > style')]
      // Without scripts a sheet is asked for that says what stands in the place of a drawing that nothing draws.
      .filter((sheet) => sheet.closest('noscript') === null)
      .map((sheet) => {
        if (sheet.localName === 'style') return sheet.outerHTML;
        const { pathname } = new URL(sheet.getAttribute('href') ?? '', `http://site${address}`);
        return `<link rel="stylesheet" href="${pathname}">`;
      })
      .join('');
    const layouts = [...document.querySelectorAll('main svg:not(.key-sign)')]
      .filter((svg) => svg.querySelector('text') !== null)
      .map((svg) => svg.closest('.chart-narrow, .chart-wide, .strip-narrow, .strip-wide') ?? svg);
    // The layouts of a drawing lie beside each other.
    return [...Map.groupBy(layouts, (layout) => layout.parentElement as Element)].map(([holder, those]) => ({
      address,
      style,
      html: bare(holder, those),
    }));
  });
  return [...Map.groupBy(drawings, ({ style, html }) => style + html).values()].flatMap((alike) => {
    const pages = alike.map(({ address }) => address);
    return alike.slice(0, 1).map(({ style, html }) => ({ pages, style, html }));
  });
}

/** The layouts of a drawing without what nobody sees, in the boxes that they stand in, but for those that choose a view. */
function bare(holder: Element, layouts: readonly Element[]): string {
  const boxes: Element[] = [];
  for (let box = holder; box.localName !== 'body'; box = box.parentElement as Element)
    if (!box.matches('.chart-view, .chart-views')) boxes.push(box);
  return boxes.reduce(
    (inner, { localName, className }) => `<${localName} class="${className}">${inner}</${localName}>`,
    layouts.map(withoutUnseen).join(''),
  );
}

function withoutUnseen(layout: Element): string {
  const copy = layout.cloneNode(true) as Element;
  for (const words of copy.querySelectorAll('title, desc')) words.remove();
  if (copy.querySelector('text') === null) throw new Error('The words of a drawing were lost.');
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(?:id|href|role|tabindex|aria-.*|data-.*)$/.test(name) || value.includes('url(#'))
        element.removeAttribute(name);
    }
  }
  return copy.outerHTML;
}

/** How many drawings stand on one page. */
const TOGETHER = 24;

/** Pages of drawings by address; `serveBare` has a window find them there. */
export function barePages(drawings: readonly BareDrawing[]): ReadonlyMap<string, readonly BareDrawing[]> {
  const pages = [...Map.groupBy(drawings, ({ style }) => style).values()].flatMap((alike) =>
    Array.from({ length: Math.ceil(alike.length / TOGETHER) }, (_, at) =>
      alike.slice(at * TOGETHER, (at + 1) * TOGETHER),
    ),
  );
  return new Map(pages.map((those, at) => [`/bare/${at}/`, those]));
}

export async function serveBare(page: Page, pages: ReturnType<typeof barePages>): Promise<void> {
  await page.route('**/bare/*/', async (route) => {
    const drawings = pages.get(new URL(route.request().url()).pathname) ?? [];
    const body = drawings
      .map(({ pages, html }) => `<div data-from="${pages[0]}, ${pages.length} in all">${html}</div>`)
      .join('');
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      // A font is asked for from where the style stands.
      body: `<!doctype html><html lang="en"><base href="${drawings[0]?.pages[0]}"><title>Drawings</title>${drawings[0]?.style}${body}</html>`,
    });
  });
}
