/**
 * A chart's or a lifeline's picture for browsers that draw no SVG, as a style. An `<img>` would do in pages; but without
 * scripts a browser fetches it even where the drawing shows, and it weighs ten times what an embed does. A
 * background is fetched only where it is shown: in the drawing's `<desc>`, which SVG does not render. Pages
 * ask for the style in `<noscript>`: who has no SVG has no scripts (Tor Browser at its safest level).
 */
import type { DescribedChart } from '#drawing/description.ts';
import { pictureSize, type Pictured, type PictureName } from '#drawing/picture/share-picture.ts';

/** Stands beside the picture. For a page of several charts, and for a frame of this one. */
export const PICTURE_STYLE = 'picture.css';

export function pictureStyle(described: DescribedChart): string {
  return style(`.chart:is([data-chart="${described.chart.id}"],:not([data-chart]))`, described, 'chart');
}

/** The same of a person's lifeline, which is drawn for a phone and no larger elsewhere. */
export function lifelineStyle(pictured: Pictured): string {
  return style('.lifeline', pictured, 'lifeline', 'max-inline-size:26rem;');
}

function style(where: string, pictured: Pictured, name: PictureName, more = ''): string {
  const { width, height } = pictureSize(pictured, name);
  return `${where} svg desc::before{content:"";display:block;${more}aspect-ratio:${width}/${height};background:url(${name}.png) 0 0/100% auto no-repeat}\n`;
}
