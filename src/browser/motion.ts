/** Marks move from where they were to where they are. */
import { boxOf, type Box, type Mark } from './marks.ts';

const TIME = { duration: 380, easing: 'ease-in-out' };

export type Positions = ReadonlyMap<string, Box>;

/** Where marks are in their drawing, by the keys of their rows. */
export function positionsOf(marks: readonly Mark[], keyOf: (mark: Mark) => string): Positions {
  return new Map(
    marks.map((mark) => {
      const { left, top } = originOf(mark);
      const box = boxOf(mark);
      return [
        keyOf(mark),
        {
          left: box.left - left,
          top: box.top - top,
          right: box.right - left,
          bottom: box.bottom - top,
        },
      ];
    }),
  );
}

const originOf = ({ elements: [element] }: Mark) =>
  element?.ownerSVGElement?.getBoundingClientRect() ?? new DOMRect();

/** Moves marks that were there before; new ones, and all words, appear. Not at all where motion is unwelcome. */
export function moveMarks(
  svg: SVGSVGElement,
  marks: readonly Mark[],
  before: Positions,
  keyOf: (mark: Mark) => string,
): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const scale = svg.getScreenCTM()?.a ?? 1;
  const now = positionsOf(marks, keyOf);
  const appear = (element: Element) => element.animate({ opacity: [0, 1] }, TIME);
  for (const mark of marks) {
    const [from, to] = [before.get(keyOf(mark)), now.get(keyOf(mark))];
    if (!from || !to || mark.elements.length > 1) mark.elements.forEach(appear);
    else if (mark.elements[0]) move(mark.elements[0], from, to, scale);
  }
  for (const words of svg.querySelectorAll(':not([data-row]) > text')) appear(words);
}

/**
 * `translate` and `scale` act outside the element's own `transform`, whose offset the scale must not
 * stretch. Words inside a group keep their size.
 */
function move(element: SVGGraphicsElement, from: Box, to: Box, scale: number): void {
  const own = element.transform.baseVal.consolidate()?.matrix;
  const isShape = /^(?:rect|path|line)$/.test(element.localName);
  const ratio = (old: number, size: number) => (isShape && size > 0 ? old / size : 1);
  const across = ratio(from.right - from.left, to.right - to.left);
  const down = ratio(from.bottom - from.top, to.bottom - to.top);
  const x = (from.left - to.left) / scale + (own?.e ?? 0) * (1 - across);
  const y = (from.top - to.top) / scale + (own?.f ?? 0) * (1 - down);
  element.animate({ translate: [`${x}px ${y}px`, '0 0'], scale: [`${across} ${down}`, '1 1'] }, TIME);
}
