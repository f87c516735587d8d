/** From a chart's declaration to its drawing: self-contained, stable, and safe under a strict CSP. */
import { CARD, cardOf } from './card.ts';
import { LAYOUTS, type Chart, type LayoutName, type Scene } from './chart.ts';
import { elementsOf, sizeOf, withIds, type Tree } from './tree.ts';
import type { View } from '#words/view.ts';

/** What a chart is drawn in: an edition, a language, a layout, one of its views, and its own words. */
export function sceneOf(chart: Chart, view: View, layout: LayoutName, shown = chart.views?.[0] ?? ''): Scene {
  return {
    ...view,
    layout: LAYOUTS[layout],
    view: shown,
    say: (word, values) => view.language.sayAny(`charts.${chart.id}.${word}`, values),
  };
}

/**
 * The drawing of a chart in one layout, or `null` where the edition has no rows for it. `label` is its text
 * alternative. Ids in it begin with the chart, its view but for the first, and the layout, so that several
 * drawings fit on one page.
 */
export function drawChart(
  chart: Chart,
  view: View,
  layout: LayoutName,
  label: string,
  shown: string,
): Tree | null {
  const rows = chart.rows(view.edition);
  if (rows.length === 0) return null;
  const name = shown === (chart.views?.[0] ?? '') ? chart.id : `${chart.id}-${shown}`;
  return labelled(chart.draw(rows, sceneOf(chart, view, layout, shown)), `${name}-${layout}`, label);
}

/** What a chart draws for small places of a fixed shape; `null` where it has nothing of its own for them, or no rows. */
export function drawForCard(chart: Chart, view: View): Tree | null {
  const rows = chart.drawCard ? chart.rows(view.edition) : [];
  const drawn = rows.length > 0 && chart.drawCard?.(rows, sceneOf(chart, view, 'narrow'));
  return drawn ? withIds(drawn, `${chart.id}-card`) : null;
}

/** Letters of a drawing as wide as this are as large as a card's, once it is as small as that. */
const THUMBNAIL = { name: 'narrow', width: 400, fontSize: 17, line: 21 } as const;

/** A card is never laid out wider than this, lest its marks grow thin. */
const WIDEST_CARD = 1360;

/**
 * The drawing of a chart for a card, or `null` where the edition has no rows for it: laid out as wide as its height
 * asks for, so that a long list of rows fills the card as well. `finding` is the sentence that stands beside it.
 */
export function drawCard(chart: Chart, view: View, finding: string): Tree | null {
  const rows = chart.rows(view.edition);
  if (rows.length === 0) return null;
  const made = chart.drawThumbnail?.(rows, { ...sceneOf(chart, view, 'narrow'), layout: THUMBNAIL });
  if (made) return withIds(cardOf(made, null), `${chart.id}-card`);
  const own = drawForCard(chart, view);
  if (own) return cardOf(own, finding);
  const id = `${chart.id}-card`;
  const scene = sceneOf(chart, view, 'wide');
  const drawn = chart.draw(rows, scene);
  const width = Math.min((sizeOf(drawn).height * CARD.width) / CARD.height, WIDEST_CARD);
  if (width <= scene.layout.width) return withIds(cardOf(drawn, finding), id);
  const wider = { ...scene, layout: { ...scene.layout, width: Math.round(width) } };
  return withIds(cardOf(chart.draw(rows, wider), finding), id);
}

/** A drawing with its text alternative, as a picture or, where it holds links, as a group; and with ids of its own. */
export function labelled(tree: Tree, id: string, label: string): Tree {
  const hasLinks = elementsOf(tree).some(({ name }) => name === 'a');
  const attributes = { ...tree.attributes, role: hasLinks ? 'group' : 'img', 'aria-label': label };
  return withIds({ ...tree, attributes }, id);
}
