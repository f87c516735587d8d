/** The style of pages that stand alone: what of the site's sheets holds in them, and nothing that asks for a file. */
import postcss, { type Container, type Rule } from 'postcss';

/** What a state, a part that only styles know, or a choice among several says of an element: nothing to look for. */
const LOOSE = /::?[a-z-]+(?:\((?:[^()]|\([^()]*\))*\))?/gi;
const NAMES = /([.#]?)(-?[_a-z][\w-]*)/gi;
const LABEL = 'data-label';
const ATTRIBUTES = /\[[^\]]*\]/g;

/** The names by which styles find the elements of documents: `p`, `.note`, `#content`. */
export function namesIn(documents: readonly Document[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const document of documents)
    for (const element of document.querySelectorAll('*')) {
      names.add(element.localName.toLowerCase());
      for (const name of element.classList) names.add(`.${name}`);
      if (element.id !== '') names.add(`#${element.id}`);
    }
  return names;
}

/**
 * A sheet without rules for what has none of these names, without fonts and other files, and with the narrow drawing of a
 * chart at every width. A reader's own font stands for that of the site.
 */
export function standaloneStyle(css: string, names: ReadonlySet<string>): string {
  const sheet = postcss.parse(css);
  sheet.walkComments((comment) => {
    comment.remove();
  });
  sheet.walkAtRules((rule) => {
    const isLocalFont = rule.name === 'font-face' && !/url\(/i.test(rule.toString());
    if (rule.name === 'import' || (rule.name === 'font-face' && !isLocalFont)) rule.remove();
  });
  sheet.walkDecls((declaration) => {
    if (/url\(/i.test(declaration.value)) declaration.remove();
    declaration.value = declaration.value.replaceAll(`attr(${LABEL})`, 'var(--label)');
  });
  sheet.walkRules((rule) => {
    keepWhatHolds(rule, names);
  });
  removeEmpty(sheet);
  return sheet.toString().trim();
}

/**
 * Takes the labels of cells out of documents, where each is written as often as its column has rows, and gives each a
 * number; returns the rules by which a `standaloneStyle` finds them.
 */
export function labelsOnce(documents: readonly Document[]): string {
  const numbers = new Map<string, number>();
  for (const document of documents)
    for (const cell of document.querySelectorAll(`[${LABEL}]`)) {
      const label = cell.getAttribute(LABEL) ?? '';
      const number = numbers.get(label) ?? numbers.size + 1;
      numbers.set(label, number);
      cell.setAttribute(LABEL, String(number));
    }
  return [...numbers]
    .map(([label, number]) => `[${LABEL}="${number}"]{--label:${cssString(label)}}`)
    .join('');
}

/** Whatever it holds: it ends neither itself nor the element of the style. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;

function keepWhatHolds(rule: Rule, names: ReadonlySet<string>): void {
  // Steps of a movement are no elements.
  if (rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as { name?: string }).name ?? ''))
    return;
  const kept = rule.selectors.filter((selector) => {
    const plain = selector.replace(LOOSE, '').replace(ATTRIBUTES, '');
    return [...plain.matchAll(NAMES)].every(([, sign = '', name = '']) =>
      names.has(`${sign}${sign === '' ? name.toLowerCase() : name}`),
    );
  });
  if (kept.length === 0) rule.remove();
  else {
    if (kept.length < rule.selectors.length) rule.selectors = kept;
    // Its wide twin is not there.
    if (kept.every((selector) => selector.includes('.chart-narrow'))) {
      rule.walkDecls('display', (declaration) => {
        declaration.remove();
      });
    }
  }
}

/** Takes away what has nothing in it any more. A statement such as the order of layers never had. */
function removeEmpty(container: Container): void {
  container.each((node) => {
    if (!('nodes' in node) || node.nodes === undefined) return;
    removeEmpty(node);
    if (node.nodes.length === 0) node.remove();
  });
}
