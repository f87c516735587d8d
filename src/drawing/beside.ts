/** Whether two views of a chart stand beside each other. */
import type { LayoutName } from './chart.ts';
import type { DescribedChart } from './description.ts';
import { sizeOf } from './tree.ts';

/** How much higher the first view has to be than the second. */
const HIGHER = 1.5;

/** Whether the second of two views has room in the margin beside the first, where a text has one: half again its height. */
export function standBeside(described: Pick<DescribedChart, 'views' | 'drawing'>): boolean {
  const { views } = described;
  const heightOf = (layout: LayoutName, at: number) => {
    const drawn = described.drawing(layout, views[at]?.id);
    return drawn === null ? 0 : sizeOf(drawn).height;
  };
  return views.length === 2 && heightOf('wide', 0) > heightOf('narrow', 1) * HIGHER;
}
