/**
 * Drawings that nobody points at: where no script looks for single marks, many alike become one element,
 * which a slow phone lays out and paints as fast as one.
 */
import { Pen } from './pen.ts';
import { changed, type Tree } from './tree.ts';

/** Groups of fewer are left as they are. */
const FEW = 4;

/** What a dot has that is nothing but a dot. */
const OF_A_DOT = ['r', 'cx', 'cy'];

/** A drawing that looks the same, of fewer elements: dots of one colour and size become the ends of one line. */
export function compact(tree: Tree): Tree {
  return changed(tree, (element) => (isDots(element) ? asLine(element) : element));
}

function isDots({ name, attributes, children }: Tree): boolean {
  if (name !== 'g' || attributes.fill === undefined || children.length < FEW) return false;
  if (Object.keys(attributes).some((each) => each.startsWith('stroke'))) return false;
  const [first] = children;
  return children.every(
    (child) =>
      typeof child !== 'string' &&
      child.name === 'circle' &&
      Object.keys(child.attributes).every((each) => OF_A_DOT.includes(each)) &&
      child.attributes.r === (first as Tree).attributes.r,
  );
}

/** A round end at both ends of a line without length is a dot. */
function asLine({ attributes: { fill, ...attributes }, children }: Tree): Tree {
  const dots = (children as readonly Tree[]).map((dot) => dot.attributes);
  const [dot] = dots;
  const line = new Pen('path', {
    d: dots.map(({ cx = '0', cy = '0' }) => `M${cx},${cy}h0`).join(''),
    fill: 'none',
    stroke: fill,
    'stroke-width': 2 * Number(dot?.r),
    'stroke-linecap': 'round',
  });
  return { name: 'g', attributes, children: [line] };
}
