/**
 * Drawings that leave the site: as files of their own they have no stylesheet beside them, so the rules
 * of `chart.css` and the colours of `tokens.css` are written into their attributes. The stylesheets stay
 * the one place where a colour or a weight is decided.
 */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import postcss, { type Rule } from 'postcss';
import { svgText } from '#drawing/pen.ts';

export type Theme = 'light' | 'dark';

/** CSS properties that SVG knows as attributes and that a drawing depends on. */
const PROPERTIES = new Set([
  'color',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'font-weight',
  'opacity',
]);

const styles = (name: string): string => readFileSync(`src/styles/${name}.css`, 'utf8');

let rules: { selector: string; declarations: [string, string][] }[] | undefined;

/** Rules of the chart's stylesheet that hold in any layout and medium, in their order. */
function chartRules() {
  rules ??= postcss
    .parse(styles('chart'))
    .nodes.filter(
      (node): node is Rule => node.type === 'rule' && /\bsvg\b|\.(?:in|out|muted)\b/.test(node.selector),
    )
    .flatMap((rule) => {
      const declarations = rule.nodes.flatMap((node): [string, string][] =>
        node.type === 'decl' && PROPERTIES.has(node.prop) ? [[node.prop, node.value]] : [],
      );
      // Inside the drawing the figure around it is not there.
      const selector = rule.selector.replace(/\.chart\s+(?=svg|\.)/g, '');
      return declarations.length > 0 && !selector.includes(':hover') ? [{ selector, declarations }] : [];
    });
  return rules;
}

const palettes = new Map<Theme, ReadonlyMap<string, string>>();

/** The custom properties of the stylesheet, as a theme has them. */
export function paletteOf(theme: Theme): ReadonlyMap<string, string> {
  const known = palettes.get(theme);
  if (known) return known;
  const palette = new Map<string, string>();
  postcss.parse(styles('tokens')).walkRules(':root', (rule) => {
    if (isConditional(rule)) return;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      const pair = /^light-dark\(([^,]+),\s*([^)]+)\)$/.exec(value);
      palette.set(prop, (pair ? pair[theme === 'light' ? 1 : 2] : value)?.trim() ?? value);
    });
  });
  palettes.set(theme, palette);
  return palette;
}

/** Whether a rule holds only for readers who ask for more contrast, forced colours or paper. */
function isConditional(rule: Rule): boolean {
  for (let parent = rule.parent; parent; parent = parent.parent as typeof parent) {
    if (parent.type === 'atrule' && 'name' in parent && parent.name === 'media') return true;
  }
  return false;
}

/** Custom properties in a text replaced by a theme's values, through as many steps as they refer to. */
export function withColours(text: string, theme: Theme): string {
  const palette = paletteOf(theme);
  const resolved = text.replace(/var\((--[\w-]+)\)/g, (all, name: string) => palette.get(name) ?? all);
  return resolved === text ? text : withColours(resolved, theme);
}

/** The weight of a static font for one of the variable font. */
function shippedWeight(weight: string): string {
  return Number(weight) > 600 ? '700' : weight;
}

/** The drawing with everything it needs in its own attributes; links are taken out, and elements `without` a use. */
export function standalone(svg: string, theme: Theme, without?: string): string {
  const { document } = parseHTML(
    `<!doctype html><html><body>${svg.replace(/<\/?a\b[^>]*>/g, '')}</body></html>`,
  );
  const root = document.querySelector('svg');
  if (!root) throw new Error('There is no <svg> in the drawing');
  root.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  if (without !== undefined) for (const element of root.querySelectorAll(without)) element.remove();
  for (const { selector, declarations } of chartRules()) {
    for (const element of document.querySelectorAll(selector)) {
      for (const [property, value] of declarations) {
        element.setAttribute(property, property === 'font-weight' ? shippedWeight(value) : value);
        // Not every renderer resolves an inherited currentColor where it is used.
        if (property === 'color' && element !== root && element.getAttribute('fill') === null)
          element.setAttribute('fill', value);
      }
    }
  }
  for (const element of root.querySelectorAll('[class], [data-row]')) {
    element.removeAttribute('class');
    element.removeAttribute('data-row');
    element.removeAttribute('data-column');
  }
  return withColours(svgText(root), theme);
}
