/** Words beside a line of time, each as near to its own place as its neighbours let it. */

export interface Block {
  /** Where its top would stand if it were alone. */
  readonly at: number;
  readonly height: number;
}

/**
 * The tops of blocks that keep their order and do not overlap, none above `from`. Neighbours that would
 * overlap move up and down together, so that on the whole they move least.
 */
export function stackBlocks(blocks: readonly Block[], from: number): number[] {
  const above = blocks.map((_, index) => blocks.slice(0, index).reduce((sum, { height }) => sum + height, 0));
  const heaps: { sum: number; size: number }[] = [];
  for (const [index, { at }] of blocks.entries()) {
    let heap = { sum: at - (above[index] as number), size: 1 };
    for (let last = heaps.at(-1); last && last.sum / last.size >= heap.sum / heap.size; last = heaps.at(-1)) {
      heap = { sum: heap.sum + last.sum, size: heap.size + last.size };
      heaps.pop();
    }
    heaps.push(heap);
  }
  const shifts = heaps.flatMap(({ sum, size }) => Array<number>(size).fill(Math.max(from, sum / size)));
  return shifts.map((shift, index) => shift + (above[index] as number));
}

/**
 * Places for labels along a line, `room` apart and within `from` and `to`: as near to their own positions,
 * which come in ascending order, as they can stand.
 */
export function spread(positions: readonly number[], room: number, from: number, to: number): number[] {
  const placed = stackBlocks(
    positions.map((at) => ({ at, height: room })),
    from,
  );
  return placed.map((place, index) => Math.min(place, to - (placed.length - 1 - index) * room));
}

/**
 * Where words along a line begin: each about the middle of its place, which come in ascending order, moved as little
 * as keeps them `gap` apart and within `from` and `to`.
 */
export function spreadWords(
  words: readonly { readonly x: number; readonly width: number }[],
  gap: number,
  from: number,
  to: number,
): number[] {
  const placed = stackBlocks(
    words.map(({ x, width }) => ({ at: Math.min(x - width / 2, to - width), height: width + gap })),
    from,
  );
  let end = to + gap;
  return placed
    .toReversed()
    .map((left, at) => (end = Math.min(left, end - gap - (words.at(-1 - at)?.width ?? 0))))
    .toReversed();
}
