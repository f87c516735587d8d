/** From a chart's declaration to the text of its drawing: self-contained, stable, and safe under a strict CSP. */
import { select } from 'd3';
import { parseHTML } from 'linkedom';
import { LAYOUTS, type Chart, type LayoutName, type Scene } from './chart.ts';
import { svgText } from './pen.ts';
import type { View } from '#words/view.ts';

/** A document for Observable Plot and D3 to draw in, where there is no browser. */
export function makeDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

/**
 * For the `title` option of a Plot mark: names the table's row that the mark shows and, where marks of a
 * row differ, the column. It ends as `data-row` and `data-column`, by which a script finds a mark's words.
 */
export function rowTitle<Row extends object>(rows: readonly Row[], column?: string): (row: Row) => string {
  const places = new Map(rows.map((row, index) => [row, index]));
  return (row) => `#${places.get(row) ?? ''}${column === undefined ? '' : ` ${column}`}`;
}

/** An empty drawing of a size, for D3 to fill. */
export function emptySvg(document: Document, width: number, height: number, fontSize: number) {
  return select(document.body)
    .append('svg')
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('font-size', fontSize);
}

/** What a chart is drawn in: an edition, a language, a layout, one of its views, and its own words. */
export function sceneOf(chart: Chart, view: View, layout: LayoutName, shown = chart.views?.[0] ?? ''): Scene {
  return {
    ...view,
    layout: LAYOUTS[layout],
    view: shown,
    document: makeDocument(),
    say: (word, values) => view.language.sayAny(`charts.${chart.id}.${word}`, values),
  };
}

/**
 * The SVG of a chart in one layout, or `null` where the edition has no rows for it. `label` is its text
 * alternative. Ids in it begin with the chart, its view but for the first, and the layout, so that several
 * drawings fit on one page.
 */
export function drawChart(
  chart: Chart,
  view: View,
  layout: LayoutName,
  label: string,
  shown = chart.views?.[0] ?? '',
): string | null {
  const rows = chart.rows(view.edition);
  if (rows.length === 0) return null;
  const svg = chart.draw(rows, sceneOf(chart, view, layout, shown));
  const name = shown === (chart.views?.[0] ?? '') ? chart.id : `${chart.id}-${shown}`;
  return serialise(svg, { id: `${name}-${layout}`, label });
}

/** The text of a drawing. */
export function serialise(svg: SVGSVGElement, { id, label }: { id: string; label: string }): string {
  tidy(svg);
  const hasLinks = svg.querySelector('a') !== null;
  svg.setAttribute('role', hasLinks ? 'group' : 'img');
  svg.setAttribute('aria-label', label);
  nameIds(svg, id);
  return roundNumbers(svgText(svg));
}

/**
 * Takes out what the page's policy forbids and what the stylesheet says better: Plot's `<style>`,
 * `style` attributes, its generated class, fonts and sizes.
 */
function tidy(svg: SVGSVGElement): void {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const title of [...svg.querySelectorAll('title')]) {
    const [, row, column] = /^#(\d+)(?: ([\w-]+))?$/.exec(title.textContent) ?? [];
    if (row !== undefined) {
      title.parentElement?.setAttribute('data-row', row);
      if (column !== undefined) title.parentElement?.setAttribute('data-column', column);
      title.remove();
    }
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const inline = element.getAttribute('style');
    if (inline !== null) {
      for (const [, name, value] of inline.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) {
        if (name !== undefined && value !== undefined && SVG_PROPERTIES.has(name))
          element.setAttribute(name, value.trim());
      }
      element.removeAttribute('style');
    }
    const kept = (element.getAttribute('class') ?? '')
      .split(/\s+/)
      .filter((name) => !name.startsWith('plot-'));
    if (kept.join('') === '') element.removeAttribute('class');
    else element.setAttribute('class', kept.join(' '));
    for (const name of ['aria-label', 'aria-description']) {
      if (element !== svg) element.removeAttribute(name);
    }
  }
  for (const name of ['font-family', 'fill', 'font-variant', 'width', 'height']) svg.removeAttribute(name);
}

/** Inline properties of Plot that matter and are allowed as attributes. */
const SVG_PROPERTIES = new Set([
  'paint-order',
  'font-variant',
  'white-space',
  'mix-blend-mode',
  'text-anchor',
]);

/** Gives generated ids names that depend on nothing but their order, and mends what refers to them. */
function nameIds(svg: SVGSVGElement, prefix: string): void {
  const names = new Map<string, string>();
  for (const [at, element] of [...svg.querySelectorAll('[id]')].entries()) {
    const name = `${prefix}-${at + 1}`;
    names.set(element.id, name);
    element.id = name;
  }
  if (names.size === 0) return;
  for (const element of svg.querySelectorAll('*')) {
    for (const attribute of [...element.attributes]) {
      const renamed = attribute.value.replace(
        /url\(#([^)]+)\)/g,
        (_, id: string) => `url(#${names.get(id) ?? id})`,
      );
      if (renamed !== attribute.value) element.setAttribute(attribute.name, renamed);
      if (/^(?:xlink:)?href$/.test(attribute.name) && attribute.value.startsWith('#')) {
        element.setAttribute(
          attribute.name,
          `#${names.get(attribute.value.slice(1)) ?? attribute.value.slice(1)}`,
        );
      }
    }
  }
}

/** Two decimals are a hundredth of a pixel: more is weight, and noise in snapshots. */
export function roundNumbers(text: string): string {
  return text.replace(/<[^>]*>/g, (tag) =>
    tag.replace(/\d*\.\d{3,}(?:e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );
}
