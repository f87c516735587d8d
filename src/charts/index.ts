/** All charts, found by their files: adding one adds a file here and its words. */
import { compareTexts } from '#data/order.ts';
import type { Chart } from '#drawing/chart.ts';

/** The order of the gallery: the story first, then the long curves. Charts not named follow by id. */
const ORDER = [
  'one-month',
  'rounds',
  'calendar',
  'out-and-in',
  'who-was-left',
  'in-custody',
  'ever-recognised',
  'balance',
  'how-many-released',
  'destinations',
  'in-return',
  'women',
  'silence',
  'time-served',
  'where-held',
  'convictions',
  'deaths',
  'lists',
  'elections',
];

const modules = import.meta.glob<{ default: Chart }>(['./*.ts', '!./index.ts'], { eager: true });

const rank = ({ id }: Chart) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

export const CHARTS: readonly Chart[] = Object.values(modules)
  .map((module) => module.default)
  .sort((a, b) => rank(a) - rank(b) || compareTexts(a.id, b.id));

export function chartOf(id: string): Chart {
  const found = CHARTS.find((chart) => chart.id === id);
  if (!found)
    throw new RangeError(
      `There is no chart "${id}"; charts are ${CHARTS.map((chart) => chart.id).join(', ')}`,
    );
  return found;
}
