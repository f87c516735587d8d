/** The marks of a drawing, and which of them is near. */

/** The row of the table that a mark shows, and the column where marks of a row differ. */
export interface Place {
  readonly row: number;
  readonly column: string;
}

export interface Mark extends Place {
  readonly elements: readonly SVGGraphicsElement[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Marks in the order of columns and, in a column, of rows. */
export function marksIn(svg: Element, columns: readonly string[]): Mark[] {
  const elements = [...svg.querySelectorAll<SVGGraphicsElement>('[data-row]')];
  const found = Map.groupBy(elements, ({ dataset }) => `${dataset.row} ${dataset.column ?? ''}`);
  return [...found]
    .map(([name, elements]) => {
      const [row = '', column = ''] = name.split(' ');
      return { row: Number(row), column, elements };
    })
    .sort((a, b) => columns.indexOf(a.column) - columns.indexOf(b.column) || a.row - b.row);
}

/** Where a mark is in the window. */
export function boxOf({ elements }: Mark): Box {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** How much nearness counts across and down: bars of a column are told apart across, those of a row down. */
export interface Weights {
  readonly across: number;
  readonly down: number;
}

const MORE = 100;

export function weightsOf(boxes: readonly Box[]): Weights {
  const across = overlaps(boxes.map(({ left, right }) => [left, right]));
  const down = overlaps(boxes.map(({ top, bottom }) => [top, bottom]));
  if (across === down) return { across: 1, down: 1 };
  return across ? { across: 1, down: MORE } : { across: MORE, down: 1 };
}

/** Whether more than one in ten of the intervals begins before the one before it ends. */
function overlaps(intervals: readonly (readonly [number, number])[]): boolean {
  const sorted = intervals.toSorted(([a], [b]) => a - b);
  const over = sorted.filter(([start], at) => start + 1 < (sorted[at - 1]?.[1] ?? start));
  return over.length > intervals.length / 10;
}

/** The place of the box nearest to a point; of several as near, the one whose middle is nearest. -1 without boxes. */
export function nearest(boxes: readonly Box[], x: number, y: number, { across, down }: Weights): number {
  let best = -1;
  let [least, leastOff] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [at, { left, top, right, bottom }] of boxes.entries()) {
    const away = across * Math.max(left - x, 0, x - right) + down * Math.max(top - y, 0, y - bottom);
    const offMiddle = Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
    if (away < least || (away === least && offMiddle < leastOff))
      [best, least, leastOff] = [at, away, offMiddle];
  }
  return best;
}
