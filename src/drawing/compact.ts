/**
 * Drawings that nobody points at: where no script looks for single marks, many alike become one element,
 * which a slow phone lays out and paints as fast as one.
 */

/** Runs shorter than this are left as they are. */
const FEW = 4;

/** A drawing that looks the same, of fewer elements. Knows dots of one colour and size, and the upright ticks of floors. */
export function compact(svg: string): string {
  return svg
    .replace(
      /<g fill="([^"]+)"([^>]*)>((?:<circle r="[\d.]+" cy="[\d.]+" cx="[\d.]+" \/>)+)<\/g>/g,
      (group, fill: string, rest: string, circles: string) => {
        const dots = [...circles.matchAll(/r="([\d.]+)" cy="([\d.]+)" cx="([\d.]+)"/g)];
        const radii = new Set(dots.map(([, r]) => r));
        if (dots.length < FEW || radii.size > 1 || rest.includes('stroke')) return group;
        // A round end at both ends of a line without length is a dot.
        const d = dots.map(([, , y, x]) => `M${x},${y}h0`).join('');
        const width = Math.round(Number(dots[0]?.[1]) * 200) / 100;
        return `<g${rest}><path d="${d}" fill="none" stroke="${fill}" stroke-width="${width}" stroke-linecap="round" /></g>`;
      },
    )
    .replace(
      /(?:<path stroke="[^"]+" d="M0,0L0,-[\d.]+" transform="translate\([\d.]+,[\d.]+\)(?: rotate\(180\))?" \/>)+/g,
      (paths) => {
        const ticks = [
          ...paths.matchAll(
            /stroke="([^"]+)" d="M0,0L0,-([\d.]+)" transform="translate\(([\d.]+),([\d.]+)\)( rotate)?/g,
          ),
        ];
        if (ticks.length < FEW) return paths;
        return [...Map.groupBy(ticks, ([, stroke]) => stroke)]
          .map(([stroke, of]) => {
            const d = of.map(([, , length, x, y, turned]) => `M${x},${y}v${turned ? '' : '-'}${length}`);
            return `<path stroke="${stroke}" d="${d.join('')}" />`;
          })
          .join('');
      },
    );
}
