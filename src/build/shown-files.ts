import { CHART_FILES, type ChartFile } from '#takeaway/chart-files.ts';
import { isQuiet } from './quiet-site.ts';

/** Files that a chart has on this site: on a quiet one no card, which is made to be seen in previews. */
export const shownChartFiles = (): readonly ChartFile[] =>
  CHART_FILES.filter((file) => file !== 'card.png' || !isQuiet());
