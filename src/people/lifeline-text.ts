/** A person's lifeline as it goes into a page and into a frame, which hold the same. */
import { svgText, withDescription } from '#drawing/tree.ts';
import type { LayoutName } from '#drawing/chart.ts';
import { ofTheLastFew } from './last-few.ts';
import { drawPerson } from './person-drawing.ts';
import { hasPictures } from './person-picture.ts';
import { writeLifeline } from './person-text.ts';

/** The drawing in both layouts, as text; with a place for its picture where lifelines are published as pictures. */
export const lifelineTexts = ofTheLastFew((life, view): Readonly<Record<LayoutName, string>> => {
  const isPictured = hasPictures(view.edition);
  const says = writeLifeline(life, view);
  const drawn = (layout: LayoutName) => {
    const drawing = drawPerson(life, view, layout, says);
    return svgText(isPictured ? withDescription(drawing) : drawing);
  };
  return { narrow: drawn('narrow'), wide: drawn('wide') };
});
