/** What embedded charts say beside their drawing, the same in frames, snippets and files. */
import type { Edition } from '#data/edition.ts';
import type { LayoutName } from '#drawing/chart.ts';
import { compact } from '#drawing/compact.ts';
import type { DescribedChart } from '#drawing/description.ts';
import { withoutAttributes, withoutLinks, type Tree } from '#drawing/tree.ts';
import type { Reference } from './addresses.ts';

/** Which edition is shown, whether that will change, and whether there is a newer one. */
export function editionLine(
  { view: { edition, language } }: DescribedChart,
  reference: Reference,
  newest: Edition,
): { edition: string; newer: string | null } {
  const values = { date: edition.asOf };
  return {
    edition: edition.isDraft
      ? language.say('chart.editionDraft', values)
      : language.say(reference.edition === null ? 'embed.live' : 'embed.frozen', values),
    newer: newest.asOf === edition.asOf ? null : language.say('embed.newer', { date: newest.asOf }),
  };
}

/** The drawing as a picture: without its links, and without what only scripts read or look for. */
export function plainDrawing(described: DescribedChart, layout: LayoutName): Tree | null {
  const drawn = described.drawing(layout);
  if (drawn === null) return null;
  const plain = compact(withoutAttributes(withoutLinks(drawn), ['data-row', 'data-column', 'xmlns']));
  return { ...plain, attributes: { ...plain.attributes, role: 'img' } };
}
