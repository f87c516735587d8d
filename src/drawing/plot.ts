/** Observable Plot with the site's defaults: drawn without a browser, in the site's sizes, and read as a tree. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Scene } from './chart.ts';
import { Pen } from './pen.ts';

/** Draws a plot of the layout's width. `height` and margins are in the drawing's coordinates. */
export function plot({ layout }: Pick<Scene, 'layout'>, options: Plot.PlotOptions): Pen {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  // Without a legend or a caption what it draws is the drawing itself.
  const drawn = Plot.plot({ document, width: layout.width, marginLeft: 0, marginRight: 0, ...options });
  const pen = penOf(drawn);
  for (const name of OF_A_PAGE) Reflect.deleteProperty(pen.attributes, name);
  return pen.set({ 'font-size': layout.fontSize });
}

/**
 * For the `title` option of a Plot mark: names the table's row that the mark shows and, where marks of a
 * row differ, the column. It ends as `data-row` and `data-column`, by which a script finds a mark's words.
 */
export function rowTitle<Row extends object>(rows: readonly Row[], column?: string): (row: Row) => string {
  const places = new Map(rows.map((row, index) => [row, index]));
  return (row) => [SIGN, places.get(row) ?? '', column].join(' ').trimEnd();
}

/** What no title of Plot's own begins with. */
const SIGN = '#row';

/** What the stylesheet says of a drawing, and the page of its size. */
const OF_A_PAGE = [
  'font-family',
  'fill',
  'font-variant',
  'width',
  'height',
  'aria-label',
  'aria-description',
];

/** What Plot says to screen readers of its marks: the drawing's label and its table say more. */
const OF_A_MARK = ['aria-label', 'aria-description'];

const [ELEMENT, TEXT] = [1, 3];

/** An element as Plot drew it, without what the page's policy forbids: its `<style>` and `style` attributes. */
function penOf(element: Element, isRoot = true): Pen {
  const pen = new Pen(element.localName);
  for (const { name, value } of element.attributes) {
    if (name === 'style') continue;
    if (name === 'class') pen.set({ class: ownClasses(value) });
    else if (isRoot || !OF_A_MARK.includes(name)) pen.set({ [name]: value });
  }
  for (const child of element.childNodes) {
    const text = child.textContent ?? '';
    if (child.nodeType === TEXT) pen.children.push(text);
    if (child.nodeType !== ELEMENT || (child as Element).localName === 'style') continue;
    const [sign, row, column] = text.split(' ');
    if ((child as Element).localName === 'title' && sign === SIGN)
      pen.set({ 'data-row': row, 'data-column': column });
    else pen.children.push(penOf(child as Element, false));
  }
  return pen;
}

/** Classes given here, not by Plot to its marks. */
function ownClasses(value: string): string | undefined {
  const own = value.split(' ').filter((name) => name !== '' && !name.startsWith('plot-'));
  return own.length > 0 ? own.join(' ') : undefined;
}
