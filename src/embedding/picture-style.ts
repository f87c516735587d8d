/**
 * A chart's picture for browsers that draw no SVG, as a style. An `<img>` would do in pages; but without
 * scripts a browser fetches it even where the drawing shows, and it weighs ten times what an embed does. A
 * background is fetched only where it is shown: in the drawing's `<desc>`, which SVG does not render. Pages
 * ask for the style in `<noscript>`: who has no SVG has no scripts (Tor Browser at its safest level).
 */
import type { DescribedChart } from '#drawing/description.ts';
import { pictureSize } from '#drawing/picture/share-picture.ts';

/** Stands beside the picture. For a page of several charts, and for a frame of this one. */
export const PICTURE_STYLE = 'picture.css';

export function pictureStyle(described: DescribedChart): string {
  const { width, height } = pictureSize(described, 'chart');
  return `.chart:is([data-chart="${described.chart.id}"],:not([data-chart])) svg desc::before{content:"";display:block;aspect-ratio:${width}/${height};background:url(chart.png) 0 0/100% auto no-repeat}\n`;
}
