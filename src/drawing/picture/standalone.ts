/**
 * Drawings that leave the site: as files of their own they have no stylesheet beside them, so the rules
 * of `chart.css` and the colours of `tokens.css` are written into their attributes. The stylesheets stay
 * the one place where a colour or a weight is decided.
 */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import postcss, { type Rule } from 'postcss';
import { onceEach } from '#data/once.ts';
import { Pen } from '#drawing/pen.ts';
import { changed, withoutAttributes, withoutLinks, type Tree } from '#drawing/tree.ts';

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

/** The custom properties of the stylesheet, as a theme has them. */
export const paletteOf = onceEach((theme: Theme): ReadonlyMap<string, string> => {
  const palette = new Map<string, string>();
  postcss.parse(styles('tokens')).walkRules(':root', (rule) => {
    if (isConditional(rule)) return;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      const pair = /^light-dark\(([^,]+),\s*([^)]+)\)$/.exec(value);
      palette.set(prop, (pair ? pair[theme === 'light' ? 1 : 2] : value)?.trim() ?? value);
    });
  });
  return palette;
});

/** Whether a rule holds only for readers who ask for more contrast, forced colours or paper. */
function isConditional(rule: Rule): boolean {
  for (let parent = rule.parent; parent; parent = parent.parent as typeof parent) {
    if ('name' in parent && parent.name === 'media') return true;
  }
  return false;
}

/** The tree with a theme's colours for the names that the stylesheet has for them. */
export function withColours(tree: Tree, theme: Theme): Tree {
  const palette = paletteOf(theme);
  const colourOf = (value: string): string => {
    const named =
      value.startsWith('var(') && value.endsWith(')') ? palette.get(value.slice(4, -1)) : undefined;
    return named === undefined ? value : colourOf(named);
  };
  return changed(tree, ({ attributes, ...rest }) => ({
    ...rest,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, colourOf(value)]),
    ),
  }));
}

/** The weight of a static font for one of the variable font. */
function shippedWeight(weight: string): string {
  return Number(weight) > 600 ? '700' : weight;
}

/** What a page's scripts and stylesheets know an element by. */
const OF_A_PAGE = ['class', 'data-row', 'data-column'];

/** The drawing with everything it needs in its own attributes; links are taken out. */
export function standalone(tree: Tree, theme: Theme): Tree {
  const root = styled(withoutLinks(tree)).set({ xmlns: 'http://www.w3.org/2000/svg' });
  return withColours(withoutAttributes(root, OF_A_PAGE), theme);
}

/** The tree with the stylesheet's declarations as attributes. Only a document answers selectors: one is made for them. */
function styled(tree: Tree): Pen {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const pens = new Map<Element, Pen>();
  const copy = ({ name, attributes, children }: Tree, parent: Element): Pen => {
    const element = document.createElement(name);
    if (attributes.class !== undefined) element.setAttribute('class', attributes.class);
    parent.append(element);
    const parts = children.map((child) => (typeof child === 'string' ? child : copy(child, element)));
    const pen = new Pen(name, attributes, ...parts);
    pens.set(element, pen);
    return pen;
  };
  const root = copy(tree, document.body);
  for (const { selector, declarations } of chartRules()) {
    for (const element of document.querySelectorAll(selector)) {
      const pen = pens.get(element);
      for (const [property, value] of declarations) {
        pen?.set({ [property]: property === 'font-weight' ? shippedWeight(value) : value });
        // Not every renderer resolves an inherited currentColor where it is used.
        if (property === 'color' && pen !== root && pen?.attributes.fill === undefined)
          pen?.set({ fill: value });
      }
    }
  }
  return root;
}
